"""A pack has its chapters, says what it does not know, and is the same for the same marts."""

import hashlib
import re

import duckdb
import pytest
from tests.sufficiency.site.made_up_pack import NIGHT

from sufficiency.collection_year import CollectionYear
from sufficiency.home import published_dir
from sufficiency.site.marts import open_marts
from sufficiency.site.scrutiny import write_pack
from sufficiency.site.scrutiny.audience import Audience
from sufficiency.site.scrutiny.chapters import CHAPTERS
from sufficiency.site.scrutiny.names import PLAIN
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.page import pack_page

TITLES = [f"{chapter.number} {chapter.title}".strip() for chapter in CHAPTERS]


def files_of(site):
    return {
        str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("20*"))
        if path.is_file() and path.suffix != ".pdf"
    }


def page_of(written, **changed):
    _, config = written
    with open_marts() as marts:
        given = {"marts": marts, "config": config, "year": CollectionYear(2025), "night": NIGHT}
        return pack_page(Pack(**given, audience=Audience.PUBLIC, actions=None, **changed), has_pdf=False)


def test_each_priority_has_its_chapter_after_the_context(site):
    page = (site / "scrutiny/2025-26.html").read_text(encoding="utf-8")

    assert re.findall(r'<section aria-labelledby="[^"]*" class="chapter"><h2 id="[^"]*">([^<]*)</h2>', page) == TITLES
    assert page.count("<h3>What we are doing</h3>") == 6


def test_a_page_asks_nobody_and_is_small(site):
    for path in site.rglob("20*.html"):
        page = path.read_text(encoding="utf-8")
        assert path.stat().st_size < 3_000_000
        assert set(re.findall(r"https?://[^\s\"'<&]*", page)) <= {"http://www.w3.org/2000/svg", "http://example.org"}
        assert not re.search(r"(src|xlink:href|url\()", page.split("</style>")[1].replace("&lt;img src=x", ""))


def test_the_same_marts_give_the_same_bytes(written, site):
    before = files_of(site)

    write_pack(written[1], NIGHT)
    assert files_of(site) == before
    assert len(before) == 12


def test_every_picture_has_its_table_its_name_and_its_source(site):
    page = (site / "scrutiny/2026-27.html").read_text(encoding="utf-8")

    figures = re.findall(r'<figure class="chart">.*?</figure>', page, re.DOTALL)
    assert len(figures) > 40
    for figure in figures:
        assert "<table>" in figure and "own records, as known on 21 November 2026" in figure
        assert "<svg" not in figure or ("<title id=" in figure and "<desc id=" in figure)


def test_names_of_pictures_are_unique(site):
    page = (site / "officers/scrutiny/2026-27.html").read_text(encoding="utf-8")

    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


def test_without_comparators_the_page_says_so_and_how_to_get_them(written, site):
    how = "No comparator loaded: download it and put it in the folder."
    with duckdb.connect(str(published_dir() / "marts.duckdb")) as marts:
        marts.execute("alter table scrutiny.fct_comparison rename to put_away")
        marts.execute("create table scrutiny.fct_comparison as from scrutiny.put_away limit 0")
        marts.execute(
            "insert into scrutiny.dim_comparator_source by name"
            " select 'lait' as dataset, 'absent' as status, $1 as said",
            [how],
        )
    try:
        page = page_of(written)
    finally:
        with duckdb.connect(str(published_dir() / "marts.duckdb")) as marts:
            marts.execute("drop table scrutiny.fct_comparison")
            marts.execute("alter table scrutiny.put_away rename to fct_comparison")
            marts.execute("delete from scrutiny.dim_comparator_source")

    assert "No figure of England, the region or other councils is loaded." in page
    assert f"<li>{how}</li>" in page
    assert "No comparator loaded." in page


def test_without_a_strategy_the_chapters_say_how_to_write_one(written, site):
    assert page_of(written).count("Nobody has written down the strategy's actions yet.") == 6


def test_without_a_browser_the_page_says_that_there_is_no_pdf(written, site):
    assert "There is no PDF: no Chromium was found to print it." in page_of(written)


def test_an_action_shows_what_its_dates_were_and_that_it_is_overdue(site):
    page = (site / "scrutiny/2026-27.html").read_text(encoding="utf-8")

    assert "was 31 Mar 2026, moved on 1 Feb 2026: It took longer." in page
    assert '31 Oct 2026 <b class="verdict">Overdue.</b>' in page


def test_two_vintages_are_bridged_by_reasons_and_for_officers_by_counts(site):
    public = (site / "scrutiny/2025-26.html").read_text(encoding="utf-8")
    officers = (site / "officers/scrutiny/2025-26.html").read_text(encoding="utf-8")

    why = "an episode was closed late; care that had begun was recorded late"
    assert f"Looked after at 31 March, 2025/26: 64 as submitted, 62 as known now. Because: {why}." in public
    assert "64% as submitted, 62% as known now" in public
    assert public.count("What changed, and why") == 2, "what is hidden has no bridge"
    assert '<td class="number">−77,777</td>' in officers
    assert officers.count("What changed, and why") == 3


def test_what_is_not_computed_is_listed_with_its_reason(site):
    assert "P26 Mid-year school move: needs the school census" in (site / "scrutiny/2025-26.html").read_text()


def test_a_headline_says_how_far_chance_reaches_and_where_we_rank(site):
    page = (site / "scrutiny/2025-26.html").read_text(encoding="utf-8")

    assert "248 of 400; by chance alone 40% to 90%" in page
    assert "Ranked 57 of 151 councils, 1 the best<br>like England" in page


def test_the_running_year_compares_no_part_of_a_year_with_a_whole_one(site):
    page = (site / "scrutiny/2026-27.html").read_text(encoding="utf-8")

    assert "So far, to 21 November 2026." in page
    assert "This year, by month" in page
    assert "This year, by month" not in (site / "scrutiny/2025-26.html").read_text(encoding="utf-8")


def test_plain_names_are_of_indicators_that_there_are(written, site):
    with open_marts() as marts:
        known = {name for (name,) in marts.execute("select indicator_id from scrutiny.dim_indicator").fetchall()}

    assert {which.indicator_id for which in PLAIN} <= known
    assert {which.indicator_id for chapter in CHAPTERS for which in chapter.headlines} <= known


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.anchor)
def test_a_chapter_is_named_as_the_catalogue_names_its_priority(chapter, written, site):
    with open_marts() as marts:
        named = marts.execute(
            "select count(*) from scrutiny.dim_indicator where strategy_priority = $1", [chapter.priority]
        ).fetchone()[0]

    assert named > 0
