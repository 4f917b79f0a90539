// Opens a page in a fresh browser, runs a script in it, prints what the script came to as JSON.
//
//   node puppet.mjs BROWSER EXECUTABLE URL SCRIPT REST FLAG…
//
// BROWSER: chrome or firefox; SCRIPT: the source of an async function; REST: seconds to wait before
// the page is opened

import puppeteer from "puppeteer-core";

const [browserName, executablePath, url, script, rest, ...args] = process.argv.slice(2);
/** @type {any} */
const browserOf = { browser: browserName };
const options = { ...browserOf, executablePath, args, headless: true, protocolTimeout: 900_000 };
const browser = await puppeteer.launch(options);
const page = await browser.newPage();
await new Promise((resolve) => setTimeout(resolve, Number(rest) * 1000));
await page.goto(url, { waitUntil: "domcontentloaded", timeout: 120_000 });
console.log(JSON.stringify(await page.evaluate(`(${script})()`)));
await browser.close();
