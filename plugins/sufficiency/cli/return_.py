"""`sufficiency return`: build a return's files, from last night or from any night past; freeze them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app
from sufficiency.cli.readiness import print_readiness
from sufficiency.errors import SufficiencyError

returns = typer.Typer(help="Build the files of a return, and freeze them.", no_args_is_help=True)
app.add_typer(returns, name="return")


@returns.command()
def ssda903(
    collection_year: Annotated[str, typer.Option(help="The collection year, as 2025/26.")],
    known_at: Annotated[str, typer.Option(help="Build it from what was known on this night, as 2026-11-20.")] = "",
    freeze: Annotated[bool, typer.Option("--freeze", help="Freeze the build: nothing in it changes again.")] = False,
    signed_by: Annotated[str, typer.Option(help="Who signs it off; needed to freeze.")] = "",
    reason: Annotated[str, typer.Option(help="Why it is signed off, for the record; name no child.")] = "",
    readiness: Annotated[bool, typer.Option("--readiness", help="Show what is open, changed or missing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Freeze without asking.")] = False,
    out: Annotated[Path | None, typer.Option(help="The folder for builds; by default the year's own.")] = None,
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Build the files of SSDA903; exit code 1 when an error of the DfE's is still in them."""
    from sufficiency.collection_year import supported_year
    from sufficiency.config import load_config
    from sufficiency.home import home
    from sufficiency.night import LONDON, parse_night, tonight
    from sufficiency.quietly import output_to
    from sufficiency.returns.build import build_last_night
    from sufficiency.returns.freezing import Answer, freeze_return
    from sufficiency.returns.known_at import rebuild_return
    from sufficiency.returns.readiness import readiness_of
    from sufficiency.site.return_page import write_return_page

    year = supported_year(collection_year)
    if freeze and not signed_by.strip():
        raise SufficiencyError("A frozen return names its signatory: add --signed-by NAME.")
    if freeze and out:
        raise SufficiencyError("A return is frozen in its own folder, where others find it: leave --out away.")
    night = parse_night(known_at) if known_at else None
    settings = load_config(config)
    if out:
        out.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Libraries talk into a log; a person sees the summary alone.
    with output_to(home() / "logs" / "return.log") as console, console.status(f"Building SSDA903 {year} …"):
        build = rebuild_return(settings, year, night, out) if night else build_last_night(settings, year, out)
    told = _summary(build)
    if format == "text":
        _print_summary(told)
    if readiness or freeze:
        state = readiness_of(settings, build, tonight())
        told["readiness"] = state.as_dict()
        if format == "text":
            print_readiness(state)
    if freeze:
        question = f"Freeze SSDA903 {year}, build {build.name}, signed off by {signed_by}?"
        if (amended := state.since_last_frozen) and not told["signed_off_by"]:
            typer.echo(f"This is a resubmission. Since the frozen build {amended.build} {amended.in_words}.", err=True)
        if not yes and not typer.confirm(question, err=True):
            typer.echo("Not frozen: nothing has changed.", err=True)
            raise typer.Exit(1)
        answer = Answer(signed_by.strip(), datetime.now(LONDON), "command line", reason)
        freeze_return(year, build.name, answer)
        write_return_page(settings)
        told["signed_off_by"] = signed_by.strip()
        if format == "text":
            typer.echo(f"Frozen, signed off by {signed_by.strip()}.")
    if format == "json":
        typer.echo(json.dumps(told))
    raise typer.Exit(1 if told["errors"] else 0)


def _summary(build: Path) -> dict[str, Any]:
    """What a build holds: its place, rows and hash of each file, what the rules found."""
    from sufficiency.returns.builds import findings_by_level, read_manifest, signature_of

    manifest = read_manifest(build)
    levels = findings_by_level(manifest)
    signature = signature_of(build)
    return {
        "return": manifest["return"],
        "collection_year": manifest["collection_year"],
        "night": manifest["night"],
        "build": build.name,
        "folder": str(build),
        "files": manifest["files"],
        "rules": {status: len(found) for status, found in manifest["rules"].items()},
        "errors": levels["error"],
        "queries": levels["query"],
        "signed_off_by": signature["signed_off_by"] if signature else None,
    }


def _print_summary(told: dict[str, Any]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    for heading in ("File", "Rows", "SHA-256"):
        table.add_column(heading, justify="right" if heading == "Rows" else "left")
    for name, file in told["files"].items():
        rows = file.get("rows", file.get("children"))
        table.add_row(name, "" if rows is None else f"{rows:,}", file["sha256"][:16])
    console.print(table)
    if left_out := told["files"]["ssda903.xml"]["rows_left_out"]:
        listed = ", ".join(f"{name} {rows:,}" for name, rows in left_out.items())
        console.print(f"\nOnly in the CSV files, for want of a place in the XML: {listed}.")
    rules = told["rules"]
    console.print(
        f"\n{told['collection_year']}, night {told['night']}: {rules['passed']} rules passed, {rules['failed']} failed "
        f"({told['errors']:,} errors, {told['queries']:,} queries), {rules['not_run']} not run."
    )
    console.print(f"{told['folder']}", markup=False)
    if told["signed_off_by"]:
        console.print(f"This build is frozen, signed off by {told['signed_off_by']}.", markup=False)
