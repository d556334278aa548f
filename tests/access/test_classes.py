"""Every published column says how sensitive it is, in the words of the contracts, and every class is decided on."""

import pytest

from sufficiency.contracts import SENSITIVITIES
from sufficiency.errors import SufficiencyError
from sufficiency.project import DBT
from sufficiency.publish.access import ROLES, check_classes, visible_columns
from sufficiency.publish.access.roles import CLASSES
from sufficiency.publish.marts import MARTS, table_of
from sufficiency.publish.meta import meta_tables
from sufficiency.read_yml import read_yml


@pytest.fixture(scope="module")
def models():
    """Every model with an enforced contract, by schema.table, as its yml has it."""
    found = {}
    for mart in MARTS:
        for path in sorted((DBT / "models" / "marts" / mart).glob("*.yml")):
            for model in read_yml(path.read_text(encoding="utf-8")).get("models", []):
                if model.get("config", {}).get("contract", {}).get("enforced"):
                    columns = {column["name"]: {"description": "", **column} for column in model["columns"]}
                    found[f"{mart}.{model['name']}"] = model | {"columns": columns}
    return found


def tables(models):
    return [table_of(*name.split("."), model, []) for name, model in models.items()]


def test_every_published_column_has_a_class(models):
    assert len(models) > 40
    check_classes([*tables(models), *meta_tables()])


def test_a_model_whose_class_is_dropped_is_refused(models):
    models = {name: dict(model) for name, model in models.items()}
    del models["core.fct_review"]["config"]

    with pytest.raises(SufficiencyError, match=r"core\.fct_review\.review_no has no sensitivity class"):
        check_classes(tables(models))


def test_a_column_may_be_of_another_class_than_its_model(models):
    classes = {
        column.name: column.sensitivity
        for table in tables(models)
        if table.full_name == "core.fct_episode"
        for column in table.columns
    }

    assert (classes["is_temporary"], classes["age_at_start"]) == ("personal", "quasi_identifier")


def test_classes_are_those_of_the_contracts_and_each_says_what_it_means():
    assert set(SENSITIVITIES) <= set(CLASSES)
    assert all(meaning.endswith(".") for meaning in CLASSES.values())


def test_roles_see_known_classes_and_every_class_is_seen_by_somebody():
    seen = [role.sees for role in ROLES.values()]

    assert set.union(*map(set, seen)) == set(CLASSES)


@pytest.mark.parametrize("sensitivity", ["name", "birth_date", "postcode", "identifier", "record", "unsuppressed"])
def test_bi_reader_sees_no_such_class(sensitivity):
    assert sensitivity not in ROLES["bi_reader"].sees


def test_the_marts_of_children_are_there_for_bi_only_in_groups(models):
    grouped, figures = (visible_columns("bi_reader", tables(models), children) for children in ("grouped", "none"))

    assert "core.dim_child_profile" in grouped
    assert {name for name in figures if name.startswith(("core.", "care_leavers."))} == set()
    assert {"scrutiny.fct_indicator", "fostering.dim_household", "spend.dim_contract"} <= set(figures)
