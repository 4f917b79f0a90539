"""Hosts whose policy forbids a part of what Python needs."""

import pytest

from tests.harness.faults.spoiling import NO_SCRIPT_FROM_MEMORY, NO_WEBASSEMBLY


@pytest.fixture
def under(reader, host, built):
    """Opens the site as it comes from a host with a policy."""

    def open_under(policy: str) -> None:
        def answer(route) -> None:
            response = route.fetch()
            headers = {**response.headers, "content-security-policy": policy}
            route.fulfill(response=response, headers=headers)

        url = host.url("/policy/", built / "site")
        reader.page.route(f"{url}**", answer)
        reader.open(url)

    yield open_under
    reader.complaints.clear()  # the browser's own words about what is forbidden


def test_without_webassembly_that_is_said_at_once(under, reader):
    under(NO_WEBASSEMBLY)
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    assert reader.figure("hopper").note("failed").is_visible()
    assert "no WebAssembly here" in reader.page.get_attribute("html", "data-problem")


def test_where_a_worker_from_memory_may_run_no_script_one_from_a_file_does(under, reader):
    under(NO_SCRIPT_FROM_MEMORY)
    reader.ready()
    assert "no script from memory" in reader.page.get_attribute("html", "data-problem")
    reader.figure("hopper").press_to_the_end("drop")


def test_once_python_has_failed_it_can_be_tried_again(under, reader):
    under(NO_WEBASSEMBLY)
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    note = reader.figure("hopper").note("failed")
    again = note.get_by_role("button", name="Try again")
    again.focus()
    again.click()
    reader.wait("() => document.documentElement.dataset.python === 'failed'")
    assert reader.page.evaluate("document.activeElement.closest('figure')?.id") == "hopper"
