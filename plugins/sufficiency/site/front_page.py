"""The front page: how the night stands, who has work to do, and where to read on."""

from collections.abc import Sequence
from datetime import date
from html import escape

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.site.page import cards, page, table
from sufficiency.site.words import day_in_words, made_up, team_in_words


def front_page(marts: duckdb.DuckDBPyConnection, config: Config, years: Sequence[CollectionYear], night: date) -> str:
    """The site's index.html, from the published marts: totals only, no child and no small count by group."""
    looked_after = marts.execute(
        "select count(distinct child_key) from core.fct_episode where not is_short_break"
        " and episode_start_date <= $night and (episode_end_date is null or episode_end_date > $night)",
        {"night": night},
    ).fetchone()[0]
    errors, queries = marts.execute(
        "select count(*) filter (level = 'error'), count(*) filter (level = 'query') from quality.worklist"
        " where not is_accepted"
    ).fetchone()
    stale = marts.execute(
        "select count(*) from quality.fct_load where night = $night and is_stale", {"night": night}
    ).fetchone()[0]
    at_a_glance = cards(
        (f"{count:,}", label)
        for count, label in (
            (looked_after, "children looked after"),
            (errors, "errors to mend"),
            (queries, "queries to answer"),
            (stale, "source tables stale"),
        )
    )
    teams = marts.execute(
        "select owner_team, count(*) filter (level = 'error'), count(*) filter (level = 'query'), max(days_open)"
        " from quality.worklist where not is_accepted group by owner_team order by 2 desc, 3 desc, 1"
    ).fetchall()
    heads = ("Team", "Errors", "Queries", "Oldest, days")
    work = (
        table(heads, [(team_in_words(team), *counts) for team, *counts in teams], "Open problems", names_rows=True)
        if teams
        else "<p>There is nothing to mend.</p>"
    )
    packs = "".join(
        f'<li><a href="scrutiny/{year.folder}.html">Scrutiny pack {year}</a>, and '
        f'<a href="officers/scrutiny/{year.folder}.html">the same for officers</a>, with small counts</li>'
        for year in years
    )
    body = (
        f"<h1>{escape(config.authority.name)}</h1>{made_up(config)}"
        f'<p class="quiet">Children\'s services, night of {day_in_words(night)}.</p>'
        f"{at_a_glance}<h2>Who has work to do</h2>{work}<h2>Read</h2><ul>{packs}"
        '<li><a href="return.html">The SSDA903 return</a>, for the returns officer</li>'
        '<li><a href="worklist.html">The worklist</a>, for those who mend, with a workbook for each team</li>'
        '<li><a href="quality.html">Quality</a>: what is checked, what fails, and a grade for every figure</li>'
        '<li><a href="dictionary.html">The data dictionary</a>: every table and column, to search</li></ul>'
        "<h2>Query</h2><p>The marts stand in <code>published/marts.duckdb</code> and as Parquet beside it, what BI may "
        "see of them in <code>published/bi.duckdb</code>, every column described. The files of the return stand under "
        "<code>returns/ssda903</code>, for the returns officer only.</p>"
    )
    return page(f"{config.authority.name}: children's services", body, here="index.html")
