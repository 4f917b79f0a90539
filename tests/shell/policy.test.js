import assert from "node:assert/strict";
import { test } from "node:test";
import { policyFor } from "../../theme/shell/python/policy.js";

/** @param {string} address */
const connects = (address) =>
  policyFor(new URL(address))
    .split("; ")
    .find((rule) => rule.startsWith("connect-src"));

test("a page may reach its own folder, and no other of its host", () => {
  assert.equal(
    connects("https://example.org/a/b/one.html?x#y"),
    "connect-src https://example.org/a/b/",
  );
  assert.equal(connects("https://example.org:8443/"), "connect-src https://example.org:8443/");
  assert.equal(
    connects("https://example.org/a%20b;c,d/"),
    "connect-src https://example.org/a%20b%3Bc%2Cd/",
  );
});

test("a page from a file or from memory may reach what is like it", () => {
  assert.equal(connects("file:///home/me/one.html"), "connect-src file:");
  assert.equal(connects("blob:https://example.org/1-2"), "connect-src blob:");
});

test("the preview may listen for news", () => {
  assert.equal(
    connects("http://localhost:8000/one.html"),
    "connect-src http://localhost:8000 ws://localhost:8000",
  );
});

test("nothing that a picture holds is run, and nothing else is loaded", () => {
  const rules = policyFor(new URL("https://example.org/one.html")).split("; ");
  assert.ok(rules.includes("script-src-attr 'none'"));
  assert.ok(rules.includes("form-action 'none'"));
  assert.ok(rules[0].startsWith("default-src "));
  for (const rule of rules) assert.doesNotMatch(rule, /\*|https:(?!\/\/example\.org\/)/);
});
