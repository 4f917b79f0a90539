import assert from "node:assert/strict";
import { test } from "node:test";
import { policyFor, setPolicy } from "../../../theme/shell/python/policy.js";

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
  for (const host of ["localhost:8000", "127.0.0.1:8000"]) {
    assert.equal(connects(`http://${host}/one.html`), `connect-src http://${host} ws://${host}`);
  }
});

test("each kind of thing may come from the page itself and from its folder, or from nowhere", () => {
  const rules = policyFor(new URL("https://example.org/one.html")).split("; ");
  const own = "https://example.org/";
  assert.deepEqual(Object.fromEntries(rules.map((rule) => rule.split(/ (.*)/, 2))), {
    "default-src": `data: blob: ${own}`,
    "script-src": `'unsafe-inline' 'unsafe-eval' data: blob: ${own}`,
    "script-src-attr": "'none'",
    "style-src": `'unsafe-inline' ${own}`,
    "connect-src": own,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
});

test("the policy is put into the page's head", () => {
  /** @type {object[]} */
  const head = [];
  const document = {
    createElement: (/** @type {string} */ tag) => ({ tag }),
    head: { append: (/** @type {object} */ element) => head.push(element) },
  };
  Reflect.set(globalThis, "document", document);
  setPolicy("https://example.org/one.html");
  Reflect.deleteProperty(globalThis, "document");
  const content = policyFor(new URL("https://example.org/one.html"));
  assert.deepEqual(head, [{ tag: "meta", httpEquiv: "Content-Security-Policy", content }]);
});

test("nothing that a picture holds is run, and nothing else is loaded", () => {
  const rules = policyFor(new URL("https://example.org/one.html")).split("; ");
  assert.ok(rules.includes("script-src-attr 'none'"));
  assert.ok(rules.includes("form-action 'none'"));
  assert.ok(rules[0].startsWith("default-src "));
  for (const rule of rules) assert.doesNotMatch(rule, /\*|https:(?!\/\/example\.org\/)/);
});
