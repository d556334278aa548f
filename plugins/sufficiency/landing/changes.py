"""What changed in a table since the snapshot before."""

from pathlib import Path

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing.arrived import QUARANTINE
from sufficiency.landing.canonical import joined, quoted
from sufficiency.landing.content import row_number
from sufficiency.landing.snapshot import rows_of


def changes(db: duckdb.DuckDBPyConnection, contract: Contract, file: Path) -> dict[str, int]:
    """How many rows of `arrived` were added, changed and removed since the snapshot in `file`, by their natural key.

    A row whose cells mean what they meant is unchanged, whatever else they say.
    """
    key = joined([quoted(name) for name in contract.natural_key])
    cells = f"{key} as key, {row_number(contract)} as row"
    come, changed, gone = db.execute(f"""
        with
        now as (select {cells} from arrived where {QUARANTINE} is null),
        before as (select {cells} from {rows_of(file, contract)}),
        come as (select key from now anti join before using (row)),
        gone as (select key from before anti join now using (row))
        select
            (select count(*) from come),
            (select count(*) from come semi join gone using (key)),
            (select count(*) from gone)
    """).fetchone()
    return {"rows_added": come - changed, "rows_changed": changed, "rows_removed": gone - changed}
