"""The published marts, which are all that a page is made from."""

import duckdb

from sufficiency.home import published_dir


def open_marts() -> duckdb.DuckDBPyConnection:
    """The marts of the last published night, to read; to be used in a `with`."""
    return duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True)
