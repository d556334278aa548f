"""Build the warehouse, one dbt run a layer, and open it for the few that read or write beside dbt."""

import gc
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from sufficiency.config import Config
from sufficiency.disclosure.code import code_state
from sufficiency.errors import SufficiencyError
from sufficiency.history_due import settled_histories
from sufficiency.home import home, landing_dir, reference_dir, warehouse_file
from sufficiency.project import DBT
from sufficiency.reference.published import published_files
from sufficiency.write import write_whole

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

# What is built together, in the order of a night. Scrutiny and quality come last: they grade by the rules' results.
LAYERS = {
    "history": ["path:seeds", "path:models/history"],
    "staging": ["path:models/staging"],
    "intermediate": ["path:models/intermediate,config.schema:intermediate"],
    "marts": [f"path:models/marts/{mart}" for mart in ("core", "care_leavers", "fostering", "spend")],
    "returns": ["path:models/returns"],
    "reports": ["path:models/intermediate/problem", "path:models/marts/quality", "path:models/marts/scrutiny"],
}


def build_layer(
    layer: str, config: Config, night: date, known_at: date | None = None, full_refresh: bool = False
) -> int:
    """Build one layer as at a night; the number of models, seeds and tests that ran.

    known_at: build from what was known on an earlier night. full_refresh: forget what was built before; history is
    then learnt from landing again. Raises SufficiencyError naming what failed. However it ends the file is let go of,
    for the next task may start while this one's process has yet to end.
    """
    arguments = ["build", "--select", *LAYERS[layer], "--exclude-resource-type", "unit_test"]
    if full_refresh:
        arguments += ["--full-refresh"]
    elif layer == "history":
        with open_warehouse() as db:
            settled = settled_histories(db)
        arguments += ["--exclude", *settled] * bool(settled)
    try:
        return run_dbt(arguments, dbt_vars(config, night, known_at), f"{layer}, {night}")
    finally:
        let_go_of_warehouse()


def dbt_vars(config: Config, night: date, known_at: date | None = None) -> dict[str, Any]:
    """What dbt needs to know of the council and the night."""
    return {
        "night": str(night),
        "known_at": str(known_at or night),
        "collection_years": [str(year) for year in config.collection_years(night)],
        "la_code": config.authority.la_code,
        "ons_code": config.authority.ons_code,
        "landing_root": str(landing_dir()),
        "reference_root": str(reference_dir()),
        "published_files": published_files(config.reference.get("published_statistics")),
        "neighbours": list(config.authority.neighbours),
        "finance_returns": str(config.reference.get("finance_returns", "")),
        "project_state": _fingerprint(),
        "reference_state": _reference_state(config),
        "policies": config.policies,
    }


def _reference_state(config: Config) -> str:
    """A hash of the names, sizes and times of the files that models read from outside the warehouse."""
    folders = [reference_dir(), *(path for path in config.reference.values() if path.is_dir())]
    alone = [path for path in config.reference.values() if path.is_file()]
    files = sorted([*alone, *(path for folder in folders for path in folder.iterdir() if path.is_file())])
    seen = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16]


def run_dbt(arguments: list[str], variables: dict[str, Any], what: str, warehouse: Path | None = None) -> int:
    """Run dbt in this process, its talk kept in SUFFICIENCY_HOME/logs/dbt.log; how many nodes ran.

    warehouse: another file of the same name to build in, for a past that must not touch the present.
    """
    from dbt.cli.main import dbtRunner

    _prepare_environment(warehouse or warehouse_file())
    options = [*_options(), "--no-write-json", "--vars", json.dumps(variables)]
    outcome = dbtRunner(manifest=_parsed_project(_fingerprint(), json.dumps(variables))).invoke([*arguments, *options])
    results = list(getattr(outcome.result, "results", []))
    if outcome.success:
        return len(results)
    failed = [result for result in results if result.status in ("error", "fail", "runtime error")]
    names = ", ".join(sorted(result.node.name for result in failed)[:5]) or "dbt could not read its project"
    more = f" and {len(failed) - 5} more" if len(failed) > 5 else ""
    raise SufficiencyError(
        f"build_warehouse, {what}: {names}{more} failed. The marts published before stay in force. "
        f"Look in {home() / 'logs' / 'dbt.log'}, then run this night again."
    )


def _options() -> list[str]:
    quietly = ["--quiet", "--log-level", "none", "--log-level-file", "info", "--no-use-colors-file"]
    places = ["--project-dir", str(DBT), "--profiles-dir", str(DBT)]
    return [*quietly, *places, "--target-path", str(_target()), "--log-path", str(home() / "logs")]


def _target() -> Path:
    return home() / "dbt_target"


@lru_cache(maxsize=1)
def _parsed_project(fingerprint: str, variables: str) -> "Manifest":
    """The project as dbt understands it, parsed once for as long as its files stay the same.

    dbt itself parses anew whenever a variable changes, and ours change every night; but no model decides by a
    variable what it is or what it reads, only what it counts, so the reading holds. The cache is by variables
    too, so that nothing compiled for one night is met by another.
    """
    from dbt.cli.main import dbtRunner
    from dbt.contracts.graph.manifest import Manifest
    from dbt.parser.manifest import extended_mashumaro_encoder, extended_mashumuro_decoder

    kept = _target() / f"project-{fingerprint}.msgpack"
    if kept.exists() and (_target() / "manifest.json").exists():
        return Manifest.from_msgpack(kept.read_bytes(), decoder=extended_mashumuro_decoder)
    outcome = dbtRunner().invoke(["parse", "--no-partial-parse", *_options(), "--vars", variables])
    if not outcome.success:
        raise SufficiencyError(
            f"build_warehouse: dbt could not read its project: look in {home() / 'logs' / 'dbt.log'}."
        )
    for stale in _target().glob("project-*.msgpack"):
        stale.unlink()
    write_whole(kept, outcome.result.to_msgpack(extended_mashumaro_encoder))
    return outcome.result


def _fingerprint() -> str:
    """A hash of every file that dbt reads, of what its models in Python call, and of the versions that read it."""
    digest = hashlib.sha256(f"{version('dbt-core')} {version('dbt-duckdb')} {code_state()}".encode())
    for folder in ("models", "macros", "seeds", "tests"):
        for path in sorted((DBT / folder).rglob("*")):
            if path.is_file():
                digest.update(str(path.relative_to(DBT)).encode() + path.read_bytes())
    for name in ("dbt_project.yml", "profiles.yml"):
        digest.update((DBT / name).read_bytes())
    return digest.hexdigest()[:16]


def _prepare_environment(warehouse: Path) -> None:
    os.environ["SUFFICIENCY_WAREHOUSE"] = str(warehouse)
    os.environ.setdefault("DBT_SEND_ANONYMOUS_USAGE_STATS", "false")


def let_go_of_warehouse() -> None:
    """Close what dbt has opened in this process, which keeps it otherwise until it ends; dbt opens it again."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    DuckDBConnectionManager.close_all_connections()
    gc.collect()  # the file is let go of with the last object that knows it


@contextmanager
def open_warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse, to read and write; only in a task of the pool `warehouse`, for DuckDB has one writer."""
    try:
        db = duckdb.connect(str(warehouse_file()))
    except duckdb.IOException as fault:
        raise SufficiencyError(
            "The warehouse is in use by another process: wait until the running night has ended, then try again."
        ) from fault
    try:
        yield db
    finally:
        db.close()


@contextmanager
def read_warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse as the last night left it, to read; others may read it too, but nobody can write meanwhile.

    Raises SufficiencyError when there is none yet, or a night is writing it.
    """
    if not warehouse_file().is_file():
        raise SufficiencyError(f"There is no warehouse in {home()} yet: run `sufficiency nightly` first.")
    try:
        db = duckdb.connect(str(warehouse_file()), read_only=True)
    except duckdb.IOException as fault:
        raise is_written() from fault
    try:
        yield db
    finally:
        db.close()


def is_written() -> SufficiencyError:
    """What to say to a reader while somebody writes."""
    return SufficiencyError("A night is running and writes the warehouse: wait until it has ended, then try again.")
