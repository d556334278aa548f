"""Every DAG loads, is named as its file, explains itself, and keeps to the one writer of the warehouse."""

import os
import re

import pytest

from sufficiency.project import DAGS, ROOT

EXPECTED = {
    "extract_placements",
    "extract_care_leavers",
    "extract_foster_carers",
    "extract_contract_spend",
    "build_warehouse",
    "prepare_ssda903",
    "publish_marts",
    "publish_postgres",
    "scrutiny_pack",
    "tell_owners",
}


@pytest.fixture(scope="module")
def bag():
    os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(str(DAGS))


def test_dags_load_without_fault(bag):
    assert bag.import_errors == {}
    assert set(bag.dags) == EXPECTED


def test_every_dag_is_named_as_its_file_and_explains_itself(bag):
    for dag_id, dag in bag.dags.items():
        assert dag.fileloc.endswith(f"dags/{dag_id}.py")
        assert dag.doc_md and dag.tags, f"{dag_id} has no page or no tag"
        assert "on_failure_callback" in dag.default_args, f"{dag_id} tells nobody when it fails"


def test_every_task_that_opens_the_warehouse_takes_the_one_slot(bag):
    for dag in bag.dags.values():
        source = re.split(r"\n    @task", (DAGS / f"{dag.dag_id}.py").read_text())
        for part in source[1:]:
            if "open_warehouse" in part or "build_layer" in part:
                assert 'pool="warehouse"' in part.split("def ")[0], f"{dag.dag_id} opens the warehouse without its pool"


def test_plugins_are_hidden_from_airflows_own_loader():
    assert (ROOT / "plugins" / ".airflowignore").read_text().strip() == "sufficiency/"


def test_what_follows_a_collection_year_listens_for_partitions(bag):
    """Airflow wakes no other DAG by the asset of a run that has a partition key."""
    from airflow.sdk import PartitionedAssetTimetable

    for dag_id in ("prepare_ssda903", "publish_marts", "publish_postgres", "scrutiny_pack"):
        assert isinstance(bag.dags[dag_id].timetable, PartitionedAssetTimetable), f"{dag_id} would never be woken"


def test_a_return_that_waits_for_its_signature_holds_up_no_night(bag):
    assert bag.dags["prepare_ssda903"].max_active_runs > 4
