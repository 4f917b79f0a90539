// Opens a page in a fresh browser, runs a script in it, prints what the script came to as JSON; with
// a PAPER also the page as it is then, as a PDF in base64.
//
//   node puppet.mjs BROWSER EXECUTABLE URL SCRIPT REST PAPER FLAG…
//
// BROWSER: chrome or firefox; SCRIPT: the source of an async function; REST: seconds to wait before
// the page is opened; PAPER: A4, Letter or nothing. Whoever prints reads on a dark page.

import puppeteer from "puppeteer-core";

const [browserName, executablePath, url, script, rest, paper, ...args] = process.argv.slice(2);
/** @type {any} */
const browserOf = { browser: browserName };
const how = { headless: true, timeout: 300_000, protocolTimeout: 900_000 };
const margin = { top: "0.4in", right: "0.4in", bottom: "0.4in", left: "0.4in" }; // as browsers have it
const extraPrefsFirefox = paper ? { "layout.css.prefers-color-scheme.content-override": 0 } : {};
const options = { ...browserOf, ...how, executablePath, args, extraPrefsFirefox };
const browser = await puppeteer.launch(options);
const page = await browser.newPage();
if (paper && browserName === "chrome") {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
}
await new Promise((resolve) => setTimeout(resolve, Number(rest) * 1000));
await page.goto(url, { waitUntil: "domcontentloaded", timeout: 120_000 });
const found = await page.evaluate(`(${script})()`);
console.log(JSON.stringify(paper ? [found, await printed()] : found));
await browser.close();

/** The page as a PDF, in base64. */
async function printed() {
  const format = /** @type {"A4" | "Letter"} */ (paper);
  return Buffer.from(await page.pdf({ format, margin, timeout: 0 })).toString("base64");
}
