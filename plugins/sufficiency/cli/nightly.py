"""`sufficiency nightly`: run a whole night and say how it went."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app
from sufficiency.home import home, published_dir, returns_dir, site_dir


@app.command()
def nightly(
    date: Annotated[str, typer.Option(help="The night, as 2026-11-21; by default today in London.")] = "",
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    full_refresh: Annotated[
        bool, typer.Option("--full-refresh", help="Build the warehouse anew, its history from landing.")
    ] = False,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Run the night's DAGs in order, through Airflow, and sum up what came of it."""
    from sufficiency.config import load_config
    from sufficiency.night import parse_night, tonight
    from sufficiency.nightly import run_night
    from sufficiency.quietly import output_to

    night = parse_night(date) if date else tonight()
    settings = load_config(config)
    with output_to(home() / "logs" / f"nightly-{night}.log") as console:
        with console.status("") as status:
            result = run_night(settings, night, lambda step: status.update(f"{night}  {step} …"), full_refresh)
        if format == "json":
            console.print_json(
                json.dumps(
                    result.summary | {"failed": result.failed, "sentences": result.sentences, "seconds": result.seconds}
                )
            )
        else:
            _print_summary(console, result)
    raise typer.Exit(result.exit_code)


def _print_summary(console: Console, result) -> None:
    summary = result.summary
    table = Table(box=None, show_header=False, pad_edge=False)
    changed = summary.get("changed", {})
    rows = [
        ("Night", str(result.night)),
        ("Looked after", summary.get("looked_after", "not built")),
        ("Return files", f"{summary['files']} in {returns_dir()}"),
        ("Problems", f"{summary.get('errors', 0)} errors, {summary.get('queries', 0)} queries"),
        ("Rules not run", summary.get("not_run", "all")),
        ("Return rows that changed", ", ".join(f"{year}: {rows:,}" for year, rows in changed.items()) or "none"),
        ("Stale", ", ".join(summary.get("stale", [])) or "nothing"),
        ("Without a source", ", ".join(summary["without_source"]) or "no domain"),
        ("Took", f"{sum(result.seconds.values()):.0f} s"),
    ]
    for name, value in rows:
        table.add_row(f"{name}  ", str(value))
    console.print(table)
    for sentence in result.sentences:
        console.print(f"\n{sentence}", style="bold red")
    console.print(f"\nNext: {site_dir() / 'index.html'}, or the marts in {published_dir() / 'marts.duckdb'}.")
