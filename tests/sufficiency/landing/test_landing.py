"""A night's tables land whole, refused or missing, and always say so."""

import json
from datetime import date
from pathlib import Path

import duckdb
import pytest

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.home import landing_dir
from sufficiency.landing import land, record_loads

NIGHT, NEXT = date(2026, 11, 20), date(2026, 11, 21)
HEADER = ",".join(contract("finance", "supplier").column_names)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))


@pytest.fixture
def finance(tmp_path) -> Path:
    folder = tmp_path / "finance"
    folder.mkdir()
    return folder


def suppliers(folder, *lines, header=HEADER):
    (folder / "supplier.csv").write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def supplier(number, name="Home", changed="2026-01-01 10:00:00"):
    return f"S{number},{name},0{number},,,,PR4,true,no,0,{changed}"


def night(finance, when=NIGHT, **more):
    config = Config(
        path=Path("authority.yml"),
        authority=Authority("Anywhere", "856", "E06000016"),
        sources={"contract_spend": [{"kind": "files", "path": str(finance)}]},
    )
    report = land("contract_spend", when, config, **more)
    return next(load for load in report.loads if load.contract.table == "supplier")


def landed(which="data", when="*"):
    files = sorted((landing_dir() / "finance" / "supplier").glob(f"snapshot_date={when}/attempt=*/{which}.parquet"))
    return [duckdb.sql(f"from read_parquet('{file}', hive_partitioning = false)").fetchall() for file in files]


def everything():
    return {path: path.read_bytes() for path in landing_dir().rglob("*") if path.is_file()}


def test_a_table_lands_with_what_tells_where_it_came_from(finance):
    suppliers(finance, supplier(1), supplier(2))

    load = night(finance)
    file = next(landing_dir().rglob("data.parquet"))
    row = duckdb.sql(f"select * from '{file}'").df().iloc[0]

    assert (load.status, load.rows) == ("accepted", 2)
    assert row["_source_file"] == "supplier.csv"
    assert row["_la_code"] == "856"
    assert (row["sme_flag"], row["vcse_flag"], row["redacted_flag"]) == ("true", "false", "false")
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_same_rows_landed_again_change_not_a_byte(finance):
    suppliers(finance, supplier(1), supplier(2))
    night(finance)
    before = everything()
    suppliers(finance, supplier(2), supplier(1))
    night(finance)

    assert everything() == before


def test_a_corrected_extract_of_a_night_is_kept_beside_the_first_and_wins(finance):
    suppliers(finance, supplier(1))
    night(finance)
    suppliers(finance, supplier(1, name="House"))
    night(finance)

    accepted = json.loads((landing_dir() / "finance" / "supplier" / "accepted.json").read_text(encoding="utf-8"))
    assert len(landed()) == 2
    assert [entry["file"] for entry in accepted] == [f"snapshot_date={NIGHT}/attempt=2/data.parquet"]


def test_a_table_that_lost_more_than_a_tenth_is_refused_and_yesterdays_stays(finance):
    suppliers(finance, *map(supplier, range(10)))
    night(finance)
    suppliers(finance, *map(supplier, range(8)))

    load = night(finance, NEXT)

    assert load.status == "refused"
    assert "8 rows, 10 on 2026-11-20" in load.why and "accept_shrink" in load.why
    assert night(finance, NEXT, accept_shrink=True).status == "accepted"


@pytest.mark.parametrize(
    ("header", "lines", "why"),
    [
        (HEADER, [], "supplier is empty"),
        (HEADER.replace(",ppon", ""), [supplier(1)], "lacks the column ppon"),
        (HEADER, [",Nameless,,,,,,,,,"] * 5, "no line|is filled in nine rows of ten"),
    ],
)
def test_what_cannot_be_right_is_refused_with_a_sentence(finance, header, lines, why):
    suppliers(finance, *lines, header=header)

    load = night(finance)

    assert load.status == "refused"
    assert load.is_fault
    assert "2026-11-20" in load.why
    assert duckdb.sql(f"select regexp_matches($${load.why}$$, '{why}')").fetchone()[0], load.why


def test_single_bad_rows_are_set_aside_with_a_reason_and_counted(finance):
    lines = [supplier(number) for number in range(30)]
    suppliers(finance, *lines, supplier(1, "Older", "2025-01-01 10:00:00"), supplier("", "No number")[1:])

    load = night(finance)

    assert (load.status, load.rows, load.quarantined_rows) == ("accepted", 32, 2)
    assert len(landed()[0]) == 30
    assert {row[-1] for row in landed("quarantine")[0]} == {"the key is there already", "supplier_id is empty"}
    assert "Older" not in {row[1] for row in landed()[0]}, "of two rows with one key the later change is kept"


def test_a_missing_table_that_is_needed_is_a_fault_and_stops_no_other(finance):
    (finance / "contract.csv").write_text(
        ",".join(contract("finance", "contract").column_names) + "\n", encoding="utf-8"
    )

    load = night(finance)

    assert (load.status, load.is_fault) == ("missing", True)
    assert (landing_dir() / "finance" / "contract" / "accepted.json").is_file()


def test_a_hash_does_not_see_blanks_sentinels_or_ids_made_anew():
    from sufficiency.landing.canonical import row_hash

    found = contract("ssd", "ssd_care_leavers")
    rows = [
        {"clea_table_id": "A", "clea_person_id": "1", "clea_pathway_plan_review_date": "1900-01-01"},
        {"clea_table_id": "B", "clea_person_id": "1", "clea_pathway_plan_review_date": None},
        {"clea_table_id": "B", "clea_person_id": "1", "clea_pathway_plan_review_date": "2026-01-01"},
    ]
    with duckdb.connect() as db:
        hashes = [
            db.execute(
                f"select {row_hash(found)} from (select "
                + ", ".join(f"${name} as {name}" for name in found.column_names)
                + ")",
                {name: row.get(name) for name in found.column_names},
            ).fetchone()[0]
            for row in rows
        ]

    assert hashes[0] == hashes[1] != hashes[2]


def test_the_warehouse_is_told_the_same_however_often_it_asks(finance):
    suppliers(finance, *map(supplier, range(10)))
    night(finance)
    suppliers(finance, supplier(1))
    night(finance, NEXT)

    with duckdb.connect() as db:
        answers = []
        for _ in range(2):
            record_loads(db)
            answers.append(
                db.execute(
                    "select night, snapshot_date, status, rows, rows_before from operations.load"
                    " where table_name = 'supplier' order by night"
                ).fetchall()
            )
        expectations = db.execute(
            "select count(*), count(distinct expectation_id) from operations.expectation_result"
            " where suite = 'finance/supplier'"
        ).fetchone()

    assert (
        answers[0]
        == answers[1]
        == [
            (NIGHT, NIGHT, "accepted", 10, None),
            (NEXT, NIGHT, "refused", 1, 10),
        ]
    )
    assert expectations[0] == 2 * expectations[1] > 0


def test_a_table_left_out_while_others_landed_is_missing_that_night(finance, tmp_path):
    suppliers(finance, supplier(1))
    night(finance)
    (tmp_path / "fostering").mkdir()
    fostering = {"foster_carers": [{"kind": "files", "path": str(tmp_path / "fostering")}]}
    land("foster_carers", NEXT, Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), fostering))

    with duckdb.connect() as db:
        record_loads(db)
        rows = db.execute(
            "select night, snapshot_date, status, rows_before, why from operations.load"
            " where table_name = 'supplier' order by night"
        ).fetchall()

    why = f"Nothing of supplier landed on {NEXT}. The snapshot of {NIGHT} stays in force."
    assert rows == [(NIGHT, NIGHT, "accepted", None, None), (NEXT, NIGHT, "missing", 1, why)]


def test_a_run_killed_before_the_lists_were_written_is_made_good_by_the_next(finance):
    suppliers(finance, supplier(1))
    night(finance)
    folder = landing_dir() / "finance" / "supplier"
    whole = (folder / "accepted.json").read_bytes()
    (folder / "accepted.json").unlink()
    (folder / "loads.json").unlink()
    (folder / f"snapshot_date={NIGHT}" / ".attempt=2.99").mkdir()

    night(finance)

    assert (folder / "accepted.json").read_bytes() == whole


def test_what_a_killed_run_left_half_written_is_cleared_away(finance):
    suppliers(finance, supplier(1))
    half = landing_dir() / "finance" / "supplier" / f"snapshot_date={NIGHT}" / ".attempt=1.4711"
    half.mkdir(parents=True)
    (half / "data.parquet").write_bytes(b"half")
    draft = half.parents[1] / ".draft.4711.parquet"
    draft.write_bytes(b"half")

    night(finance, NEXT)

    assert not half.exists()
    assert not draft.exists()


def test_no_draft_is_left_whatever_becomes_of_a_table(finance):
    suppliers(finance, *map(supplier, range(10)))
    night(finance)
    suppliers(finance, supplier(1))
    night(finance, NEXT)

    assert list(landing_dir().rglob(".draft.*")) == []
