"""Let rows arrive as a night does, for tests that look at them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing import arrived
from sufficiency.landing.canonical import row_hash
from sufficiency.sources import Arrival


def arrive(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival) -> None:
    """Make the table `arrived` from what a source has, each row with the hash by which history will know it."""
    with TemporaryDirectory() as folder:
        arrived.arrive(db, contract, arrival, Path(folder) / "draft.parquet", "'856' as _la_code")
        db.execute(f"create or replace temp table kept as select *, {row_hash(contract)} as _row_hash from arrived")
    db.execute("create or replace temp view arrived as from kept")
