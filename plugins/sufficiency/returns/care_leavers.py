"""The care leavers' part of the return by itself: OC3, and for every birthday of the year what is still to be done."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sufficiency import __version__
from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.home import returns_dir
from sufficiency.returns.build import digest_of, last_night, loads_of, make_build
from sufficiency.returns.files import module_queries, write_modules
from sufficiency.returns.known_at import as_known
from sufficiency.sheets import add_sheet, harmless, open_book
from sufficiency.warehouse import read_warehouse
from sufficiency.write import write_whole

LIST = "readiness.csv"
WORKBOOK = "readiness.xlsx"
STATES = ("missing", "incomplete", "provisional", "to_come", "evidenced", "not_asked")
WIDE = {"Why": 60, "What to do": 80, "Owner": 24}

# The headings of the list, and the column of care_leaver_return.readiness behind each.
COLUMNS = {
    "CHILD": "child",
    "DOB": "dob",
    "Age": "birthday_age",
    "Birthday": "birthday_date",
    "Care leaver": "if(is_eligible, 'yes', 'no')",
    "In law": "replace(leaving_care_status, '_', ' ')",
    "Why": "why",
    "In OC3": "if(is_returned, 'yes', 'no')",
    "Why not in OC3": "replace(reason_not_returned, '_', ' ')",
    "First day of window": "window_first_day",
    "Last day of window": "window_last_day",
    "Days left": "days_left",
    "Position": "replace(position_status, '_', ' ')",
    "IN_TOUCH": "in_touch",
    "ACTIV": "activ",
    "ACCOM": "accom",
    "Personal adviser": "personal_adviser",
    "Owner": "owner_team",
    "Last contact": "last_contact_date",
    "Pathway plan reviewed": "plan_reviewed_date",
    "Pathway plan due": "plan_due_date",
    "What to do": "what_to_do",
}


def build_care_leavers(
    db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date, parent: Path | None = None
) -> Path:
    """Write OC3 and the list of a collection year from the warehouse; the folder of the build.

    OC3.csv is that of the SSDA903 return of the same night. parent: where builds go, by default the year's own folder.
    """

    def write(folder: Path) -> dict[str, Any]:
        write_modules(db, {"oc3": module_queries(year)["oc3"]}, folder)
        oc3 = db.execute("select count(*) from ssda903.oc3 where collection_year = ?", [str(year)]).fetchone()[0]
        rows = _young_people(db, year)
        write_whole(folder / LIST, _csv(rows))
        write_whole(folder / WORKBOOK, _workbook(rows, year))
        counts = {"OC3.csv": oc3, LIST: len(rows), WORKBOOK: len(rows)}
        return {
            "return": "care_leavers",
            "collection_year": str(year),
            "authority": config.authority.ons_code,
            "night": str(night),
            "code_version": __version__,
            "files": {name: {"sha256": digest_of(folder / name), "rows": rows} for name, rows in counts.items()},
            "positions": _positions(db, year),
            "policies": config.policies,
            "sources": loads_of(db, night),
        }

    return make_build(parent or returns_dir() / "care_leavers" / year.folder, night, write)


def build_care_leavers_last_night(config: Config, year: CollectionYear, parent: Path | None = None) -> Path:
    """Build a year from the warehouse as the last night left it; the folder of the build.

    Raises SufficiencyError when that night built no such year.
    """
    with read_warehouse() as db:
        tables = {"ssda903.header": "built no return", "care_leaver_return.readiness": ""}
        night = last_night(db, config, year, tables)
        return build_care_leavers(db, config, year, night, parent)


def rebuild_care_leavers(config: Config, year: CollectionYear, night: date, parent: Path | None = None) -> Path:
    """Build a year from what was known on a past night; the folder of the build."""
    with as_known(config, year, night) as (settings, db):
        return build_care_leavers(db, settings, year, night, parent)


def _young_people(db: duckdb.DuckDBPyConnection, year: CollectionYear) -> list[tuple[Any, ...]]:
    cells = ", ".join(COLUMNS.values())
    return db.execute(
        f"select {cells} from care_leaver_return.readiness where collection_year = ? order by row_id", [str(year)]
    ).fetchall()


def _positions(db: duckdb.DuckDBPyConnection, year: CollectionYear) -> dict[str, int]:
    """How many young people are in each state, and whose window has closed without an answer."""
    found = dict(
        db.execute(
            "select position_status, count(*) from care_leaver_return.readiness where collection_year = ? group by all",
            [str(year)],
        ).fetchall()
    )
    (closed,) = db.execute(
        "select count(*) from care_leaver_return.readiness"
        " where collection_year = ? and position_status in ('missing', 'incomplete') and days_left < 0",
        [str(year)],
    ).fetchone()
    return {state: found.get(state, 0) for state in STATES} | {"too_late": closed}


def _csv(rows: list[tuple[Any, ...]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _as_text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case date():
            return f"{cell:%d/%m/%Y}"
        case str():
            return harmless(cell)
        case _:
            return str(cell)


def _workbook(rows: list[tuple[Any, ...]], year: CollectionYear) -> bytes:
    data = io.BytesIO()
    with open_book(data, year.start) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        sheet = add_sheet(book, f"Care leavers {year.folder}", tuple(COLUMNS))
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                match cell:
                    case None:
                        pass
                    case date():
                        sheet.write_datetime(number, column, cell, day)
                    case int():
                        sheet.write_number(number, column, cell)
                    case _:
                        sheet.write_string(number, column, cell)
        for column, heading in enumerate(COLUMNS):
            if heading in WIDE:
                sheet.set_column(column, column, WIDE[heading])
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    return data.getvalue()
