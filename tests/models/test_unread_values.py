"""Whatever a typed column of a contract was given and cannot be read is counted, for every column of every contract."""

import duckdb
import jinja2
import pytest

from sufficiency.codesets import SEEDS, codeset
from sufficiency.contracts import contracts_of
from sufficiency.project import DBT
from sufficiency.unread_models import FOLDER, SOURCES, unread_files

MACROS = ("night", "known_at", "text_of", "words_of", "date_of", "flag_of", "amount_of", "code_of", "term_of")
GOOD = {"date": "2026-01-31", "datetime": "2026-01-31 09:00:00", "integer": "3", "boolean": "true"}


def render(path) -> str:
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    environment.globals.update(
        ref=lambda name: name, var=lambda name, default="": {"night": "2026-11-21"}.get(name, default)
    )
    macros = [(DBT / "macros" / f"{name}.sql").read_text(encoding="utf-8") for name in (*MACROS, "values_judged")]
    return environment.from_string("".join(macros) + path.read_text(encoding="utf-8")).render()


@pytest.fixture
def judged():
    """What the model of a source says when every column of its tables holds the one text or the other."""
    with duckdb.connect() as db:
        for path in SEEDS.glob("codeset_*.csv"):
            db.execute(f"create table {path.stem} as from read_csv('{path}', all_varchar = true)")

        def run(source, text_of_column):
            for one in contracts_of(source=source):
                cells = ", ".join(f"'{text_of_column(column)}' as {column.name}" for column in one.columns)
                db.execute(
                    f"create or replace table history_{one.source}__{one.table} as"
                    f" select {cells}, null::date as known_from, null::date as known_to"
                )
            model = FOLDER / f"int_unread_value__{source}.sql"
            return db.execute(
                f"select table_name, column_name, owner, unread_value, rows from ({render(model)})"
            ).fetchall()

        yield run


def typed(source):
    return {
        (one.table, column.name, one.owner)
        for one in contracts_of(source=source)
        for column in one.columns
        if column.type != "text"
    }


def written_well(column):
    return codeset(column.codeset)[0].code if column.codeset else GOOD.get(column.type, "12.5")


@pytest.mark.parametrize("source", SOURCES)
class TestSource:
    def test_nonsense_is_counted_in_every_typed_column_under_its_owner(self, judged, source):
        found = judged(source, lambda column: "zzz 9")

        assert {row[:3] for row in found} == typed(source)
        assert {row[3:] for row in found} == {("zzz 9", 1)}

    def test_what_is_written_well_is_read_in_every_typed_column(self, judged, source):
        found = judged(source, written_well)

        assert {row[:3] for row in found} == typed(source)
        assert {row[3:] for row in found} == {(None, 1)}

    def test_a_column_that_says_nothing_is_not_spoken_of(self, judged, source):
        assert judged(source, lambda column: "SSD_PH") == []


def test_a_legal_status_that_the_return_has_no_code_for_is_not_a_fault(judged):
    found = judged("ssd", lambda column: "Special Guardianship Order" if column.codeset == "legal_status" else "SSD_PH")

    assert found == [("ssd_legal_status", "lega_legal_status", "placements_team", None, 1)]


def test_the_models_are_in_step_with_the_contracts():
    for path, text in unread_files():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run python -m sufficiency.contracts"
