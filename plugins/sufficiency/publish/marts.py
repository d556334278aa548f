"""What a published table is: its columns, key and relationships, and every word of it, as dbt has them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sufficiency.home import home

MARTS = ("core", "care_leavers", "fostering", "spend", "scrutiny", "quality")


@dataclass(frozen=True)
class MartColumn:
    """A column: its type as the contract writes it, and its class of sensitivity or its model's; empty without one."""

    name: str
    type: str
    description: str
    sensitivity: str = ""


@dataclass(frozen=True)
class Reference:
    """A relationship: `columns` hold the key `to` of `table` (schema.table), or nothing.

    is_certain: a night in which it does not hold is never published. Of the others, sources may be wrong.
    """

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]
    is_certain: bool = True


@dataclass(frozen=True)
class MartTable:
    """A published table. key: the columns that tell its rows apart."""

    schema: str
    name: str
    description: str
    columns: tuple[MartColumn, ...]
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def full_name(self) -> str:
        """As in core.fct_episode."""
        return f"{self.schema}.{self.name}"

    @property
    def column_names(self) -> tuple[str, ...]:
        """Every column, in the contract's order."""
        return tuple(column.name for column in self.columns)

    @property
    def grain(self) -> str:
        """What a row is: the description's last sentence."""
        return re.split(r"(?<=[.!?])\s+(?=[A-Z])", self.description)[-1]


def dbt_manifest() -> dict[str, Any]:
    """dbt's own word on the project, as the last build read it."""
    return json.loads((home() / "dbt_target" / "manifest.json").read_text(encoding="utf-8"))


def published_marts(manifest: Mapping[str, Any]) -> list[MartTable]:
    """Every mart with an enforced contract, by name; a `relationships` test on a column is a relationship."""
    models = sorted(_contracted(manifest), key=lambda node: node["unique_id"])
    references: dict[str, list[Reference]] = {node["unique_id"]: [] for node in models}
    names = {node["unique_id"]: f"{node['schema']}.{node['alias']}" for node in models}
    for test in sorted(_relationships(manifest), key=lambda node: node["unique_id"]):
        of, to = test["attached_node"], _target(test)
        if of in names and to in names:
            references[of].append(
                Reference(
                    (test["column_name"],),
                    names[to],
                    (test["test_metadata"]["kwargs"]["field"],),
                    is_certain=test["config"]["severity"].lower() == "error",
                )
            )
    return [table_of(node["schema"], node["alias"], node, references[node["unique_id"]]) for node in models]


def table_of(schema: str, name: str, model: Mapping[str, Any], references: list[Reference]) -> MartTable:
    """A table out of a model as dbt writes it, in yml or manifest, its columns by name."""
    keys = [one["columns"] for one in model.get("constraints", []) if one["type"] == "primary_key"]
    return MartTable(
        schema,
        name,
        _one_line(model["description"]),
        tuple(
            MartColumn(column, about["data_type"], _one_line(about["description"]), _sensitivity(about, model))
            for column, about in model["columns"].items()
        ),
        tuple(keys[0]) if keys else (),
        tuple(references),
    )


def _contracted(manifest: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for node in manifest["nodes"].values():
        if node["resource_type"] == "model" and node["schema"] in MARTS and node["config"]["contract"]["enforced"]:
            yield node


def _relationships(manifest: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for node in manifest["nodes"].values():
        if node["resource_type"] == "test" and (node.get("test_metadata") or {}).get("name") == "relationships":
            yield node


def _target(test: Mapping[str, Any]) -> str:
    """The model that a relationships test looks into; a table may also look into itself."""
    others = [node for node in test["depends_on"]["nodes"] if node != test["attached_node"]]
    return others[0] if others else test["attached_node"]


def _sensitivity(column: Mapping[str, Any], model: Mapping[str, Any]) -> str:
    named = [about.get("config", {}).get("meta", {}).get("sensitivity") for about in (column, model)]
    return next(filter(None, named), "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
