"""`sufficiency bench`: time every stage, and print a table."""

import json
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sufficiency.cli import app


@app.command()
def bench(
    children: Annotated[int, typer.Option(help="Children looked after at a time.")] = 600,
    rules: Annotated[bool, typer.Option("--rules", help="Time the DfE rules alone, on a return this large.")] = False,
    xml: Annotated[bool, typer.Option("--xml", help="Time the writing of ssda903.xml, this large.")] = False,
    landing: Annotated[bool, typer.Option("--landing", help="Time landing from Postgres beside a bare copy.")] = False,
    rows: Annotated[int, typer.Option(help="Rows to land, with --landing.")] = 1_000_000,
    format: Annotated[str, typer.Option(help="text, or json for machines.")] = "text",
) -> None:
    """Time a night after set-up, stage by stage; with --rules, every rule of a year; with --xml, the return's XML."""
    from sufficiency.bench import bench_night, bench_rules
    from sufficiency.bench_landing import bench_landing
    from sufficiency.bench_xml import bench_xml
    from sufficiency.home import home
    from sufficiency.quietly import output_to

    with output_to(home() / "logs" / "bench.log") as console, console.status("Measuring …") as status:
        if landing:
            measured = bench_landing(rows, status.update)
        else:
            measure = bench_rules if rules else bench_xml if xml else bench_night
            measured = measure(children, status.update)
    if format == "json":
        typer.echo(json.dumps(measured))
        return
    table = Table("Stage", "Seconds", box=None)
    table.columns[1].justify = "right"
    for stage, seconds in measured["seconds"].items():
        table.add_row(stage, f"{seconds:.2f}")
    Console().print(table)
    if landing:
        speed = f"{measured['rows_per_second']:,.0f} rows a second, {measured['ratio']:.2f} of a bare copy's speed"
        Console().print(f"{rows:,} rows landed from Postgres: {speed}.")
    else:
        Console().print(f"Peak memory {measured['peak_mib']:.0f} MiB, {children:,} children.")
