"""Every claim of this book, run in Chromium on the page's own numpy: the build's evidence."""

from tests.harness.proving import check_every


def test_every_claim_comes_to_the_same_in_the_browser(reader, host, telling):
    reader.open(host.url("/claims/", telling.parent) + "every-claim.html")
    differing = {}
    for checked in check_every(reader):
        print(f"{checked.seconds:7.2f} s  {checked.claim}", flush=True)
        if checked.found != checked.built:
            differing[checked.claim] = (checked.built, checked.found)
    assert differing == {}
