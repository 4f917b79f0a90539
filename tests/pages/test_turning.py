"""From chapter to chapter: at the top and at the end, here, on the web, and still to come."""

ENDS = ("Chapters, top", "Chapters, end")


def test_a_neighbour_on_the_web_and_one_of_this_book(reader, host, built):
    page = reader.open(host.url("/turning/", built / "site")).page
    for end in ENDS:
        way = page.get_by_role("navigation", name=end)
        assert way.get_by_role("link").count() == 1
        there = way.get_by_role("link", name="The Yard")
        assert there.get_attribute("href") == "https://example.org/yard"
        assert "to come" not in way.text_content()


def test_a_neighbour_that_is_to_come_has_a_title_and_no_link(reader, host, built):
    page = reader.open(host.url("/turning/", built / "site") + "awkward.html").page
    for end in ENDS:
        way = page.get_by_role("navigation", name=end)
        assert way.get_by_role("link").count() == 1
        assert way.get_by_role("link", name="Chapter 1 The Workshop").is_visible()
        after = way.locator(".after").text_content()
        assert " ".join(after.split()) == "Chapter 9 Easier Ones to come"


def test_the_link_at_the_top_leads_there(reader, host, built):
    page = reader.open(host.url("/turning/", built / "site") + "awkward.html").page
    way = page.get_by_role("navigation", name=ENDS[0])
    way.get_by_role("link").click()
    page.wait_for_url("**/turning/workshop.html")
