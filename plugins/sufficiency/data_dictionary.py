"""The data dictionary: every published table and every source column, in the words of models and contracts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sufficiency.project import CONTRACTS, DBT
from sufficiency.read_yml import read_yml


def data_dictionary(dbt: Path = DBT, contracts: Path = CONTRACTS) -> str:
    """The whole dictionary as Markdown: marts and returns first, then the sources' contracts."""
    lines = ["# Data dictionary", "", "Made by `make docs` from the models and the contracts; do not edit.", ""]
    for title, folder in (("Marts", dbt / "models" / "marts"), ("Returns", dbt / "models" / "returns")):
        lines += [f"## {title}", ""]
        for schema, model in contracted_models(folder):
            lines += _model(schema, model)
    lines += ["## Sources", ""]
    for path in sorted(contracts.glob("*/*.yml")):
        contract = read_yml(path.read_text(encoding="utf-8"))
        if isinstance(contract, dict) and "columns" in contract:
            lines += _contract(contract)
    return "\n".join(lines).rstrip() + "\n"


def contracted_models(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every model of a folder whose contract is enforced, as its yml describes it, and the schema it is in."""
    for path in sorted(folder.rglob("*.yml")):
        for model in (read_yml(path.read_text(encoding="utf-8")) or {}).get("models", []):
            if model.get("config", {}).get("contract", {}).get("enforced"):
                yield next(iter(path.parent.relative_to(folder).parts), ""), model


def _model(schema: str, model: dict[str, Any]) -> Iterator[str]:
    yield f"### {schema}.{model['name'].removeprefix(schema + '__')}"
    yield from (
        "",
        " ".join(model.get("description", "").split()),
        "",
        "| column | type | meaning |",
        "| --- | --- | --- |",
    )
    for column in model.get("columns", []):
        yield f"| {column['name']} | {column.get('data_type', '')} | {_cell(column.get('description', ''))} |"
    yield ""


def _contract(contract: dict[str, Any]) -> Iterator[str]:
    yield f"### {contract['source']}.{contract['table']}"
    yield from ("", " ".join(contract["description"].split()), "", "| column | type | class | meaning |")
    yield "| --- | --- | --- | --- |"
    for column in contract["columns"]:
        meaning = _cell(column["description"])
        yield f"| {column['name']} | {column['type']} | {column['sensitivity']} | {meaning} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(str(text).split()).replace("|", "\\|")
