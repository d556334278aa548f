"""The command `sufficiency`: a thin skin; each command parses, calls what a DAG calls, and prints."""

import sys

import typer

from sufficiency.errors import SufficiencyError

app = typer.Typer(
    name="sufficiency",
    help="A council's SSDA903 return, indicators, worklist and marts, every night.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command; a fault that a person can act on is one sentence and exit code 2."""
    from sufficiency.cli import bench, demo, docs, nightly, up, validate  # noqa: F401  each adds its command to `app`

    try:
        app()
    except SufficiencyError as fault:
        typer.echo(str(fault), err=True)
        sys.exit(2)
