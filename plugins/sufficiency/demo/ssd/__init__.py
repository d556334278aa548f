"""The case management system: SSD tables in a SQLite file, with the habits real systems have.

A file for each family of tables; its functions yield rows in the order of the columns of `schema`.
The habits are those of source-contracts.md, section 5.4: descriptions in code columns, dates at midnight, 1900-01-01,
SSD_PH, null for an estimated birth date, Y or null for a mother, identifiers that are made anew by every refresh,
and a care leaver's contacts multiplied by their eligibilities.
"""

import sqlite3
from pathlib import Path

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import Day
from sufficiency.demo.lives.workers import Workforce
from sufficiency.demo.randomness import stream
from sufficiency.demo.ssd.care import care
from sufficiency.demo.ssd.care_leavers import care_leavers
from sufficiency.demo.ssd.casework import casework
from sufficiency.demo.ssd.health import health
from sufficiency.demo.ssd.people import people
from sufficiency.demo.ssd.permanence import permanence
from sufficiency.demo.ssd.schema import TABLES, columns
from sufficiency.demo.ssd.values import Row
from sufficiency.demo.world import Life, WorldView


def ssd_tables(view: WorldView, workforce: Workforce) -> dict[str, list[Row]]:
    """Every table as it stands on the night: a list of rows in column order."""
    cut = Cut(view.until.toordinal())
    lives = [life for life in view.lives if cut.begun(_known_from(life))]
    anew = stream(view.seed, "identifiers", view.until)
    tables = {
        **people(lives, cut, anew),
        **care(lives, cut, view),
        **health(lives, cut),
        **permanence(lives, cut),
        **care_leavers(lives, cut, anew),
        **casework(lives, cut, workforce),
    }
    return {name: tables[name] for name in TABLES}


def write_sqlite(path: Path, tables: dict[str, list[Row]]) -> None:
    """Write the file anew, so that the same world gives the same bytes."""
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        for table, rows in tables.items():
            database.execute(f"create table {table} ({' '.join(TABLES[table].split())})")
            marks = ", ".join("?" * len(columns(table)))
            database.executemany(f"insert into {table} values ({marks})", rows)
    database.close()


def _known_from(life: Life) -> Day:
    """The day on which the case is opened: contacts and workers come before care."""
    return min([life.periods[0].start, *(start for _, start, *_ in life.referrals)])
