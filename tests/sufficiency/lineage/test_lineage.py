"""Lineage tools are told where tables come from, and of a fault no more than an alert would say."""

import json
from datetime import UTC, datetime

import pytest
from airflow.providers.openlineage.extractors import OperatorLineage
from airflow.sdk import Asset
from openlineage.client import OpenLineageClient
from openlineage.client.transport.file import FileConfig, FileTransport

from sufficiency.assets import LANDED, WAREHOUSE_BUILT
from sufficiency.contracts import contract
from sufficiency.errors import SufficiencyError
from sufficiency.lineage import datasets, is_wanted
from sufficiency.lineage.discreet import DiscreetAdapter
from sufficiency.lineage.events import of_layer

SSD = {"kind": "ssd", "connection": "ssd", "supplement": "/drop/cla_supplement.csv"}


def name_of(dataset):
    return dataset.namespace, dataset.name


def test_nobody_is_told_until_somebody_says_where():
    assert not is_wanted()


@pytest.mark.parametrize(
    ("asset", "wanted"),
    [
        (LANDED["placements"], ("sufficiency://landing", "placements")),
        (WAREHOUSE_BUILT, ("sufficiency://warehouse", "warehouse")),
        (Asset("sufficiency://ssda903/frozen"), ("sufficiency://ssda903", "frozen")),
    ],
)
def test_what_dags_hand_on_is_a_dataset(asset, wanted):
    assert name_of(datasets.of_asset(asset)) == wanted


@pytest.mark.parametrize(
    ("connection", "wanted"),
    [
        (
            {
                "conn_type": "postgres",
                "host": "db.council.example",
                "port": 5432,
                "schema": "case",
                "password": "hidden",
            },
            ("postgres://db.council.example:5432", "case.public.ssd_person"),
        ),
        (
            {"conn_type": "mssql", "host": "sql.council.example", "port": 1433, "schema": "case"},
            ("mssql://sql.council.example:1433", "case.ssd_development.ssd_person"),
        ),
        ({"conn_type": "sqlite", "host": "/srv/ssd.sqlite"}, ("file", "/srv/ssd.sqlite/ssd_person")),
    ],
)
def test_a_table_of_a_database_is_named_as_other_tools_name_it(monkeypatch, connection, wanted):
    monkeypatch.setenv("AIRFLOW_CONN_SSD", json.dumps(connection))

    assert name_of(datasets.in_source(SSD, contract("ssd", "ssd_person"))) == wanted


def test_what_comes_as_files_is_named_by_its_place(monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_LEDGER", json.dumps({"conn_type": "sftp", "host": "drop.council.example"}))
    ledger = {"kind": "sftp", "connection": "ledger", "path": "/out"}

    assert name_of(datasets.in_source(ledger, contract("finance", "supplier"))) == (
        "sftp://drop.council.example:22",
        "/out",
    )
    assert name_of(datasets.in_source(SSD, contract("ssd", "cla_supplement"))) == ("file", "/drop/cla_supplement.csv")


def test_a_layer_is_what_its_selectors_name():
    def node(path, schema, kind="model"):
        return {"resource_type": kind, "original_file_path": path, "schema": schema}

    model = node("models/intermediate/episode/int_episode__cut.sql", "intermediate")
    problem = node("models/intermediate/problem/int_problem__listed.sql", "problem")
    mart = node("models/marts/core/dim_child.sql", "core")
    test = node("models/marts/core/dim_child.yml", "core", "test")
    nodes = [model, problem, mart, test]

    assert list(of_layer(nodes, "intermediate")) == [model]
    assert list(of_layer(nodes, "marts")) == [mart]
    assert list(of_layer(nodes, "reports")) == [problem]


def raised(fault):
    """The fault as a task meets it, with the place where it was raised and a cause; a word is no fault."""
    if isinstance(fault, str):
        return fault
    try:
        raise fault from KeyError("Amy")
    except Exception as met:
        return met


@pytest.mark.parametrize(
    ("fault", "wanted"),
    [
        (ValueError("Amy Smith, 2014-05-01"), "Stopped by ValueError."),
        (SufficiencyError("ssd_person is empty."), "ssd_person is empty."),
        ("killed with Amy Smith in its arguments", "Stopped by something outside."),
    ],
)
def test_a_failure_is_told_in_our_words_and_never_where(tmp_path, fault, wanted):
    adapter = DiscreetAdapter(OpenLineageClient(transport=FileTransport(FileConfig(str(tmp_path / "event")))))
    nothing = dict.fromkeys(("nominal_start_time", "nominal_end_time", "owners", "tags", "job_description"))

    adapter.fail_task(
        "0198a1c0-0000-7000-8000-000000000000",
        "extract_placements.land",
        datetime.now(UTC).isoformat(),
        OperatorLineage(),
        error=raised(fault),
        **nothing,
    )

    (event,) = [file.read_text(encoding="utf-8") for file in tmp_path.iterdir()]
    said = json.loads(event)["run"]["facets"]["errorMessage"]
    assert (said["message"], said.get("stackTrace")) == (wanted, None)
    assert "Amy" not in event
