"""A team's worklist as a workbook: to filter, to print, to work through; it says itself how a row is closed."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sufficiency.sheets import add_sheet, fit_to_paper, open_book
from sufficiency.site.words import counted, day_in_words, team_in_words
from sufficiency.site.worklist_rows import ALL_YEARS, LEVELS, Problem

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# Heading, width in characters, what stands there, and what the sheet of instructions says of it.
Column = tuple[str, int, Callable[[Problem], Any], str]
WORK: tuple[Column, ...] = (
    ("Level", 9, lambda p: LEVELS[p.level], "▲ Error: the return is refused until it is mended. ○ Query: check it."),
    ("Days open", 7, lambda p: p.days_open, "Days since it was first seen."),
    ("What is wrong", 28, lambda p: p.title, "The problem in a few words."),
    ("What to do", 44, lambda p: p.what_to_do, "What to look at, and what would put it right."),
    ("Suggested", 20, lambda p: p.suggestion, "A field and a value that would mend it. Check it before you enter it."),
    ("Evidence", 28, lambda p: p.evidence, "Where the suggestion comes from."),
    (
        "One mend",
        26,
        lambda p: p.mend if p.is_shared_mend else "",
        "One mend closes every row that says the same here.",
    ),
    ("Child", 14, lambda p: p.child_key, "The child's key, the same on every page and in every mart."),
    ("Worker", 11, lambda p: p.owner_worker, "Staff reference of the child's key worker, or the last one."),
    ("Year", 10, lambda p: p.collection_year or ALL_YEARS, "The return it is in."),
    ("Rule", 12, lambda p: p.rule, "DfE's rule, or the name of our own check."),
    ("Table", 14, lambda p: p.module, "The module of the return, or the table of the source system."),
    ("Fields", 18, lambda p: p.fields, "The fields to look at."),
    ("First seen", 11, lambda p: p.first_seen, "The first night that saw it, even if it was closed in between."),
    ("Opened", 8, lambda p: p.times_opened, "How many times it has been open: more than 1 means it came back."),
    ("Problem", 19, lambda p: p.problem_id, "Its own id: the same every night."),
)
ACCEPTED: tuple[Column, ...] = (
    *(column for column in WORK if column[0] in ("Level", "What is wrong", "Child", "Year", "Rule", "Table", "Fields")),
    ("Why it is accepted", 40, lambda p: p.accepted_reason, "The reason that was written down."),
    ("By", 20, lambda p: p.accepted_by, "Who accepted it."),
    ("Until", 11, lambda p: p.accepted_until, "The day from which it counts as open again."),
)
PRINTED = 10  # columns that fit on paper and can still be read; the others are for the screen
FILLS = {"error": "#FBE3CF", "query": "#DCEEF5"}


def team_book(team: str, problems: Sequence[Problem], night: date) -> bytes:
    """The workbook of one team as bytes, the same for the same problems: instructions, open rows, accepted ones."""
    data = io.BytesIO()
    still_open = [problem for problem in problems if not problem.is_accepted]
    with open_book(data, night) as book:
        _instructions(book, team, still_open, night)
        _sheet(book, "Worklist", WORK, still_open, f"{team_in_words(team)}, night of {day_in_words(night)}")
        if accepted := [problem for problem in problems if problem.is_accepted]:
            _sheet(book, "Accepted", ACCEPTED, accepted, f"{team_in_words(team)}: accepted exceptions")
        book.get_worksheet_by_name("Worklist").activate()
    return data.getvalue()


def _sheet(book: "Workbook", name: str, columns: Sequence[Column], problems: Sequence[Problem], title: str) -> None:
    sheet = add_sheet(book, name, [heading for heading, *_ in columns])
    looks: dict[tuple[str, bool], Any] = {
        (level, is_date): book.add_format(
            {"text_wrap": True, "valign": "top", "bottom": 4, "bottom_color": "#AAAAAA"}
            | ({"num_format": "dd/mm/yyyy"} if is_date else {})
            | ({"bg_color": FILLS[level]} if level in FILLS else {})
        )
        for level in ("", *FILLS)
        for is_date in (False, True)
    }
    for place, (_, width, _, _) in enumerate(columns):
        sheet.set_column(place, place, width)
    for row, problem in enumerate(problems, start=1):
        for place, (heading, _, value_of, _) in enumerate(columns):
            value = value_of(problem)
            look = looks[problem.level if heading == "Level" else "", isinstance(value, date)]
            match value:
                case date():
                    sheet.write_datetime(row, place, value, look)
                case int():
                    sheet.write_number(row, place, value, look)
                case _:
                    sheet.write_string(row, place, value or "", look)
    sheet.autofilter(0, 0, max(len(problems), 1), len(columns) - 1)
    sheet.freeze_panes(1, 3 if name == "Worklist" else 0)
    fit_to_paper(sheet, title)
    printed = min(PRINTED, len(columns))
    sheet.print_area(0, 0, max(len(problems), 1), printed - 1)


def _instructions(book: "Workbook", team: str, problems: Sequence[Problem], night: date) -> None:
    errors = sum(problem.level == "error" for problem in problems)
    queries = counted(len(problems) - errors, "query", "queries")
    sheet = book.add_worksheet("Read me")
    heading = book.add_format({"bold": True, "font_size": 14})
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 95)
    sheet.write_string(0, 0, f"{team_in_words(team)}: what is to be mended", heading)
    lines = [
        ("On this night", f"{day_in_words(night)}: {counted(errors, 'error')} and {queries} are open."),
        (
            "How to work",
            "Take the rows from the top: errors first, then what one mend closes together, then the oldest.",
        ),
        ("Where to mend", "In the source system, never in this file: nobody reads what is written here."),
        (
            "How a row closes",
            "By itself, the night after the source is right. If it is undone, the row comes back with its first date.",
        ),
        (
            "What is right as it is",
            "Ask the returns officer to accept it, with a reason and a last day. It moves to the sheet Accepted.",
        ),
        ("On paper", f"It prints across A4, up to the column {WORK[PRINTED - 1][0]}."),
        (
            "Keep it safe",
            "No child is named, but every row is about one child: do not send this file outside the council.",
        ),
        ("", ""),
        *((name, told) for name, _, _, told in WORK),
    ]
    for row, (name, told) in enumerate(lines, start=2):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, told, wrapped)
    fit_to_paper(sheet, team_in_words(team), repeat_heading=False)
