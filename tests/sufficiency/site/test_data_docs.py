"""Great Expectations' own pages of the night, readable without a network."""

from datetime import date

import duckdb
import pytest

from sufficiency.gates.queries import record
from sufficiency.gates.results import Result
from sufficiency.site.data_docs import write_data_docs

NIGHT = date(2026, 11, 21)


@pytest.fixture
def db():
    with duckdb.connect() as db:
        said = {"severity": "warning", "owner": "data_team", "dimension": "validity", "night": str(NIGHT)}

        def result(gate, suite, name, status, rows=None, why=None):
            words = f"What {name} says."
            return Result(
                gate=gate,
                suite=suite,
                expectation_id=name,
                description=words,
                status=status,
                why=why,
                rows=rows,
                **said,
            )

        record(
            db, "contracts", NIGHT, [result("contracts", "ssd/ssd_person", "ssd_person.pers_sex.codes", "passed", 0)]
        )
        record(
            db,
            "marts",
            NIGHT,
            [
                result("marts", "marts/core", "core.adds_up", "failed", 31),
                result("marts", "marts/core", "core.broken", "not_run", why="A table is <gone>."),
            ],
        )
        db.execute("create schema quality")
        db.execute("create view quality.fct_expectation_result as select * from operations.expectation_result")
        yield db


def test_each_mart_and_each_sources_contracts_have_a_page_that_the_index_leads_to(db, tmp_path):
    assert write_data_docs(db, tmp_path) == 2
    index = (tmp_path / "index.html").read_text()
    for name in ("contracts-ssd.html", "marts-core.html"):
        assert (tmp_path / name).is_file()
        assert f'href="{name}"' in index


def test_a_failure_shows_its_rows_and_what_was_not_run_says_why(db, tmp_path):
    write_data_docs(db, tmp_path)
    page = (tmp_path / "marts-core.html").read_text()
    assert "What core.adds_up says." in page
    assert ">31<" in page.replace(" ", "")
    assert "NOT RUN. A table is &lt;gone&gt;." in page


def test_nothing_is_fetched_from_anywhere(db, tmp_path):
    write_data_docs(db, tmp_path)
    for page in tmp_path.glob("*.html"):
        assert "http" not in page.read_text().replace("http-equiv", "")


def test_a_page_of_what_is_no_more_goes(db, tmp_path):
    (tmp_path / "marts-gone.html").touch()
    write_data_docs(db, tmp_path)
    assert not (tmp_path / "marts-gone.html").exists()
