"""The command `sufficiency`: a thin skin; each command parses, calls what a DAG calls, and prints."""

import sys
import traceback
from pathlib import Path

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
    from sufficiency.cli import (  # noqa: F401  each adds its command to `app`
        bench,
        care_leavers,
        check_sources,
        demo,
        diff,
        docs,
        explain,
        indicator,
        marts,
        nightly,
        return_,
        up,
        validate,
    )

    try:
        app()
    except SufficiencyError as fault:
        typer.echo(str(fault), err=True)
        sys.exit(2)
    except Exception as fault:
        # Nobody foresaw it, so its words may hold somebody's data: only its kind and place are told.
        place = traceback.extract_tb(fault.__traceback__)[-1]
        typer.echo(
            f"Stopped by a fault of our own, not of your data: {type(fault).__name__} in {Path(place.filename).name}, "
            f"line {place.lineno}. Nothing published has changed. Tell the data team, with this sentence.",
            err=True,
        )
        sys.exit(2)
