"""The data dictionary in a real browser: everything is there without a script, and found with one."""


def shown(page):
    return page.locator("details.entry:visible").count()


def test_a_table_is_found_by_its_name_and_opened_with_all_its_columns(visit):
    page = visit("dictionary.html")
    everything = shown(page)

    page.fill("[name=text]", "core.fct_period")
    assert (everything > 60, shown(page)) == (True, 1)
    entry = page.locator("details.entry:visible")
    assert entry.get_attribute("open") is not None
    assert entry.locator("tbody tr:visible").count() == entry.locator("tbody tr").count() > 5


def test_a_column_is_found_alone_with_its_meaning_and_who_reads_it(visit):
    page = visit("dictionary.html")

    page.fill("[name=text]", "birth month first day")
    rows = page.locator("details.entry:visible tbody tr:visible").all_inner_texts()
    assert rows and all("birth" in row for row in rows)
    assert page.inner_text("#told").endswith(f"{len(rows)} columns")


def test_a_part_is_chosen_and_the_others_go_with_their_headings(visit):
    page = visit("dictionary.html")

    page.select_option("[name=part]", "return")
    assert page.locator("h2:visible").all_inner_texts() == ["The return"]
    assert shown(page) > 10
    page.click("button[type=reset]")
    page.wait_for_function("document.querySelector('#sources').hidden === false")


def test_what_nobody_wrote_is_said_to_be_nowhere(visit):
    page = visit("dictionary.html")

    page.fill("[name=text]", "zebra crossing")
    assert shown(page) == 0
    assert page.inner_text("#told") == "Nothing fits: search for less."


def test_without_a_script_every_table_opens_by_itself(visit):
    page = visit("dictionary.html", java_script_enabled=False)

    assert not page.locator("form").is_visible()
    entry = page.locator("details.entry").first
    entry.locator("summary").click()
    assert entry.locator("tbody tr").first.is_visible()


def test_a_link_to_a_table_opens_it(visit):
    page = visit("dictionary.html#meta.last_load")

    assert page.locator("[id='meta.last_load'] tbody tr").first.is_visible()
