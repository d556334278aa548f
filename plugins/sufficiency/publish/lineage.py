"""What each mart is made of, step by step back to the sources, out of dbt's manifest."""

from collections.abc import Iterator, Mapping
from typing import Any

from sufficiency.publish.marts import MARTS

OPERATIONS = "operations"  # the source that is no source: what the runs themselves recorded


def lineage(manifest: Mapping[str, Any]) -> list[dict[str, str]]:
    """Every step that leads to a published mart, as rows of meta.lineage, in their order."""
    nodes = manifest["nodes"] | manifest.get("sources", {})
    ends = [
        name
        for name, node in nodes.items()
        if node["resource_type"] == "model" and node["schema"] in MARTS and node["config"]["contract"]["enforced"]
    ]
    steps = {step for end in ends for step in _steps(nodes, end, set())}
    found = [
        {
            "layer": _layer(nodes[child]),
            "table_name": _name(nodes[child]),
            "parent_layer": _layer(nodes[parent]),
            "parent_name": _name(nodes[parent]),
        }
        for child, parent in steps
    ]
    return sorted(found, key=lambda row: tuple(row.values()))


def _steps(nodes: Mapping[str, Any], child: str, seen: set[str]) -> Iterator[tuple[str, str]]:
    """The steps that lead to a node, each once."""
    if child in seen:
        return
    seen.add(child)
    for parent in nodes[child].get("depends_on", {}).get("nodes", []):
        yield child, parent
        yield from _steps(nodes, parent, seen)


def _layer(node: Mapping[str, Any]) -> str:
    if node["resource_type"] == "model":
        return node["fqn"][1]
    if node["resource_type"] == "source" and node["source_name"] == OPERATIONS:
        return OPERATIONS
    return node["resource_type"]


def _name(node: Mapping[str, Any]) -> str:
    if node["resource_type"] == "source":
        return f"{node['source_name']}.{node['name']}"
    return f"{node['schema']}.{node['alias']}"
