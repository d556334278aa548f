"""`sufficiency up`: Airflow with its UI, on this machine only."""

import signal
import time
from pathlib import Path
from typing import Annotated

import typer

from sufficiency.cli import app


@app.command()
def up(
    port: Annotated[int, typer.Option(help="The port of the UI on 127.0.0.1.")] = 8080,
    config: Annotated[Path | None, typer.Option(help="The council's settings; by default authority.yml.")] = None,
) -> None:
    """Start Airflow with all DAGs, its UI on the loopback address, and print who may sign in."""
    from sufficiency.config import load_config
    from sufficiency.night import tonight
    from sufficiency.nightly import refresh_demo
    from sufficiency.server import ENDINGS, refuse_taken, serve

    for ending in ENDINGS:
        signal.signal(ending, signal.default_int_handler)  # however we are asked to end, Airflow ends with us
    settings = load_config(config)
    refuse_taken(port)
    try:
        if settings.demo is not None:
            typer.echo("Making the made-up council as it stands today …")
            refresh_demo(settings, tonight())
        typer.echo("Starting Airflow …")
        with serve(settings, port) as server:
            server.wait_until_ready()
            typer.echo(f"\nAirflow   {server.url}\nUser      {server.user}\nPassword  {server.password}")
            typer.echo(f"Log       {server.log}\n")
            typer.echo("To run a night, start the four extract DAGs: the rest follows. Stop with Ctrl-C.")
            while not server.has_ended():
                time.sleep(1)
            typer.echo(f"Airflow has ended by itself: {server.log} says why.", err=True)
            raise typer.Exit(2)
    except KeyboardInterrupt:
        typer.echo("Airflow has been stopped.")
