"""Folders of the return are a source: every year of a module one table, every cell as it was typed."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from sufficiency.config import Authority, Config
from sufficiency.home import landing_dir
from sufficiency.landing import land
from sufficiency.ssda903.modules import BY_TABLE

NIGHT = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))


def write(folder: Path, table: str, *rows: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    columns = BY_TABLE[table].columns
    lines = [",".join(columns), *(",".join(row.get(name, "") for name in columns) for row in rows)]
    (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def landing(path: Path, domain: str = "placements"):
    config = Config(
        path=Path("authority.yml"),
        authority=Authority("Anywhere", "856", "E06000016"),
        sources={domain: [{"kind": "ssda903", "path": str(path)}]},
    )
    return land(domain, NIGHT, config)


def landed(table: str) -> list[dict]:
    file = next((landing_dir() / "ssda903" / table).rglob("data.parquet"))
    return duckdb.sql(f"from read_parquet('{file}', hive_partitioning = false)").df().to_dict("records")


def test_every_year_lands_in_one_table_numbered_by_year(tmp_path):
    for year in ("2024-25", "2025-26"):
        write(tmp_path / year, "header", {"CHILD": "1", "DOB": "01/02/2010"}, {"CHILD": "nan", "DOB": " x "})
        write(tmp_path / year, "episodes", {"CHILD": "1", "DECOM": "31/02/2025", "PLACE": "u4"})

    report = landing(tmp_path)
    rows = landed("header")

    assert report.faults == []
    assert [(row["collection_year"], row["row_number"], row["child"], row["dob"]) for row in rows] == [
        ("2024/25", "0", "1", "01/02/2010"),
        ("2024/25", "1", "nan", " x "),
        ("2025/26", "0", "1", "01/02/2010"),
        ("2025/26", "1", "nan", " x "),
    ]
    assert landed("episodes")[0]["decom"] == "31/02/2025", "the DfE's rules judge a date as it was typed"


def test_modules_a_year_does_not_have_are_missing_and_no_fault_but_the_header_is(tmp_path):
    write(tmp_path / "2025-26", "episodes", {"CHILD": "1"})

    report = landing(tmp_path)

    assert {load.contract.table for load in report.loads if load.status == "accepted"} == {"episodes"}
    assert len(report.faults) == 1
    assert "header is not in the source" in report.faults[0]


def test_a_file_that_cannot_be_used_is_noted(tmp_path):
    write(tmp_path / "2025-26", "header", {"CHILD": "1"})
    write(tmp_path / "2025-26", "episodes", {"CHILD": "1"})
    (tmp_path / "2025-26" / "reviews.csv").write_text("CHILD,DOB,REVIEW\n1,2,3\n")

    assert landing(tmp_path).notes == [
        "2025/26: reviews.csv was not read: it looks like Reviews but lacks the column REVIEW_CODE."
    ]


def test_a_folder_that_is_not_there_is_a_problem_of_the_domain(tmp_path):
    report = landing(tmp_path / "nowhere", "care_leavers")

    assert report.counts["refused"] + len(report.problems) >= 1
    assert "no folder" in " ".join(report.faults)
