"""The worklist for people: the page, and a workbook for each team, from the published marts."""

import re
from datetime import date
from itertools import groupby

import duckdb

from sufficiency.config import Config
from sufficiency.home import site_dir
from sufficiency.site.marts import open_marts
from sufficiency.site.worklist_book import team_book
from sufficiency.site.worklist_page import worklist_page
from sufficiency.site.worklist_rows import problems_of
from sufficiency.write import write_whole

FOLDER = "worklist"


def write_worklist(config: Config, night: date) -> int:
    """Write worklist.html and each team's workbook; how many files. A team with nothing left keeps no old workbook.

    Rows are about single children, so every file is its owner's alone.
    """
    with open_marts() as marts:
        books = write_books(marts, night)
        page = worklist_page(marts, config, night, books)
    write_whole(site_dir() / "worklist.html", page.encode())
    return len(books) + 1


def write_books(marts: duckdb.DuckDBPyConnection, night: date) -> dict[str, str]:
    """Write a workbook for every team with a row; team → the workbook's place in the site."""
    folder = site_dir() / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    problems = sorted(problems_of(marts), key=lambda problem: problem.owner_team)
    books = {}
    for team, rows in groupby(problems, key=lambda problem: problem.owner_team):
        books[team] = f"{FOLDER}/{_file_name(team)}"
        write_whole(site_dir() / books[team], team_book(team, list(rows), night))
    for left_over in set(folder.glob("*.xlsx")) - {site_dir() / place for place in books.values()}:
        left_over.unlink()
    return books


def _file_name(team: str) -> str:
    """A team's name in authority.yml may hold anything; a file's name must stay inside the folder."""
    return re.sub(r"[^\w-]+", "_", team) + ".xlsx"
