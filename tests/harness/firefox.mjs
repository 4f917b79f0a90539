// Opens a page in a fresh Firefox, runs a script in it, prints what the script came to as JSON.
//
//   node firefox.mjs FIREFOX URL SCRIPT REST
//
// SCRIPT: the source of an async function; REST: seconds to wait before the page is opened

import puppeteer from "puppeteer-core";

const [executablePath, url, script, rest] = process.argv.slice(2);
const options = { browser: "firefox", executablePath, headless: true, protocolTimeout: 300_000 };
const browser = await puppeteer.launch(options);
const page = await browser.newPage();
await new Promise((resolve) => setTimeout(resolve, rest * 1000));
await page.goto(url, { waitUntil: "domcontentloaded", timeout: 120_000 });
console.log(JSON.stringify(await page.evaluate(`(${script})()`)));
await browser.close();
