"""One wide sheet, as a fostering team keeps it, becomes applications, households and an event for every stage."""

from datetime import datetime

import duckdb
import pytest
import xlsxwriter
import yaml
from tests.arriving import arrive

from sufficiency.contracts import contract
from sufficiency.errors import SufficiencyError
from sufficiency.sources.files import FileFolder

# Group → its headings; a group of None is a heading merged down over both lines.
HEADINGS = [
    ("Application no.", None),
    ("Applicants", ["Household", "Type"]),
    ("Stage 1", ["Started", "Finished"]),
    ("", [""]),
    ("Stage 2", ["Started", "Panel"]),
    ("Notes", None),
]
SHEET = {"file": "register.xlsx", "sheet": "All", "header_rows": 2, "shared": True}
COLUMN_MAP = {
    "foster_application": SHEET
    | {
        "columns": {"Application no.": "application_id", "Household": "household_id", "Applicants / Type": "route"},
        "absent": [
            "enquiry_id",
            "care_type",
            "application_received_date",
            "outcome",
            "outcome_date",
            "withdrawal_reason",
            "last_modified_at",
        ],
    },
    "foster_household": SHEET
    | {
        "columns": {"Household": "household_id"},
        "absent": [name for name in contract("fostering", "foster_household").column_names if name != "household_id"],
    },
    "foster_stage_event": {
        "file": "register.xlsx",
        "header_rows": 2,
        "columns": {"Application no.": "application_id"},
        "stages": {
            "Stage 1 / Started": "STAGE1_START",
            "Finished": "STAGE1_COMPLETE",
            "Stage 2 / Started": "STAGE2_START",
            "Panel": "PANEL",
        },
        "absent": ["enquiry_id", "detail", "worker_id", "recorded_at"],
    },
}
ROWS = [
    ["A1", "H1", "mainstream", datetime(2026, 1, 5), "06/02/2026", "", "9 March 2026", "", "x"],
    ["A2", "", "kinship_reg24", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", ""],
    ["A3", "H1", "mainstream", datetime(2026, 4, 1), "", "", "", "", ""],
    ["Total", "", 3],
]


def write(folder, headings=HEADINGS, column_map=None):
    with xlsxwriter.Workbook(folder / "register.xlsx") as book:
        sheet = book.add_worksheet("All")
        sheet.write(0, 0, "Fostering register, November")
        at = 0
        for group, below in headings:
            if below is None:
                sheet.merge_range(2, at, 3, at, group)
            elif len(below) > 1:
                sheet.merge_range(2, at, 2, at + len(below) - 1, group)
            for heading in below or []:
                sheet.write(3, at, heading)
                at += 1
            at += below is None
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, row in enumerate(ROWS, 4):
            for place, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(number, place, cell, day)
                elif cell != "":
                    sheet.write(number, place, cell)
    (folder / "map.yml").write_text(yaml.safe_dump(column_map or COLUMN_MAP, sort_keys=False))
    return FileFolder(folder, str(folder / "map.yml"))


def read(source, table):
    found = contract("fostering", table)
    with duckdb.connect() as db:
        arrival = source.read(db, found)
        arrive(db, found, arrival)
        return arrival, db.execute("select * from arrived order by _row_number").df().to_dict("records")


def changed(table, **entry):
    return COLUMN_MAP | {table: COLUMN_MAP[table] | entry}


def test_every_filled_stage_is_an_event_with_an_id_of_its_own(tmp_path):
    _, rows = read(write(tmp_path), "foster_stage_event")

    assert [(row["event_id"], row["event_code"], row["event_date"]) for row in rows] == [
        ("A1-STAGE1_START", "STAGE1_START", "2026-01-05"),
        ("A1-STAGE1_COMPLETE", "STAGE1_COMPLETE", "2026-02-06"),
        ("A1-STAGE2_START", "STAGE2_START", "2026-03-09"),
        ("A3-STAGE1_START", "STAGE1_START", "2026-04-01"),
    ]
    assert {row["_unusable"] for row in rows} == {None}


def test_several_tables_come_out_of_one_sheet_each_with_its_own_rows_once(tmp_path):
    source = write(tmp_path)

    _, applications = read(source, "foster_application")
    arrival, households = read(source, "foster_household")

    assert [row["application_id"] for row in applications] == ["A1", "A2", "A3"]
    assert [row["route"] for row in applications] == ["mainstream", "kinship_reg24", "mainstream"]
    assert [row["household_id"] for row in households] == ["H1"], "A1 and A3 are of one household"
    assert arrival.skipped > 0


def test_a_heading_that_stands_under_two_groups_needs_its_group(tmp_path):
    stages = {"Started": "STAGE1_START"}

    with pytest.raises(SufficiencyError, match=r"register\.xlsx has no column 'Started'"):
        read(write(tmp_path, column_map=changed("foster_stage_event", stages=stages)), "foster_stage_event")


def test_two_columns_of_one_stage_are_two_events(tmp_path):
    stages = {"Stage 1 / Started": "INITIAL_VISIT", "Finished": "INITIAL_VISIT"}

    _, rows = read(write(tmp_path, column_map=changed("foster_stage_event", stages=stages)), "foster_stage_event")

    assert [row["event_id"] for row in rows] == ["A1-INITIAL_VISIT", "A1-INITIAL_VISIT-2", "A3-INITIAL_VISIT"]


def test_a_stage_column_that_was_renamed_is_refused_and_named(tmp_path):
    headings = [(group, ["Started", "Board"] if group == "Stage 2" else below) for group, below in HEADINGS]

    with pytest.raises(SufficiencyError, match=r"register\.xlsx has no column 'Panel'"):
        read(write(tmp_path, headings), "foster_stage_event")


def test_a_column_nobody_said_is_absent_is_missed(tmp_path):
    column_map = changed("foster_stage_event", absent=["enquiry_id", "detail", "worker_id"])

    with pytest.raises(SufficiencyError, match="lacks the column recorded_at"):
        read(write(tmp_path, column_map=column_map), "foster_stage_event")


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({"absent": ["event_date"]}, "cannot do without event_date"),
        ({"absent": ["evnt_date"]}, "cannot do without evnt_date"),
        ({"header_rows": 3}, "headings take one line or two"),
        ({"columns": {}}, "say whose stages they are"),
        ({"month": "paid_on"}, "tells its months by paid_on"),
    ],
)
def test_a_column_map_that_cannot_be_meant_is_refused(tmp_path, entry, why):
    with pytest.raises(SufficiencyError, match=f"map.yml: foster_stage_event .*{why}"):
        read(write(tmp_path, column_map=changed("foster_stage_event", **entry)), "foster_stage_event")


def test_blank_columns_between_and_after_the_others_are_passed_over(tmp_path):
    found = contract("finance", "supplier")
    columns = [*found.column_names[:2], "", *found.column_names[2:], "", ""]
    cells = ["S1", "Home", "", *[""] * (len(columns) - 3)]
    (tmp_path / "supplier.csv").write_text(f"{','.join(columns)}\r{','.join(cells)}\r")

    with duckdb.connect() as db:
        arrival = FileFolder(tmp_path).read(db, found)

        assert db.execute("select supplier_name from arrival").fetchall() == [("Home",)]
    assert (arrival.columns, arrival.extra_columns) == (found.column_names, 0)
