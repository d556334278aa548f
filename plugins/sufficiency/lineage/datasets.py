"""What lineage tools call the places of our data: a namespace for each stage, a name for each table.

Sources are named as OpenLineage's own convention names databases, so that they meet what other tools tell of them.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from openlineage.client.event_v2 import Dataset
from openlineage.client.facet_v2 import documentation_dataset, schema_dataset

from sufficiency.connections import airflow_connection
from sufficiency.contracts import Contract, contracts
from sufficiency.sources.dialect import SqlServer
from sufficiency.sources.ssd import SUPPLEMENT

SCHEMA_OF = {"postgres": "public", "mssql": SqlServer.schema}  # where the SSD is, unless the settings say


def of_asset(asset: Any, _context: Any = None) -> Dataset:
    """What DAGs hand to one another: sufficiency://landing/placements is placements in sufficiency://landing."""
    found = urlsplit(asset.uri)
    return Dataset(namespace=f"sufficiency://{found.netloc}", name=found.path.strip("/") or found.netloc)


def landed(contract: Contract) -> Dataset:
    """A source table as it landed, with the columns that its contract accepts."""
    fields = [
        schema_dataset.SchemaDatasetFacetFields(name=column.name, type=column.type) for column in contract.columns
    ]
    facets = {"schema": schema_dataset.SchemaDatasetFacet(fields=fields)}
    return Dataset(namespace="sufficiency://landing", name=f"{contract.source}.{contract.table}", facets=facets)


def in_source(settings: Mapping[str, Any], contract: Contract) -> Dataset:
    """The table, file or folder from which a table is read. settings: of the source, out of authority.yml."""
    if contract.table == SUPPLEMENT:
        return Dataset(namespace="file", name=str(settings.get("supplement")))
    if settings["kind"] not in ("ssd", "sftp"):
        return Dataset(namespace="file", name=str(settings["path"]))
    found = airflow_connection(settings["connection"])
    if settings["kind"] == "sftp":
        return Dataset(namespace=f"sftp://{found.host}:{found.port or 22}", name=str(settings["path"]))
    if found.conn_type == "sqlite":
        return Dataset(namespace="file", name=f"{found.host}/{contract.table}")
    schema = settings.get("schema") or SCHEMA_OF[found.conn_type]
    return Dataset(
        namespace=f"{found.conn_type}://{found.host}:{found.port}", name=f"{found.schema}.{schema}.{contract.table}"
    )


def in_warehouse(node: Mapping[str, Any]) -> Dataset:
    """A table of the warehouse, or one that landed, as dbt's manifest knows it; columns and words with it."""
    if node["resource_type"] == "source" and (known := contracts().get((node["source_name"], node["name"]))):
        return landed(known)
    fields = [
        schema_dataset.SchemaDatasetFacetFields(
            name=column["name"], type=column.get("data_type"), description=column.get("description")
        )
        for column in node["columns"].values()
    ]
    facets: dict[str, Any] = {"schema": schema_dataset.SchemaDatasetFacet(fields=fields)} if fields else {}
    if node["description"]:
        facets["documentation"] = documentation_dataset.DocumentationDatasetFacet(description=node["description"])
    return Dataset(namespace="sufficiency://warehouse", name=_name(node), facets=facets)


def published(node: Mapping[str, Any]) -> Dataset:
    """A mart as BI reads it."""
    return Dataset(namespace="sufficiency://published", name=_name(node), facets=in_warehouse(node).facets)


def in_postgres(node: Mapping[str, Any], connection: str) -> Dataset:
    """A mart as BI reads it in the Postgres behind an Airflow connection."""
    found = airflow_connection(connection)
    return Dataset(
        namespace=f"postgres://{found.host}:{found.port}",
        name=f"{found.schema}.{_name(node)}",
        facets=in_warehouse(node).facets,
    )


def _name(node: Mapping[str, Any]) -> str:
    return f"{node['schema']}.{node.get('alias') or node['name']}"
