"""`sufficiency explain`: a child's rows in the return, and everything behind them, to the terminal alone."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from sufficiency.cli import app


@app.command()
def explain(
    child: Annotated[str, typer.Argument(help="The source's id, the return's CHILD, or a child_key.")],
    rule: Annotated[str, typer.Option(help="Only the rows that break this rule, as 103.")] = "",
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Show a child's rows in the return, the rules they break, and the source rows and loads behind them.

    Exit code 1 when one of the rows breaks a rule that is an error. Nothing is written anywhere.
    """
    from sufficiency.config import load_config
    from sufficiency.explain import explain as explain_child
    from sufficiency.explain import find_child
    from sufficiency.warehouse import read_warehouse

    load_config(config)
    with read_warehouse() as db:
        told = explain_child(db, find_child(db, child), rule or None)
    if format == "json":
        typer.echo(json.dumps(told, default=str))
    else:
        Console(highlight=False).print(_tree(told, rule))
    broken = [
        one for year in told["years"] for module in year["modules"] for row in module["rows"] for one in row["rules"]
    ]
    raise typer.Exit(1 if any(one["level"] == "error" for one in broken) else 0)


def _tree(told: dict[str, Any], rule: str) -> Tree:
    tree = Tree(Text(f"Child {told['child']}  (child_key {told['child_key']})", style="bold"))
    if not told["years"]:
        tree.add(Text(f"No row of this child breaks rule {rule}." if rule else "This child is in no open return."))
    for year in told["years"]:
        branch = tree.add(Text(f"SSDA903 {year['collection_year']}", style="bold"))
        for module in year["modules"]:
            rows = branch.add(Text(module["module"], style="cyan"))
            for row in module["rows"]:
                _add_row(rows, row)
    for behind in told["behind"]:
        branch = tree.add(Text(f"Behind {behind['module']}", style="bold"))
        for layer in ("marts", "staging"):
            for table in behind[layer]:
                rows = branch.add(Text(table["table"], style="cyan"))
                for row in table["rows"]:
                    rows.add(Text(_cells(row)))
        for source in behind["sources"]:
            table = branch.add(Text(f"source {source['table']}", style="cyan"))
            for record in source["records"]:
                _add_record(table, record)
    return tree


def _add_row(tree: Tree, row: dict[str, Any]) -> None:
    # Row in Excel, where the headings take the first, as in validation.xlsx.
    branch = tree.add(Text(f"row {row['row'] + 2}: {_cells(row['cells'])}"))
    for broken in row["rules"]:
        style = "red" if broken["level"] == "error" else "yellow"
        sentence = f"{broken['level']} {broken['rule']}, since {broken['first_seen']}: {broken['message']}"
        branch.add(Text(sentence, style=style))


def _add_record(tree: Tree, record: dict[str, Any]) -> None:
    branch = tree.add(Text(_cells(record["key"])))
    for version in record["versions"]:
        until = f"to {version['known_to']}" if version["known_to"] else "until now"
        said = _changes(version["changed"]) if version["changed"] else _cells(version["cells"])
        known = branch.add(Text(f"known from {version['known_from']} {until}: {said}"))
        place = "landing no longer holds the file that brought it"
        if landing := version["landing"]:
            place = f"landed by {landing['extract_run']}: row {landing['row']} of {landing['file']}"
        known.add(Text(place, style="dim"))


def _cells(cells: dict[str, Any]) -> str:
    return "  ".join(f"{name}={value}" for name, value in cells.items())


def _changes(changed: dict[str, list[str | None]]) -> str:
    return "  ".join(f"{name}: {before or 'blank'} → {after or 'blank'}" for name, (before, after) in changed.items())
