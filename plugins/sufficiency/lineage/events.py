"""The events of a night, a table each: what it was made from. They belong to the Airflow task that made it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sufficiency.lineage import is_wanted
from sufficiency.watching import never_stops

if TYPE_CHECKING:
    from openlineage.client.event_v2 import Dataset

    from sufficiency.config import Config
    from sufficiency.landing import DomainReport


@never_stops
def tell_landed(report: "DomainReport", config: "Config") -> None:
    """Where each table that landed was read from."""
    if not is_wanted():
        return
    from sufficiency.lineage.datasets import in_source, landed
    from sufficiency.sources import contracts_for

    sources = [(one, contracts_for(report.domain, one["kind"])) for one in config.sources[report.domain]]
    _emit(
        (
            load.contract.table,
            [in_source(settings, load.contract) for settings, accepted in sources if load.contract in accepted],
            [landed(load.contract)],
        )
        for load in report.loads
        if load.status == "accepted"
    )


@never_stops
def tell_built(layer: str) -> None:
    """What each table of a layer of the warehouse was made from, by dbt's own word."""
    if not is_wanted():
        return
    from sufficiency.lineage.datasets import in_warehouse

    manifest = _manifest()
    known = manifest["nodes"] | manifest["sources"]
    _emit(
        (
            node["alias"],
            [in_warehouse(known[name]) for name in sorted(set(node["depends_on"].get("nodes", ()))) if name in known],
            [in_warehouse(node)],
        )
        for node in of_layer(manifest["nodes"].values(), layer)
    )


@never_stops
def tell_published(tables: Iterable[str], connection: str = "") -> None:
    """That each mart that is published comes from the warehouse, or from the files into a Postgres.

    tables: as core.dim_child. connection: of that Postgres.
    """
    if not is_wanted():
        return
    from sufficiency.lineage.datasets import in_postgres, in_warehouse, published

    wanted = set(tables)
    nodes = (node for node in _manifest()["nodes"].values() if node["resource_type"] == "model")
    _emit(
        (
            node["alias"],
            [published(node) if connection else in_warehouse(node)],
            [in_postgres(node, connection) if connection else published(node)],
        )
        for node in nodes
        if f"{node['schema']}.{node['alias']}" in wanted
    )


def of_layer(nodes: Iterable[Mapping[str, Any]], layer: str) -> Iterator[Mapping[str, Any]]:
    """The models and seeds that a layer builds: those that its selectors in `warehouse.LAYERS` name."""
    from sufficiency.warehouse import LAYERS

    selectors = [dict(part.split(":", 1) for part in selector.split(",")) for selector in LAYERS[layer]]
    for node in nodes:
        if node["resource_type"] in ("model", "seed") and any(
            node["original_file_path"].startswith(f"{wanted['path']}/")
            and wanted.get("config.schema", node["schema"]) == node["schema"]
            for wanted in selectors
        ):
            yield node


def _manifest() -> dict[str, Any]:
    from sufficiency.home import home

    return json.loads((home() / "dbt_target" / "manifest.json").read_text(encoding="utf-8"))


def _emit(made: Iterable[tuple[str, "list[Dataset]", "list[Dataset]"]]) -> None:
    """Tell of each table: a job below the running task, what it read, what it wrote."""
    from airflow.providers.openlineage.api import emit
    from airflow.providers.openlineage.plugins.macros import (
        lineage_job_name,
        lineage_job_namespace,
        lineage_run_id,
    )
    from airflow.sdk import get_current_context
    from openlineage.client.event_v2 import Job, Run, RunEvent, RunState
    from openlineage.client.facet_v2 import parent_run
    from openlineage.client.uuid import generate_new_uuid

    task = get_current_context()["ti"]
    space, job = lineage_job_namespace(), lineage_job_name(task)
    parent = parent_run.ParentRunFacet(
        run=parent_run.Run(runId=lineage_run_id(task)), job=parent_run.Job(namespace=space, name=job)
    )
    for name, inputs, outputs in made:
        emit(
            RunEvent(
                eventType=RunState.COMPLETE,
                eventTime=datetime.now(UTC).isoformat(),
                run=Run(runId=str(generate_new_uuid()), facets={"parent": parent}),
                job=Job(namespace=space, name=f"{job}.{name}"),
                inputs=inputs,
                outputs=outputs,
                producer="sufficiency://lineage",
            )
        )
