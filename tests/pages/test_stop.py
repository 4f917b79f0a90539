"""An endless loop in a widget is ended, and the page is live again on the settings that it had."""


def test_stop_and_start_again(reader, host, built):
    reader.open(host.url("/stop/", built / "site") + "awkward.html").ready()
    librarian, hopper = reader.figure("librarian"), reader.figure("hopper")
    librarian.slide("shelf", 7)
    librarian.wait("figure => figure.frame.status.includes('7')")
    hopper.slide("rate", 0.9)

    librarian.press("never_end")
    busy = librarian.note("busy")
    busy.wait_for(state="visible")
    hopper.press("drop")
    queued = hopper.note("queued")
    queued.wait_for(state="visible")
    queued.locator("[data-stop]:visible").click()
    reader.wait("() => document.documentElement.dataset.python === 'starting'")
    reader.ready()

    busy.wait_for(state="hidden")
    queued.wait_for(state="hidden")
    assert librarian.input("shelf").input_value() == "7"
    librarian.wait("figure => figure.frame.status.includes('7')")
    hopper.press_to_the_end("drop")
    assert "jumped past the lowest point" in hopper.status
