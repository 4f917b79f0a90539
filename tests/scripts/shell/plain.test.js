// What is taken for plain SVG. That no parser reads it otherwise is tested in Chromium, where there are some.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlain } from "../../../theme/shell/figure/plain.js";

for (const markup of [
  "",
  'words > "others", 1/2 = 0.5 é 🎸',
  "<circle/>",
  '<circle class="yes dot" cx="1" stroke-width="2"/>',
  '<circle r="3" />',
  "<g><text>so</text> <tspan>it</tspan></g><line/>",
  '<path d="M0 0"></path>',
  '<text x="1" y="">url(x)</text >',
  `<g data-words="'>' ]"></g>`,
]) {
  test(`it is plain: ${markup}`, () => assert.ok(isPlain(markup)));
}

const NOT_PLAIN = {
  "a tag that is cut off": '<circle r="3"',
  "what has no end": "<g><circle/>",
  "an end without a beginning": "</g>",
  "the end of another": "<g></text>",
  "ends that cross": "<g><text></g></text>",
  "an end with an attribute": '<g></g class="a">',
  "an end that is a beginning": "<g></g/>",
  "a sign that is written as a name": "&lt;",
  "such a sign in a value": '<g class="&lt;"/>',
  "a tag in a value": '<g class="<"/>',
  "an end of a section": "]]>",
  "a section": "<![CDATA[so]]>",
  "a comment": "<!-- so -->",
  "single quotes": "<g class='a'/>",
  "no quotes": "<g class=a/>",
  "no value": "<g class/>",
  "no space between two": '<g class="a"fill="b"/>',
  "spaces around what is given": '<g class = "a"/>',
  "a capital": '<g Class="a"/>',
  "a name that begins with a number": '<g 1a="a"/>',
  "an attribute twice": '<g class="a" fill="b" class="c"/>',
  "another language": '<g xmlns="x"/>',
  "an attribute of another language": '<g xlink:href="x"/>',
  "a handler": '<g onclick="so()"/>',
  "a style behind what is allowed": '<g class="a" style="x"/>',
  "a way elsewhere": '<g fill="URL(x)"/>',
  "an element with a capital": "<G></G>",
  "another element": "<image/>",
  "another element that ends at once": "<script></script>",
  "an element that a number is in": "<h1/>",
  "a title, in which HTML goes on": "<title>so</title>",
  "a control": "so\nit",
  "half a pair": "\ud800",
  "what is no character": "\uffff",
  "what is wrong behind words": "<g/>so it is <",
};

for (const [name, markup] of Object.entries(NOT_PLAIN)) {
  test(`it is not plain: ${name}`, () => assert.ok(!isPlain(markup)));
}
