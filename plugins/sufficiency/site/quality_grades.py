"""Grades on the quality page: of each mart and each indicator, with the reasons in words."""

from collections import defaultdict
from collections.abc import Mapping
from html import escape

import duckdb

from sufficiency.site.page import grade_mark, scroll
from sufficiency.site.words import counted, team_in_words

REASONS_SHOWN = 3
MART_REASONS = {
    "children": "Of {records} children, each once a year, {faulty} with an open error",
    "rows": "Of {records} rows of the source, {faulty} with an open error",
    "figures": "Of {records} figures, {faulty} graded C or D",
}


def thresholds_in_words(thresholds: Mapping[str, float]) -> str:
    """What the letters mean: A below 1 %, B below 5 %, C below 10 %, D above."""
    below = ", ".join(f"{letter} below {_percent(share)}" for letter, share in sorted(thresholds.items()))
    return f"{below}, else D"


def mart_grades(marts: duckdb.DuckDBPyConnection, best_when_stale: str) -> str:
    """A table of the marts: grade, share, reasons, the worst first."""
    rows = "".join(
        f'<tr><th scope="row">{escape(team_in_words(mart))}</th><td>{grade_mark(grade)}</td>'
        f"<td>{escape(_mart_reason(record, records, faulty, reasons, stale, best_when_stale))}</td></tr>"
        for mart, record, records, faulty, reasons, stale, grade in marts.execute(
            "select mart, record, records, records_with_problems, reasons, tables_stale, grade"
            " from quality.fct_mart_grade order by grade desc nulls last, mart"
        ).fetchall()
    )
    if not rows:
        return "<p>No mart is graded yet: no return has been checked.</p>"
    return _graded("Mart", rows, "Grade of each mart")


def _mart_reason(record: str, records: int, faulty: int, reasons: str | None, stale: int, best: str) -> str:
    found = MART_REASONS[record].format(faulty=f"{faulty:,}", records=f"{records:,}")
    said = [f"{found}{_share(faulty, records)}."]
    if stale:
        said.append(f"No better than {best} while {counted(stale, 'table')} it is built from {_are(stale)} stale.")
    if reasons:
        said.append(f"Most often: {reasons}.")
    return " ".join(said)


def indicator_grades(marts: duckdb.DuckDBPyConnection) -> str:
    """A table of the indicators of each checked year, the worst first, and which rules lower their grade."""
    reasons = defaultdict(list)
    for indicator, year, title, children in marts.execute(
        "select indicator_id, collection_year, title, children from quality.fct_grade_reason"
        " order by children desc, title"
    ).fetchall():
        reasons[indicator, year].append(f"{title} ({children:,})")
    figures = marts.execute(
        """
        select
            figure.collection_year,
            figure.indicator_id,
            about.indicator_name,
            figure.grade,
            figure.records,
            figure.records_with_problems
        from scrutiny.fct_indicator as figure
        inner join scrutiny.dim_indicator as about using (indicator_id)
        where
            figure.breakdown = 'total'
            and figure.vintage = 'live'
            and not figure.is_month
            and figure.grade is not null
        order by
            figure.collection_year desc,
            figure.records_with_problems / figure.records desc,
            figure.indicator_id
        """
    ).fetchall()
    by_year = defaultdict(list)
    for year, *figure in figures:
        by_year[year].append(figure)
    return (
        "".join(_year(year, of_year, reasons) for year, of_year in by_year.items())
        or "<p>No indicator is graded yet: no return has been checked.</p>"
    )


def _year(year: str, figures: list, reasons: Mapping) -> str:
    letters = [grade for _, _, grade, _, _ in figures]
    summary = ", ".join(f"{letters.count(letter)} {letter}" for letter in "ABCD" if letter in letters)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)} <span class="quiet">{indicator}</span></th><td>{grade_mark(grade)}</td>'
        f"<td>{escape(_indicator_reason(records, faulty, reasons[indicator, year]))}</td></tr>"
        for indicator, name, grade, records, faulty in figures
    )
    return f"<h3>{escape(year)}</h3><p>{summary}.</p>" + _graded("Indicator", rows, f"Indicators of {year}")


def _indicator_reason(records: int, faulty: int, titles: list[str]) -> str:
    if not faulty:
        return f"None of {counted(records, 'record')} behind it has an open error."
    more = f"; and {counted(len(titles) - REASONS_SHOWN, 'other kind')}" if len(titles) > REASONS_SHOWN else ""
    often = f" Most often: {'; '.join(titles[:REASONS_SHOWN])}{more}." if titles else ""
    have = "has" if faulty == 1 else "have"
    return f"{faulty:,} of {counted(records, 'record')} behind it {have} an open error{_share(faulty, records)}.{often}"


def _graded(what: str, rows: str, about: str) -> str:
    return scroll(
        f'<table class="stack"><caption class="unseen">{escape(about)}</caption><thead><tr><th scope="col">{what}</th>'
        f'<th scope="col">Grade</th><th scope="col">Why</th></tr></thead><tbody>{rows}</tbody></table>',
        about=about,
    )


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _share(faulty: int, records: int) -> str:
    return f" ({_percent(faulty / records)})" if faulty and records else ""


def _percent(share: float) -> str:
    return f"{share:.1%}".replace(".0%", "%").replace("%", " %")
