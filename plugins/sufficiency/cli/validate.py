"""`sufficiency validate`: check a folder of SSDA903 files against every DfE rule."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app
from sufficiency.errors import SufficiencyError

ONS_CODE = re.compile(r"E(06|08|09|10)\d{6}")
REPORTS = (".xlsx", ".html")


@app.command()
def validate(
    directory: Annotated[Path, typer.Argument(help="The folder of CSV or XML files.", metavar="DIR")],
    collection_year: Annotated[str, typer.Option(help="The collection year, as 2025/26.")],
    previous: Annotated[Path | None, typer.Option(help="Last year's folder, for the rules that compare.")] = None,
    la: Annotated[str | None, typer.Option(help="The returning authority's ONS code, as E06000016.")] = None,
    provider_list: Annotated[Path | None, typer.Option(help="Ofsted's list of providers, CSV or XLSX.")] = None,
    as_at: Annotated[
        str | None, typer.Option(help="The last day known, as 2026-11-21, of a year that has not ended.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write the rows at fault to this JSON file.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write a report for people: .xlsx or .html.")] = None,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Check any folder of SSDA903 files against every DfE rule; exit code 1 when a rule failed."""
    from sufficiency.collection_year import supported_year
    from sufficiency.ssda903.validation import validate_folder
    from sufficiency.write import write_whole

    year = supported_year(collection_year)
    if report and report.suffix.lower() not in REPORTS:
        raise SufficiencyError(f"A report is written as .xlsx or .html, not as {report.name}.")
    console = Console(stderr=True, highlight=False)
    with console.status(f"Checking {directory} against the rules of {year} …"):
        result = validate_folder(directory, year, previous, _ons_code(la), provider_list, _day(as_at))
    for problem in result.problems:
        console.print(problem, style="yellow", markup=False)
    flags = json.dumps(result.flags())
    if out:
        write_whole(out, (flags + "\n").encode())
    if report:
        from sufficiency.ssda903.report import write_report

        write_report(result, report)
    if format == "json":
        typer.echo(flags)
    else:
        _print_summary(Console(highlight=False), result)
    raise typer.Exit(1 if result.has_failures else 0)


def _ons_code(la: str | None) -> str | None:
    if la and not ONS_CODE.fullmatch(la.strip().upper()):
        raise SufficiencyError(f"{la} is not the ONS code of an upper-tier authority, such as E06000016.")
    return la.strip().upper() if la else None


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise SufficiencyError(f"{written} is not a day: write --as-at as 2026-11-21.") from None


def _print_summary(console: Console, result) -> None:
    failed = list(result.with_status("failed"))
    if failed:
        table = Table(box=None, pad_edge=False)
        for heading in ("Rule", "Level", "Rows", "What is wrong"):
            table.add_column(heading, justify="right" if heading == "Rows" else "left")
        for outcome in failed:
            rows = sum(map(len, outcome.rows.values()))
            table.add_row(outcome.rule.code, outcome.rule.level, str(rows), outcome.rule.title)
        console.print(table)
        topics = Counter()
        for outcome in failed:
            topics[outcome.rule.topic] += sum(map(len, outcome.rows.values()))
        console.print("\nBy topic: " + ", ".join(f"{topic} {rows}" for topic, rows in topics.most_common()))
    for remedy, count in result.not_run().items():
        console.print(f"Not run: {count} rule{'s' * (count > 1)} {remedy}.", markup=False)
    counts = Counter(outcome.status for outcome in result.outcomes)
    levels = Counter(outcome.rule.level for outcome in failed)
    console.print(
        f"\n{result.collection_year}: {counts['passed']} rules passed, {levels['error']} failed as errors and "
        f"{levels['query']} as queries, {counts['not_run']} not run."
    )
