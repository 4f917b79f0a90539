import assert from "node:assert/strict";
import { test } from "node:test";
import { changed } from "../../../theme/shell/code/edits.js";

test("each old text becomes the new one, letter by letter", () => {
  const text = "a = f(x)\nb = a\n";
  assert.equal(
    changed(text, [
      ["f(x)", "g(x)"],
      ["b = a", "b = $& $1 \\n"],
    ]),
    "a = g(x)\nb = $& $1 \\n\n",
  );
  assert.equal(changed(text, []), text);
});
