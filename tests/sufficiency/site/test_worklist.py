"""The worklist as page and workbooks: in the order of work, harmless, and for nobody but those who mend."""

import io
import json
import re
from datetime import date

import duckdb
import openpyxl
import pytest
from tests.sufficiency.site.made_up_site import NIGHT, empty_marts, fill_worklist

from sufficiency.config import load_config
from sufficiency.site.problem_charts import ageing, weeks_chart, weeks_of
from sufficiency.site.worklist import write_books
from sufficiency.site.worklist_book import PRINTED, WORK, team_book
from sufficiency.site.worklist_page import worklist_page
from sufficiency.site.worklist_rows import Problem, problems_of
from sufficiency.site.worklist_table import as_json, problems_table

DEFAULTS = {
    "problem_id": "p",
    "child_key": "a" * 64,
    "collection_year": "2025/26",
    "rule": "142",
    "level": "error",
    "module": "episodes",
    "fields": "DEC",
    "title": "No end",
    "what_to_do": "End it.",
    "owner_team": "placements_team",
    "owner_worker": None,
    "rows_at_fault": 1,
    "first_seen": date(2026, 11, 1),
    "days_open": 20,
    "times_opened": 1,
    "suggested_field": None,
    "suggested_value": None,
    "evidence": None,
    "mend_id": None,
    "mend": None,
    "closes": 1,
    "is_accepted": False,
    "accepted_reason": None,
    "accepted_by": None,
    "accepted_until": None,
}


def problem(**told):
    return Problem(**(DEFAULTS | told))


@pytest.fixture
def marts():
    with duckdb.connect() as db:
        empty_marts(db)
        yield db


def add(marts, **told):
    names = ", ".join(DEFAULTS | told)
    marks = ", ".join("?" * len(DEFAULTS | told))
    marts.execute(f"insert into quality.worklist ({names}) values ({marks})", list((DEFAULTS | told).values()))


def book(*problems, team="placements_team"):
    return openpyxl.load_workbook(io.BytesIO(team_book(team, problems, NIGHT)))


def cells(sheet):
    heads, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_errors_come_first_then_what_one_mend_closes_together_then_the_oldest(marts):
    add(marts, problem_id="query", level="query", days_open=99)
    add(marts, problem_id="young", days_open=1)
    add(marts, problem_id="old", days_open=50)
    add(marts, problem_id="mend query", level="query", mend_id="m", closes=2)
    add(marts, problem_id="mend error", mend_id="m", closes=2, days_open=0)

    assert [one.problem_id for one in problems_of(marts)] == ["mend error", "mend query", "old", "young", "query"]


def test_what_people_typed_stays_text_in_page_and_json():
    evil = problem(title="<script>alert(1)</script>", suggested_value="</script><b>")

    assert "<script>" not in problems_table([evil])
    assert "<" not in as_json([evil])
    assert json.loads(as_json([evil]))["texts"].count("</script><b>") == 1


def test_a_formula_in_somebodys_data_stays_text_in_the_workbook():
    (row,) = cells(book(problem(suggested_value='=HYPERLINK("http://x")'))["Worklist"])

    assert row["Suggested"] == '=HYPERLINK("http://x")'
    sheet = book(problem(suggested_value="=1+1"))["Worklist"]
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n", "d"}


def test_a_workbook_can_be_filtered_and_printed_and_says_what_its_columns_mean():
    made = book(problem(), problem(level="query", problem_id="q"))
    sheet = made["Worklist"]

    assert sheet.auto_filter.ref == "A1:P3"
    assert sheet.freeze_panes == "D2"
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
    assert sheet.print_area == f"'Worklist'!$A$1:${chr(ord('A') + PRINTED - 1)}$3"
    told = [row[0].value for row in made["Read me"].iter_rows()]
    assert {heading for heading, *_ in WORK} <= set(told)
    assert "How a row closes" in told
    assert made.active.title == "Worklist"


def test_levels_read_without_colour_and_dates_are_dates():
    error, query = cells(book(problem(), problem(level="query", problem_id="q"))["Worklist"])

    assert (error["Level"], query["Level"]) == ("▲ Error", "○ Query")
    assert error["First seen"].date() == date(2026, 11, 1)


def test_accepted_exceptions_stand_on_a_sheet_of_their_own_with_their_reason():
    until = date(2027, 3, 31)
    accepted = problem(is_accepted=True, accepted_reason="sealed", accepted_by="Officer", accepted_until=until)
    made = book(problem(), accepted)

    assert len(cells(made["Worklist"])) == 1
    (row,) = cells(made["Accepted"])
    assert (row["Why it is accepted"], row["By"], row["Until"].date()) == ("sealed", "Officer", until)
    assert "Accepted" not in book(problem()).sheetnames


def test_the_same_problems_are_the_same_bytes():
    assert team_book("a", [problem()], NIGHT) == team_book("a", [problem()], NIGHT)


def test_each_team_has_its_own_rows_in_a_file_nobody_else_may_read(marts, tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))
    add(marts, problem_id="1")
    add(marts, problem_id="2", owner_team="../../leaving care")
    (tmp_path / "site" / "worklist").mkdir(parents=True)
    (tmp_path / "site" / "worklist" / "team_of_last_night.xlsx").write_text("mended")

    books = write_books(marts, NIGHT)

    folder = tmp_path / "site" / "worklist"
    assert {path.name for path in folder.iterdir()} == {"placements_team.xlsx", "_leaving_care.xlsx"}
    assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0}
    (row,) = cells(openpyxl.load_workbook(tmp_path / "site" / books["../../leaving care"])["Worklist"])
    assert row["Problem"] == "2"


def test_the_page_shows_the_first_rows_and_counts_all(marts):
    fill_worklist(marts, problems=600)

    html = worklist_page(marts, load_config(), NIGHT, dict.fromkeys(TEAMS, "x.xlsx"))
    assert html.count('<td class="level error">') + html.count('<td class="level query">') == 500
    assert "The first 500 of 600 problems" in html
    assert "<b>400</b>errors to mend" in html
    assert "<b>2</b>accepted exceptions" in html
    assert len(json.loads(re.search(r'id="problems">(.*?)</script>', html)[1])["rows"]) == 600


def test_when_all_is_mended_the_page_says_so(marts):
    html = worklist_page(marts, load_config(), NIGHT, {})

    assert "Nobody has anything to mend." in html
    assert "No night has been counted yet." in html
    assert "Nothing is accepted" in html


def test_a_week_sums_what_its_nights_opened_and_closed_and_ends_with_what_is_open(marts):
    marts.execute(
        """
        insert into quality.fct_problem_night values
            ('2026-11-15', 'a', 'error', 'rule', 9, 0, 9),
            ('2026-11-16', 'a', 'error', 'rule', 3, 1, 11),
            ('2026-11-22', 'a', 'error', 'rule', 0, 2, 9),
            ('2026-11-22', 'b', 'query', 'load', 4, 0, 4)
        """
    )
    weeks = weeks_of(marts)

    assert weeks == [(date(2026, 11, 9), 9, 0, 9), (date(2026, 11, 16), 7, 3, 13)]
    assert "16 opened and 3 closed in 2 weeks; 13 are open" in weeks_chart(weeks)


def test_every_problem_is_of_one_age():
    ages = [0, 7, 8, 28, 29, 90, 91, 4000]
    html = ageing([problem(days_open=days, level="error" if days % 2 else "query") for days in ages])

    counts = re.findall(r'<td class="number">(\d+)</td><td class="number">(\d+)</td>', html)
    assert counts == [("1", "1"), ("0", "2"), ("1", "1"), ("1", "1")]


TEAMS = ("placements_team", "leaving_care_team", "fostering_team", "data_team")
