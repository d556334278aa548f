"""`sufficiency up`: Airflow with its UI, on this machine only."""

import json
import os
import secrets
import subprocess
import sys
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
    from sufficiency.embedded import airflow_settings
    from sufficiency.home import home
    from sufficiency.night import tonight
    from sufficiency.nightly import refresh_demo

    settings = load_config(config)
    airflow_home = home() / "airflow" / "server"
    airflow_home.mkdir(parents=True, exist_ok=True, mode=0o700)
    if settings.demo is not None:
        typer.echo("Making the made-up council as it stands today …")
        refresh_demo(settings, tonight())
    environment = os.environ | airflow_settings(settings, airflow_home)
    environment |= _server_settings(airflow_home, port)
    command = str(Path(sys.executable).with_name("airflow"))
    log = (airflow_home / "setup.log").open("w")
    for step in (["db", "migrate"], ["pools", "set", "warehouse", "1", "DuckDB has one writer"]):
        subprocess.run([command, *step], env=environment, stdout=log, stderr=log, check=True)  # noqa: S603
    password = json.loads((airflow_home / "passwords.json").read_text(encoding="utf-8"))["admin"]
    typer.echo(f"Airflow: http://127.0.0.1:{port}  user admin, password {password}")
    typer.echo(f"To run a night, start the four extract DAGs; the rest follows. Stop with Ctrl-C. Log: {log.name}")
    with log:
        raise typer.Exit(
            subprocess.run([command, "standalone"], env=environment, stdout=log, stderr=log).returncode  # noqa: S603
        )


def _server_settings(airflow_home: Path, port: int) -> dict[str, str]:
    """The server listens to this machine only; its password is made up once and kept where only we read it."""
    passwords = airflow_home / "passwords.json"
    if not passwords.exists():
        passwords.touch(mode=0o600)
        passwords.write_text(json.dumps({"admin": secrets.token_urlsafe(12)}), encoding="utf-8")
    return {
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__BASE_URL": f"http://127.0.0.1:{port}",
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords),
        "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
        "AIRFLOW__SCHEDULER__CATCHUP_BY_DEFAULT": "False",
        # Two cores: a night is a chain, so a few workers are enough.
        "AIRFLOW__CORE__PARALLELISM": "4",
        "AIRFLOW__API__WORKERS": "1",
    }
