"""The scrutiny pack, first form: one page and one CSV per open year, from the published marts alone.

Only totals, and of them only the column `published`, are shown. A breakdown with one hidden cell gives it away by
subtraction, and hiding the second cell must be worked out over a whole release at once; until then breakdowns stay
with the officers, in the marts.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.home import site_dir
from sufficiency.site.front_page import front_page
from sufficiency.site.marts import open_marts
from sufficiency.site.page import grade_mark, page, scroll
from sufficiency.site.trend import trend
from sufficiency.site.words import counted, day_in_words, made_up
from sufficiency.write import write_whole

YEARS_SHOWN = 6
# The chapters of the pack, in the order of the sufficiency strategy's priorities; the context opens it.
CHAPTERS = (
    "context",
    "edge of care and reunification",
    "stability and permanence",
    "foster carers",
    "fewer out-of-area and agency placements",
    "commission smarter",
    "semi-independent accommodation",
)
SYMBOLS = {"c": "hidden (1 to 5)", "x": "not available", "z": "not applicable", "k": "rounds to 0"}
CSV_COLUMNS = (
    "indicator_id",
    "indicator_name",
    "collection_year",
    "as_at",
    "published",
    "symbol",
    "vintage",
    "grade",
)


def write_pack(config: Config, night: date) -> int:
    """Write the pack of every open year and the site's front page; how many pages were written."""
    years = config.collection_years(night)
    with open_marts() as marts:
        for year in years:
            folder = site_dir() / "scrutiny"
            write_whole(folder / f"{year.folder}.html", _pack(marts, config, year, night).encode(), mode=0o644)
            write_whole(folder / f"{year.folder}.csv", _csv(marts, year).encode(), mode=0o644)
        write_whole(site_dir() / "index.html", front_page(marts, config, years, night).encode(), mode=0o644)
    return len(years) + 1


def _figures(marts: duckdb.DuckDBPyConnection, year: CollectionYear) -> list[dict]:
    """Totals of every computed indicator, up to the year, in the order of their ids."""
    return (
        marts.execute(
            """
            select dim.*, fct.collection_year, fct.as_at, fct.published, fct.symbol, fct.grade
            from scrutiny.dim_indicator as dim
            inner join scrutiny.fct_indicator as fct on dim.indicator_id = fct.indicator_id
            where
                fct.breakdown = 'total'
                -- the total of a mix is always 100 %
                and not ends_with(dim.indicator_name, ' mix')
                and fct.collection_year <= $year and not fct.is_month and fct.vintage = 'live'
            order by dim.indicator_id, fct.collection_year
            """,
            {"year": str(year)},
        )
        .to_arrow_table()
        .to_pylist()
    )


def _pack(marts: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date) -> str:
    by_chapter: dict[str, dict[str, list[dict]]] = defaultdict(lambda: defaultdict(list))
    for figure in _figures(marts, year):
        by_chapter[figure["strategy_priority"]][figure["indicator_id"]].append(figure)
    years = sorted({f["collection_year"] for c in by_chapter.values() for i in c.values() for f in i})[-YEARS_SHOWN:]
    chapters = "".join(
        f"<h2>{escape(chapter.capitalize())}</h2>{_chapter(chapter, by_chapter[chapter], years)}"
        for chapter in CHAPTERS
        if chapter in by_chapter
    )
    as_at = min(year.end, night)
    body = (
        f"<h1>Placement sufficiency {year}</h1>{made_up(config)}"
        f'<p class="quiet">{escape(config.authority.name)}, as at {day_in_words(as_at)}. Counts of 1 to 5 are hidden. '
        "Percentages are whole numbers, halves up. The grade, A to D, says how many of the records behind a figure "
        "have open problems.</p>"
        f'<p><a href="{year.folder}.csv">All figures as CSV</a></p>'
        f"{chapters}{_not_computed(marts)}"
    )
    return page(f"Placement sufficiency {year}, {config.authority.name}", body, here=f"scrutiny/{year.folder}.html")


def _chapter(chapter: str, indicators: Mapping[str, Sequence[dict]], years: Sequence[str]) -> str:
    heads = "".join(f'<th scope="col" class="number">{escape(year)}</th>' for year in years)
    rows = []
    for indicator_id, figures in indicators.items():
        about = figures[-1]
        of_year = {figure["collection_year"]: figure for figure in figures}
        shown = [_value(of_year.get(year), about["measure"]) for year in years]
        line = trend([of_year[year]["published"] if year in of_year else None for year in years])
        rows.append(
            f'<tr><th scope="row">{escape(about["indicator_name"])}'
            f'<br><span class="quiet">{indicator_id}. {escape(about["definition"])}</span></th>'
            + "".join(
                f'<td class="number" data-label="{escape(year)}">{value}</td>'
                for year, value in zip(years, shown, strict=True)
            )
            + f'<td data-label="Trend">{line}</td><td data-label="Grade">{grade_mark(about["grade"])}</td></tr>'
        )
    return scroll(
        f'<table class="stack side"><caption class="unseen">{escape(chapter.capitalize())}</caption>'
        '<thead><tr><th scope="col">Indicator</th>'
        f'{heads}<th scope="col">Trend</th><th scope="col">Grade</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>",
        about=f"{chapter.capitalize()}: indicators by year",
    )


def _value(figure: Mapping | None, measure: str) -> str:
    if figure is None:
        return ""
    if figure["published"] is None:
        symbol = figure["symbol"] or "x"
        return f'<abbr title="{SYMBOLS.get(symbol, "")}">{escape(symbol)}</abbr>'
    number = figure["published"]
    text = f"{number:,.0f}" if float(number).is_integer() else f"{number:,.1f}"
    match measure:
        case "percent":
            return f"{text}%"
        case "weekly_cost" | "mean_money":
            return f"£{text}"
    return text


def _not_computed(marts: duckdb.DuckDBPyConnection) -> str:
    rows = marts.execute(
        "select indicator_id, indicator_name, why_not_computed from scrutiny.dim_indicator"
        " where not is_computed order by indicator_id"
    ).fetchall()
    items = "".join(f"<li>{escape(i)} {escape(name)}: {escape(why or '')}</li>" for i, name, why in rows)
    summary = f"{counted(len(rows), 'indicator')}, and why"
    return f"<h2>Not computed</h2><details><summary>{summary}</summary><ul>{items}</ul></details>"


def _csv(marts: duckdb.DuckDBPyConnection, year: CollectionYear) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    writer.writerows(
        marts.execute(
            f"select {', '.join(CSV_COLUMNS)} from scrutiny.fct_indicator"
            " inner join scrutiny.dim_indicator using (indicator_id)"
            " where breakdown = 'total' and not is_month and collection_year <= $year order by all",
            {"year": str(year)},
        ).fetchall()
    )
    return out.getvalue()
