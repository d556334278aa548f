"""quality.html: how far the data can be trusted, over the nights, and why, from the published marts."""

from datetime import date
from html import escape

import duckdb

from sufficiency.config import Config
from sufficiency.home import site_dir
from sufficiency.site.marts import open_marts
from sufficiency.site.page import cards, page
from sufficiency.site.quality_checks import dimensions, failing, loads
from sufficiency.site.quality_grades import indicator_grades, mart_grades, thresholds_in_words
from sufficiency.site.words import day_in_words, made_up
from sufficiency.write import write_whole


def write_quality_page(config: Config, night: date) -> int:
    """Write quality.html; always 1 file. Counts of 1 to 5 are not hidden, so it is its owner's alone."""
    with open_marts() as marts:
        text = quality_page(marts, config, night)
    write_whole(site_dir() / "quality.html", text.encode())
    return 1


def quality_page(marts: duckdb.DuckDBPyConnection, config: Config, night: date) -> str:
    """The page as HTML."""
    best_when_stale = config.policies["grade_when_stale"]
    letters = thresholds_in_words(config.policies["grade_thresholds"])
    body = (
        f"<h1>Quality</h1>{made_up(config)}"
        '<p class="banner">For the council\'s officers. No child is named, but small counts are not hidden: do not '
        "publish or forward this page.</p>"
        f'<p class="quiet">{escape(config.authority.name)}, night of {day_in_words(night)}. What is to be mended, '
        'row by row: <a href="worklist.html">the worklist</a>. Every check with its results: '
        '<a href="data_docs/index.html">Great Expectations\' Data Docs</a>.</p>'
        f"{cards(_at_a_glance(marts, night))}"
        f"<h2>What is checked, by dimension</h2>{dimensions(marts, night)}"
        f"<h2>Not as it ought to be</h2>{failing(marts, night)}"
        f"<h2>Grades</h2><p>By the share of records with an open error that nobody has accepted: {letters}.</p>"
        f"<h3>Marts</h3>{mart_grades(marts, best_when_stale)}{indicator_grades(marts)}"
        f"<h2>Loads of the night</h2>{loads(marts, night)}"
    )
    return page(f"Quality, {config.authority.name}", body, here="quality.html")


def _at_a_glance(marts: duckdb.DuckDBPyConnection, night: date) -> list[tuple[str, str]]:
    passed, failed, not_run, stale = marts.execute(
        """
        select
            count(*) filter (status = 'passed'),
            count(*) filter (status = 'failed'),
            count(*) filter (status = 'not_run'),
            (select count(*) from quality.fct_load where night = $night and is_stale)
        from quality.fct_expectation_result
        where night = $night
        """,
        {"night": night},
    ).fetchone()
    return [
        (f"{passed:,}", "expectations met"),
        (f"{failed:,}", "not met"),
        (f"{not_run:,}", "could not be run"),
        (f"{stale:,}", "source tables stale"),
    ]
