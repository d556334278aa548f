"""`sufficiency return care-leavers`: OC3 by itself, and whom the leaving care team has to ask before it is too late."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli.return_ import returns

# How the summary names a state, in the order in which it wants doing.
IN_WORDS = {
    "missing": "nobody has asked yet",
    "incomplete": "asked, but not everything is recorded",
    "provisional": "known; a later contact may change it",
    "to_come": "the window has not opened",
    "evidenced": "known",
    "not_asked": "OC3 does not ask",
}


@returns.command()
def care_leavers(
    collection_year: Annotated[str, typer.Option(help="The collection year, as 2025/26.")],
    known_at: Annotated[str, typer.Option(help="Build it from what was known on this night, as 2026-11-20.")] = "",
    out: Annotated[Path | None, typer.Option(help="The folder for builds; by default the year's own.")] = None,
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Build OC3 and its list of birthdays; exit code 1 when a position on it is missing or incomplete."""
    from sufficiency.collection_year import supported_year
    from sufficiency.config import load_config
    from sufficiency.home import home
    from sufficiency.night import parse_night
    from sufficiency.quietly import output_to
    from sufficiency.returns.care_leavers import build_care_leavers_last_night, rebuild_care_leavers

    year = supported_year(collection_year)
    night = parse_night(known_at) if known_at else None
    settings = load_config(config)
    if out:
        out.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Libraries talk into a log; a person sees the summary alone.
    with output_to(home() / "logs" / "return.log") as console, console.status(f"Building OC3 {year} …"):
        if night:
            build = rebuild_care_leavers(settings, year, night, out)
        else:
            build = build_care_leavers_last_night(settings, year, out)
    told = _summary(build)
    if format == "json":
        typer.echo(json.dumps(told))
    else:
        _print_summary(told)
    raise typer.Exit(1 if told["positions"]["missing"] or told["positions"]["incomplete"] else 0)


def _summary(build: Path) -> dict[str, Any]:
    from sufficiency.returns.builds import MANIFEST

    manifest = json.loads((build / MANIFEST).read_text(encoding="utf-8"))
    told = {name: manifest[name] for name in ("return", "collection_year", "night", "files", "positions")}
    return told | {"build": build.name, "folder": str(build)}


def _print_summary(told: dict[str, Any]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    table.add_column("Position")
    table.add_column("Young people", justify="right")
    table.add_column("")
    for state, words in IN_WORDS.items():
        table.add_row(state.replace("_", " "), f"{told['positions'][state]:,}", words)
    console.print(table)
    if late := told["positions"]["too_late"]:
        console.print(f"\nOf those missing or incomplete, {late:,} can no longer be asked: their window has closed.")
    console.print(
        f"\n{told['collection_year']}, night {told['night']}: {told['files']['OC3.csv']['rows']:,} rows of OC3, "
        f"{told['files']['readiness.csv']['rows']:,} birthdays in the year."
    )
    console.print(f"{told['folder']}", markup=False)
