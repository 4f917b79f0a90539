"""Opens a page in a fresh WebKit, runs a script in it, prints what the script came to as JSON.

    python webkit.py MINIBROWSER URL SCRIPT REST

SCRIPT: the source of an async function; REST: seconds to wait before the page is opened.
Needs a screen: run it under `xvfb-run`.
"""

import json
import sys
import time

from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

CALL = "const done = arguments[arguments.length - 1]; ({})().then(done, (e) => done(String(e)));"


def main(minibrowser: str, url: str, script: str, rest: str) -> None:
    options = WebKitGTKOptions()
    options.binary_location = minibrowser
    options.add_argument("--automation")
    browser = WebKitGTK(options=options, service=Service("/usr/bin/WebKitWebDriver"))
    try:
        browser.set_page_load_timeout(120)
        browser.set_script_timeout(900)
        time.sleep(float(rest))
        browser.get(url)
        print(json.dumps(browser.execute_async_script(CALL.replace("{}", script))))
    finally:
        browser.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
