"""What the rows of `arrived` say as a whole: one hash of them all, and what changed since the snapshot before."""

import hashlib
from binascii import unhexlify
from pathlib import Path

import duckdb
import numpy as np

from sufficiency.contracts import Contract
from sufficiency.landing.arrived import QUARANTINE
from sufficiency.landing.canonical import joined, quoted

HALF = np.uint64(32)


def content_hash(db: duckdb.DuckDBPyConnection) -> str:
    """One hash of all rows to land, whatever their order: of their number and of two sums over their hashes.

    Adding up needs no sorting, and 128 bits tell any two tables apart that were not made to deceive.
    """
    rows, sums = 0, [0, 0]
    hashes = f"select _row_hash from arrived where {QUARANTINE} is null"
    for batch in db.execute(hashes).to_arrow_reader(500_000):
        if not batch.num_rows:
            continue
        digits = len(batch.column(0)[0].as_py())
        text = batch.column(0).buffers()[2][: batch.num_rows * digits]
        figures = np.frombuffer(unhexlify(text), ">u8").astype(np.uint64).reshape(batch.num_rows, -1)
        rows += batch.num_rows
        for side in (0, 1):
            # In halves, so that no sum runs over.
            sums[side] += (int((figures[:, side] >> HALF).sum()) << 32) + int((figures[:, side] & 0xFFFFFFFF).sum())
    said = f"{rows} {sums[0]} {sums[1]}" if rows else "0"
    return hashlib.sha256(said.encode()).hexdigest()


def changes(db: duckdb.DuckDBPyConnection, contract: Contract, file: Path) -> dict[str, int]:
    """How many rows were added, changed and removed since the snapshot in `file`, by their natural key."""
    key = joined([quoted(name) for name in contract.natural_key])
    now = f"(select {key} as key, _row_hash from arrived where {QUARANTINE} is null)"
    then = f"(select {key} as key, _row_hash from read_parquet('{file}', hive_partitioning = false))"
    come, changed, gone = db.execute(f"""
        with
        come as (select key from {now} as now anti join {then} as before using (_row_hash)),
        gone as (select key from {then} as before anti join {now} as now using (_row_hash))
        select
            (select count(*) from come),
            (select count(*) from come semi join gone using (key)),
            (select count(*) from gone)
    """).fetchone()
    return {"rows_added": come - changed, "rows_changed": changed, "rows_removed": gone - changed}
