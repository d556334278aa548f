"""Every contract is sound, and what follows from the contracts is in step with them."""

import pytest

from sufficiency import contracts as module
from sufficiency.codesets import codeset
from sufficiency.config import DOMAINS, load_config
from sufficiency.contracts import HISTORY, Contract, contract, contracts, history_files
from sufficiency.errors import SufficiencyError
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.ssda903.modules import MODULES

ALL = [pytest.param(found, id=found.name) for found in contracts().values()]
OF_THE_COUNCIL = [pytest.param(found, id=found.name) for found in contracts().values() if found.source != "ssda903"]
OWNERS = set(load_config(DEFAULT_CONFIG).alerts["owners"])
DIMENSIONS = ("completeness", "validity", "consistency", "timeliness", "uniqueness", "accuracy")
TYPES = ("text", "code", "date", "datetime", "integer", "boolean")


def test_every_source_has_its_tables():
    tables = {source: len(module.contracts_of(source=source)) for source in module.SOURCE_TITLES}

    assert tables == {"ssd": 28, "care_leavers": 3, "fostering": 6, "finance": 5, "ssda903": 12}


@pytest.mark.parametrize("found", ALL)
def test_a_contract_says_everything_about_its_columns(found: Contract):
    assert found.domain in DOMAINS
    assert len(set(found.column_names)) == len(found.columns)
    for column in found.columns:
        assert column.type in TYPES or column.type.startswith("decimal("), column.name
        assert column.description.endswith("."), column.name
        assert (column.type == "code") == (column.codeset is not None), column.name
        assert column.codeset is None or codeset(column.codeset), column.name
    assert found.owner in OWNERS
    assert found.description.endswith(".")
    assert found.grain.startswith("One row per ")
    assert set(found.key) & set(found.filled), "a row needs at least one part of its key"
    assert set(found.natural_key), "a row needs a key that outlives its id"
    assert not set(found.key) & set(found.regenerated), "an id made anew is no key"
    assert not set(found.natural_key) & set(found.regenerated), "an id made anew is no key"


@pytest.mark.parametrize("found", ALL)
def test_expectations_speak_of_columns_the_contract_has(found: Contract):
    ids = [expectation["id"] for expectation in found.expectations]
    assert len(set(ids)) == len(ids)
    for expectation in found.expectations:
        named = [expectation.get(part) for part in ("column", "other", "when")]
        named += [*expectation.get("columns", ()), *expectation.get("parts", ()), *expectation.get("factors", ())]
        assert {name for name in named if name} <= set(found.column_names), expectation["id"]
        assert expectation["severity"] in ("critical", "warning")
        assert expectation["dimension"] in DIMENSIONS, expectation["id"]


@pytest.mark.parametrize("found", OF_THE_COUNCIL)
def test_every_table_of_the_councils_systems_is_expected_of(found: Contract):
    assert found.expectations


def test_personal_identifiers_are_never_marked_as_harmless():
    ends = ("person_id", "forename", "surname", "dob", "postcode")
    harmless = [
        f"{found.name}.{column.name}"
        for found in contracts().values()
        for column in found.columns
        if column.sensitivity == "none" and column.name.endswith(ends)
    ]

    assert harmless == []


def test_the_returns_contracts_hold_the_columns_of_its_modules_in_order():
    for one in MODULES:
        names = [column.name for column in contract("ssda903", one.table).columns if not column.optional]
        assert names == ["collection_year", "row_number", *one.fields]


def test_ids_that_the_case_management_system_makes_anew_are_never_hashed():
    assert "clea_table_id" not in contract("ssd", "ssd_care_leavers").hashed
    assert "link_table_id" not in contract("ssd", "ssd_linked_identifiers").hashed


def test_the_history_layer_is_in_step_with_the_contracts():
    wanted = dict(history_files())

    assert set(HISTORY.glob("*/*")) == set(wanted)
    for path, text in wanted.items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run python -m sufficiency.contracts"


def test_a_table_without_a_contract_is_refused_with_a_sentence():
    with pytest.raises(SufficiencyError, match="no contract ssd/ssd_nothing"):
        contract("ssd", "ssd_nothing")


def test_a_contract_that_names_a_column_it_does_not_list_is_refused(tmp_path):
    path = tmp_path / "ssd" / "ssd_person.yml"
    path.parent.mkdir()
    good = (module.CONTRACTS / "ssd" / "ssd_person.yml").read_text(encoding="utf-8")
    path.write_text(good.replace("key: [pers_person_id]", "key: [pers_id]", 1), encoding="utf-8")

    with pytest.raises(SufficiencyError, match="pers_id"):
        module.read_contract(path)
