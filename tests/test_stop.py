"""An endless loop in a widget is ended, and the page is live again on the settings that it had."""


def test_stop_and_start_again(reader, host, workshop):
    reader.open(host.url("/stop/", workshop / "dist" / "site")).wake()
    librarian, ball = reader.figure("librarian"), reader.figure("ball")
    librarian.slide("shelf", 7)
    librarian.wait("figure => figure.frame.status.includes('7')")
    ball.slide("rate", 0.5)

    librarian.press("never_end")
    busy = librarian.note("long")
    busy.wait_for(state="visible")
    busy.locator("[data-stop]").click()
    reader.wait("() => document.documentElement.dataset.python === 'starting'")
    reader.wake()

    busy.wait_for(state="hidden")
    assert librarian.input("shelf").input_value() == "7"
    librarian.wait("figure => figure.frame.status.includes('7')")
    ball.press("drop")
    ball.wait_for_run("done")
    assert "jumped past the minimum" in ball.status
