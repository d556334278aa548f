"""`sufficiency check-sources`: look at a council's own systems before the first night."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app
from sufficiency.errors import SufficiencyError

if TYPE_CHECKING:
    from sufficiency.sources.checking import TableCheck


@app.command()
def check_sources(
    config: Annotated[Path | None, typer.Option(help="Another authority.yml.")] = None,
    domain: Annotated[str | None, typer.Option(help="One domain alone, such as placements.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Read every table of the sources once and write nothing: columns missing, rows, share of cells that read well."""
    from sufficiency.config import DOMAINS, load_config
    from sufficiency.embedded import made_up_connection
    from sufficiency.sources.checking import check_sources as look

    if domain not in (None, *DOMAINS):
        raise SufficiencyError(f"There is no domain {domain}: choose {', '.join(DOMAINS)}.")
    settings = load_config(config)
    os.environ.update(made_up_connection(settings))
    checks = []
    with Console(stderr=True).status("Looking …") as status:
        for check in look(settings, [domain] if domain else list(DOMAINS)):
            status.update(f"Looked at {check.table} …")
            checks.append(check)
    if format == "json":
        typer.echo(json.dumps([asdict(check) | {"is_fine": check.is_fine} for check in checks]))
    else:
        _print(Console(highlight=False), checks)
    raise typer.Exit(0 if all(check.is_fine for check in checks) else 1)


def _print(console: Console, checks: "list[TableCheck]") -> None:
    table = Table("", "Table", "Rows", "Readable", "More columns", "To see to", box=None, pad_edge=False)
    for place in (2, 3, 4):
        table.columns[place].justify = "right"
    for check in checks:
        rows = "none" if check.rows is None else f"{check.rows:,}"
        readable = "" if check.readable is None else f"{100 * check.readable:.2f} %"
        mark = "[green]✓[/]" if check.is_fine else "[red]✗[/]"
        table.add_row(mark, check.table, rows, readable, str(check.extra or ""), _to_see_to(check))
    console.print(table)
    fine = sum(check.is_fine for check in checks)
    console.print(f"\n{fine} of {len(checks)} tables are as their contracts want them.")


def _to_see_to(check: "TableCheck") -> str:
    if check.problem:
        return check.problem
    said = []
    if check.rows is None and check.is_required:
        said.append("not in the source")
    if check.rows == 0 and check.is_required:
        said.append("empty")
    if check.missing:
        said.append(f"lacks {', '.join(check.missing)}")
    said += [f"{count:,} of {name} cannot be read" for name, count in check.unreadable]
    return "; ".join(said)
