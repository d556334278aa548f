"""`sufficiency diff`: what changed between two builds of a return."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sufficiency.cli import app

SHOWN = 200  # a terminal is read, not searched: JSON has every change


@app.command()
def diff(
    before: Annotated[
        str,
        typer.Argument(help="A folder, a build's name or a night.", metavar="A"),
    ],
    after: Annotated[str, typer.Argument(help="The other.", metavar="B")],
    collection_year: Annotated[str, typer.Option(help="The builds' collection year, as 2025/26.")] = "",
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """What changed from one build of a return to another, by child and field; exit code 1 when anything did."""
    from sufficiency.collection_year import supported_year
    from sufficiency.diff import diff_returns
    from sufficiency.home import home
    from sufficiency.past.builds import find_or_rebuild
    from sufficiency.quietly import output_to

    year = supported_year(collection_year) if collection_year else None
    with (
        output_to(home() / "logs" / "diff.log") as console,
        console.status("Comparing …"),
        TemporaryDirectory(dir=home()) as spare,
    ):
        old, new = (find_or_rebuild(name, year, Path(spare)) for name in (before, after))
        result = diff_returns(old, new)
    if format == "json":
        typer.echo(json.dumps({"before": str(old), "after": str(new), **result.as_dict()}))
    else:
        _print(result)
    raise typer.Exit(1 if result.changes else 0)


def _print(result) -> None:
    console = Console(highlight=False)
    for note in result.notes:
        console.print(note, style="yellow", markup=False)
    if not result.changes:
        console.print("No difference.")
        return
    summary = Table(box=None, pad_edge=False)
    for heading in ("Module", "Added", "Removed", "Changed"):
        summary.add_column(heading, justify="left" if heading == "Module" else "right")
    for module, rows in result.rows.items():
        if any(rows.values()):
            summary.add_row(module, *(f"{rows[kind]:,}" for kind in ("added", "removed", "changed")))
    console.print(summary)
    console.print()
    changes = Table(box=None, pad_edge=False)
    for heading in ("Module", "Child", "Row", "Field", "Before", "After"):
        changes.add_column(heading, overflow="fold")
    for change in result.changes[:SHOWN]:
        row = ", ".join(f"{name} {value}" for name, value in change.key.items())
        cells = (change.module, change.child, row, change.field or f"row {change.kind}", change.before, change.after)
        changes.add_row(*(Text(cell or "") for cell in cells))
    console.print(changes)
    if len(result.changes) > SHOWN:
        console.print(f"\n{len(result.changes) - SHOWN:,} more changes: --format json lists all.")
