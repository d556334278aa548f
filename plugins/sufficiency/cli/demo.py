"""`sufficiency demo`: write the made-up council's source systems."""

import json
from pathlib import Path
from typing import Annotated

import typer

from sufficiency.cli import app


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    children: Annotated[int, typer.Option(help="Children looked after at a time.", min=20)] = 600,
    seed: Annotated[int, typer.Option(help="The same seed gives the same council.")] = 1,
    until: Annotated[str, typer.Option(help="The last day known, as 2026-11-21; by default today.")] = "",
    errors: Annotated[float, typer.Option(help="Share of children with planted faults.", min=0, max=0.5)] = 0.0,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Write a made-up council: case management, fostering, ledger and contracts, repeatable by seed."""
    from rich.console import Console

    from sufficiency.demo import write_demo
    from sufficiency.night import parse_night, tonight

    last_day = parse_night(until) if until else tonight()
    console = Console(stderr=True)
    with console.status(f"Making up {children} children's lives …"):
        summary = write_demo(out, children=children, seed=seed, until=last_day, errors=errors)
    typer.echo(json.dumps(summary, default=str) if format == "json" else f"A made-up council stands in {out}.")
