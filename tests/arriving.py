"""Let rows arrive as a night does, for tests that look at them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from sufficiency.contracts import Contract
from sufficiency.landing import arrived
from sufficiency.landing.canonical import MD5
from sufficiency.sources import Arrival


def arrive(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival) -> None:
    """Make the table `arrived` from what a source has."""
    with TemporaryDirectory() as folder:
        arrived.arrive(db, contract, arrival, Path(folder) / "draft.parquet", "'856' as _la_code", MD5)
        db.execute("create or replace temp table kept as from arrived")
    db.execute("create or replace temp view arrived as from kept")
