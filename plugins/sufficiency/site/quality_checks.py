"""What the checks found, on the quality page: each dimension over the nights, what fails and whose it is, the loads."""

from collections.abc import Sequence
from datetime import date
from html import escape

import duckdb

from sufficiency.site.page import scroll, table, widths
from sufficiency.site.trend import trend
from sufficiency.site.words import counted, day_in_words, team_in_words

# The dimensions of quality in the order people read them; what else the results hold comes after.
DIMENSIONS = ("completeness", "validity", "consistency", "timeliness", "uniqueness", "accuracy")
NIGHTS_SHOWN = 90
LOWEST = 80.0  # per cent at the bottom of a chart, unless a night was worse

Night = tuple[date, int, int, int]


def dimensions(marts: duckdb.DuckDBPyConnection, night: date) -> str:
    """A chart for each dimension: the share of its checks that passed, over the nights, and tonight in words."""
    results: dict[str, list[Night]] = {}
    for dimension, *counts in marts.execute(
        """
        select
            dimension,
            night,
            (count(*) filter (status = 'passed'))::integer,
            (count(*) filter (status = 'failed'))::integer,
            (count(*) filter (status = 'not_run'))::integer
        from quality.fct_expectation_result
        where night <= $night
        group by dimension, night
        order by dimension, night
        """,
        {"night": night},
    ).fetchall():
        results.setdefault(dimension or "other", []).append(tuple(counts))
    if not results:
        return "<p>Nothing has been checked yet.</p>"
    known = [dimension for dimension in DIMENSIONS if dimension in results]
    others = sorted(set(results) - set(DIMENSIONS))
    charts = "".join(_chart(dimension, results[dimension][-NIGHTS_SHOWN:]) for dimension in [*known, *others])
    without = [dimension for dimension in DIMENSIONS if dimension not in results]
    nothing = f'<p class="quiet">Nothing checks {" or ".join(without)} yet.</p>' if without else ""
    return f'<div class="figures">{charts}</div>{nothing}'


def _chart(dimension: str, nights: Sequence[Night]) -> str:
    shares = [100 * passed / (passed + failed) if passed + failed else None for _, passed, failed, _ in nights]
    last, passed, failed, not_run = nights[-1]
    now = f"{passed:,} of {counted(passed + failed, 'check')} passed"
    unknown = f"; {not_run:,} could not be run" if not_run else ""
    known = [share for share in shares if share is not None]
    ends = f"{day_in_words(nights[0][0])} to {day_in_words(last)}" if len(nights) > 1 else day_in_words(last)
    # A scale of their own would make a mountain of one check in a hundred.
    bottom = min(LOWEST, *(10 * (share // 10) for share in known)) if known else LOWEST
    line = trend(shares, wide=320, high=72, unit=" % passed", scale=(bottom, 100))
    chart = (
        f'<div class="framed">{line}</div><p class="axis">{ends}; from {bottom:.0f} % at the bottom to 100 %</p>'
        if line
        else '<p class="quiet">One night is no trend yet.</p>'
    )
    return f"<figure><h3>{escape(dimension.capitalize())}</h3><figcaption>{now}{unknown}.</figcaption>{chart}</figure>"


def failing(marts: duckdb.DuckDBPyConnection, night: date) -> str:
    """What the last check of each gate found wrong or could not find out: critical first, with its owner."""
    rows = marts.execute(
        """
        select severity, description, suite, owner, dimension, status, rows, why
        from quality.fct_expectation_result
        where night = $night
        order by
            list_position(['critical', 'warning', 'info'], severity), status,
            rows desc nulls last, suite, expectation_id
        """,
        {"night": night},
    ).fetchall()
    if not rows:
        return "<p>Nothing was checked on this night.</p>"
    if not (rows := [row for row in rows if row[5] != "passed"]):
        return "<p>Every expectation was met.</p>"
    marks = {"critical": '<span class="error">▲ Critical</span>', "warning": '<span class="query">○ Warning</span>'}
    body = "".join(
        f"<tr><td>{marks.get(severity, escape(severity or ''))}</td>"
        f'<th scope="row">{escape(description or "")}<br><span class="quiet">{escape(suite)} · '
        f"{escape(dimension or '')}</span></th>"
        f'<td data-label="Owner">{escape(team_in_words(owner or ""))}</td>'
        f'<td data-label="Found">{escape(_found(status, count, why))}</td></tr>'
        for severity, description, suite, owner, dimension, status, count, why in rows
    )
    return scroll(
        '<table class="stack fixed"><caption class="unseen">Expectations that are not met</caption>'
        f"{widths(10, 56, 17, 17)}<thead><tr>"
        '<th scope="col">Severity</th><th scope="col">What ought to be true</th><th scope="col">Owner</th>'
        f'<th scope="col">Found</th></tr></thead><tbody>{body}</tbody></table>',
        about="Expectations that are not met",
    )


def _found(status: str, count: int | None, why: str | None) -> str:
    if status == "not_run":
        return f"Not run: {why}" if why else "Not run"
    return counted(count, "row") if count else "Not met"


def loads(marts: duckdb.DuckDBPyConnection, night: date) -> str:
    """What each source table brought that night; the tables that are stale first."""
    rows = marts.execute(
        """
        select source, table_name, status, why, snapshot_date, is_stale, rows_landed, rows_added, rows_changed,
            rows_removed, quarantined_rows
        from quality.fct_load
        where night = $night
        order by is_stale desc, status desc, source, table_name
        """,
        {"night": night},
    ).fetchall()
    if not rows:
        return "<p>No load is recorded for this night.</p>"
    heads = ("Table", "Came", "In force", "Rows", "Added", "Changed", "Removed", "Set aside")
    return table(
        heads,
        [
            (
                f"{source}/{name}",
                ("Stale: " if is_stale else "") + status + (f": {why}" if why else ""),
                day_in_words(snapshot) if snapshot else "nothing yet",
                *("" if count is None else f"{count:,}" for count in counts),
            )
            for source, name, status, why, snapshot, is_stale, *counts in rows
        ],
        "What each source table brought; stale ones first",
        names_rows=True,
        stacks=True,
    )
