"""Notices saved from Find a Tender land beside finance's files, where a council has them."""

from datetime import date
from pathlib import Path

import duckdb
from tests.history_of import history_of

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.landing import land, record_loads

FIRST, NEXT = date(2026, 11, 20), date(2026, 11, 21)
AWARD = (
    "ocds-h6vhtk-0a1b2c,1,012345-2026,UK6,2026-10-02 09:00:00,GB-PPON-MADE-0001,GB-COH-00000001;GB-COH-00000002,"
    "1250000.00,2026-12-01,2028-11-30,2030-11-30,85311000"
)
DETAILS = AWARD.replace(",1,012345-2026,UK6,2026-10-02", ",2,012399-2026,UK7,2026-11-02")


def night(folder: Path, when: date, *notices: str):
    if notices:
        columns = ",".join(contract("finance", "procurement_notice").column_names)
        (folder / "procurement_notice.csv").write_text("\n".join([columns, *notices]) + "\n")
    source = {"kind": "files", "path": str(folder)}
    config = Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), {"contract_spend": [source]})
    return next(
        load for load in land("contract_spend", when, config).loads if load.contract.table == "procurement_notice"
    )


def told_of(until: date) -> list[str]:
    """What the warehouse is told of the table, night by night."""
    with duckdb.connect() as db:
        record_loads(db, until)
        return [
            status
            for (status,) in db.execute(
                "select status from operations.load where table_name = 'procurement_notice' order by night"
            ).fetchall()
        ]


def test_each_release_of_a_procurement_is_a_row_known_from_the_night_it_was_seen(tmp_path):
    first = night(tmp_path, FIRST, AWARD)
    second = night(tmp_path, NEXT, AWARD, DETAILS)

    assert (first.status, first.rows, second.status, second.rows) == ("accepted", 1, "accepted", 2)
    assert [
        result.expectation_id for load in (first, second) for result in load.results if result.status != "passed"
    ] == []
    assert [
        (row["release_id"], row["notice_type"], row["value"], row["known_from"], row["known_to"])
        for row in history_of("finance", "procurement_notice")
    ] == [("1", "UK6", "1250000", FIRST, None), ("2", "UK7", "1250000", NEXT, None)]


def test_a_council_without_notices_lacks_nothing(tmp_path):
    load = night(tmp_path, FIRST)

    assert (load.status, load.is_fault, load.why) == ("missing", False, "")
    assert told_of(FIRST) == []


def test_notices_that_came_once_and_come_no_more_are_missed(tmp_path):
    night(tmp_path, FIRST, AWARD)
    (tmp_path / "procurement_notice.csv").unlink()

    load = night(tmp_path, NEXT)

    assert "procurement_notice is not in the source" in load.why
    assert told_of(NEXT) == ["accepted", "missing"]
