"""One build of the return: a folder of files that never changes again, and a manifest that says what went in."""

import csv
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import duckdb

from sufficiency import __version__
from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.returns.builds import MANIFEST, year_folder
from sufficiency.returns.circumstances import remember
from sufficiency.returns.files import module_queries, write_modules
from sufficiency.returns.findings import write_findings
from sufficiency.ssda903 import xml_writing
from sufficiency.warehouse import read_warehouse

XML = "ssda903.xml"
FINDINGS = "validation.xlsx"
SCRATCH = ".????-??-??.*"  # a build while it is written; whatever else is hidden in a folder is somebody else's


def build_return(
    db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: Any, parent: Path | None = None
) -> Path:
    """Write the files of a collection year from the warehouse; the folder of the build.

    Rules must have been checked before: the manifest holds their results. parent: where builds go, by default the
    year's own folder.
    """

    def write(folder: Path) -> dict[str, Any]:
        modules = module_queries(year)
        write_modules(db, modules, folder)
        in_xml = xml_writing.write_xml(db, modules, folder / XML)
        write_findings(db, year, folder / FINDINGS)
        return _manifest(db, config, year, night, folder, in_xml)

    return make_build(parent or year_folder(year), night, write)


def make_build(parent: Path, night: Any, write: Callable[[Path], dict[str, Any]]) -> Path:
    """Make the folder of a build, with what `write` puts into it and the manifest that `write` returns.

    The folder is named by the night and the first letters of its content's hash, so that the same content gives
    the same folder with the same bytes, and a correction of the same night another one.
    """
    scratch = parent / f".{night}.{os.getpid()}"
    for left_behind in parent.glob(SCRATCH):  # by a night that was killed
        shutil.rmtree(left_behind)
    scratch.mkdir(parents=True, mode=0o700)
    manifest = write(scratch)
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    build = parent / f"{night}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    (scratch / MANIFEST).write_text(text, encoding="utf-8")
    (scratch / MANIFEST).chmod(0o600)
    if build.exists():
        shutil.rmtree(scratch)
    else:
        scratch.rename(build)
    return build


def build_last_night(config: Config, year: CollectionYear, parent: Path | None = None) -> Path:
    """Build a year's return from the warehouse as the last night left it; the folder of the build.

    Raises SufficiencyError when that night built no such year, or its rules were not checked.
    """
    with read_warehouse() as db:
        night = last_night(
            db, config, year, {"ssda903.header": "built no return", "operations.rule_result": "checked no rules"}
        )
        return build_return(db, config, year, night, parent)


def last_night(db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, tables: Mapping[str, str]) -> Any:
    """The night that the warehouse was last built for, once its tables are sure to hold the year.

    tables: each table that must be there → what the night did not do where it has no rows of the year; empty where
    it may have none.
    """
    there = {
        f"{schema}.{table}"
        for schema, table in db.execute("select schema_name, table_name from duckdb_tables()").fetchall()
    }
    if not {"operations.load", *tables} <= there:
        raise SufficiencyError("The last night did not get as far as the return: run it again, then try again.")
    night = db.execute("select max(night) from operations.load").fetchone()[0]
    for table, wanting in tables.items():
        found = db.execute(f"select count(*) from {table} where collection_year = ?", [str(year)]).fetchone()[0]
        if wanting and not found:
            raise SufficiencyError(
                f"The night of {night} {wanting} for SSDA903 {year}. Add the year to collection_years of "
                f"{config.path.name}, or build a night on which it was open with --known-at."
            )
    return night


def _manifest(
    db: duckdb.DuckDBPyConnection,
    config: Config,
    year: CollectionYear,
    night: Any,
    folder: Path,
    in_xml: xml_writing.Written,
) -> dict[str, Any]:
    results = db.execute(
        "select rule, status, rows, why from operations.rule_result where collection_year = $year order by rule",
        {"year": str(year)},
    ).fetchall()
    return {
        "return": "SSDA903",
        "collection_year": str(year),
        "authority": config.authority.ons_code,
        "night": str(night),
        "code_version": __version__,
        "files": {
            **{path.name: {"sha256": digest_of(path), "rows": _rows(path)} for path in sorted(folder.glob("*.csv"))},
            XML: {
                "sha256": digest_of(folder / XML),
                "children": in_xml.children,
                "rows_left_out": in_xml.left_out,
                "note": xml_writing.NOTE,
            },
            FINDINGS: {"sha256": digest_of(folder / FINDINGS)},
        },
        **remember(config),
        "rules": {
            status: {
                rule: why if status == "not_run" else rows for rule, found, rows, why in results if found == status
            }
            for status in ("passed", "failed", "not_run")
        },
        "sources": loads_of(db, night),
        "signed_off_by": None,
    }


def loads_of(db: duckdb.DuckDBPyConnection, night: Any) -> list[dict[str, Any]]:
    """What a night was made from, as the manifest has it: each table's snapshot, rows and hash."""
    loads = db.execute(
        'select source, table_name, snapshot_date, "rows", content_hash from operations.load'
        " where night = $night order by all",
        {"night": night},
    ).fetchall()
    return [
        {"source": source, "table": table, "snapshot": str(snapshot), "rows": rows, "sha256": digest}
        for source, table, snapshot, rows, digest in loads
    ]


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, as the manifest has it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1
