"""`sufficiency indicator`: what a figure means, how it has moved, and on request who is counted in it."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app


@app.command()
def indicator(
    indicator_id: Annotated[str, typer.Argument(help="As P22; the pack names them.")],
    collection_year: Annotated[str | None, typer.Option(help="Only this year, as 2025/26.")] = None,
    breakdown: Annotated[str, typer.Option(help="As age_band, or two: 'age_band, sex'.")] = "total",
    value: Annotated[str | None, typer.Option(help="Only this group, as '10 to 15'.")] = None,
    months: Annotated[bool, typer.Option(help="The months of the running year as well.")] = False,
    members: Annotated[bool, typer.Option(help="List who is counted, children by key, and why it changed.")] = False,
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Show an indicator: its definition, its figures of every year and vintage, and who is counted.

    The figures are unsuppressed and the members are children's keys: for the terminal, not for publication.
    """
    from sufficiency.collection_year import CollectionYear
    from sufficiency.config import load_config
    from sufficiency.drill import drill
    from sufficiency.warehouse import read_warehouse

    load_config(config)
    year = str(CollectionYear.parse(collection_year)) if collection_year else None
    with read_warehouse() as db:
        told = drill(db, indicator_id, year, breakdown, value, months, members)
    if format == "json":
        typer.echo(json.dumps(told, default=str))
    else:
        _print(told)


def _print(told: dict[str, Any]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    about = told["indicator"]
    console.print(f"[bold]{about['indicator_id']}  {about['indicator_name']}[/bold]")
    console.print(about["definition"], markup=False)
    counted = " out of ".join(part for part in (about["numerator"], about["denominator"]) if part)
    console.print(f"Counted: {counted} ({about['counting_window']}). Definition: {about['authority']}.", markup=False)
    for heading in ("figures", "changes", "members"):
        if told[heading]:
            console.print()
            console.print(_table(told[heading]), crop=False)


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table(box=None, pad_edge=False)
    for column, first in rows[0].items():
        number = isinstance(first, int | float) and not isinstance(first, bool)
        table.add_column(column.replace("_", " "), justify="right" if number else "left", no_wrap=True, min_width=4)
    for row in rows:
        table.add_row(*map(_cell, row.values()))
    table.width = sum(max(len(_cell(row[column])) for row in [*rows, {column: column}]) + 2 for column in rows[0])
    return table


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return f"{value:,.10g}" if isinstance(value, int | float) else str(value)
