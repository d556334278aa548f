"""`sufficiency marts`: the marts as they were published on a past night."""

import json
from pathlib import Path
from typing import Annotated

import typer

from sufficiency.cli import app


@app.command()
def marts(
    known_at: Annotated[str, typer.Option(help="The night, as 2026-11-20.")],
    out: Annotated[Path, typer.Option(help="The folder for marts.duckdb, the Parquet files and their manifest.")],
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Build every mart from what was known on a past night; what is published now is only read."""
    from sufficiency.config import load_config
    from sufficiency.home import home
    from sufficiency.night import parse_night
    from sufficiency.past.marts import rebuild_marts
    from sufficiency.quietly import output_to

    night, settings = parse_night(known_at), load_config(config)
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    with output_to(home() / "logs" / "marts.log") as console, console.status(f"Building the marts of {night} …"):
        rows = rebuild_marts(settings, night, out)
    if format == "json":
        typer.echo(json.dumps({"known_at": str(night), "folder": str(out), "rows": rows}))
    else:
        typer.echo(f"{len(rows)} marts, {sum(rows.values()):,} rows, as known on {night}: {out / 'marts.duckdb'}.")
