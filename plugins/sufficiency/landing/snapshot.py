"""The rows of a snapshot, whichever version of the code and of the contract it landed with."""

from pathlib import Path

from sufficiency.contracts import Contract
from sufficiency.landing.canonical import quoted


def rows_of(file: Path, contract: Contract) -> str:
    """SQL for a snapshot's rows, with their place in the file; a column the contract gained since is null."""
    gained = ", ".join(f"null::varchar as {quoted(name)}" for name in contract.column_names)
    rows = f"read_parquet('{file}', hive_partitioning = false, file_row_number = true)"
    return f"(from {rows} union all by name select {gained} where false)"
