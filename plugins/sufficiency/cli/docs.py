"""`sufficiency docs`: write the data dictionary."""

from pathlib import Path
from typing import Annotated

import typer

from sufficiency.cli import app
from sufficiency.project import ROOT


@app.command()
def docs(
    out: Annotated[Path, typer.Option(help="The page to write.")] = ROOT / "docs" / "data-dictionary.md",
) -> None:
    """Write the data dictionary from the contracts and the models' own descriptions."""
    from sufficiency.data_dictionary import data_dictionary

    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(data_dictionary(), encoding="utf-8")
    typer.echo(f"The data dictionary stands in {out}.")
