"""Build the warehouse, one dbt run a layer, and open it for the few that read or write beside dbt."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

import duckdb

from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import home, landing_dir, reference_dir, warehouse_file
from sufficiency.project import DBT

# What is built together, in the order of a night. Scrutiny and quality come last: they grade by the rules' results.
LAYERS = {
    "history": ["path:seeds", "path:models/history"],
    "staging": ["path:models/staging"],
    "intermediate": ["path:models/intermediate"],
    "marts": [f"path:models/marts/{mart}" for mart in ("core", "care_leavers", "fostering", "spend")],
    "returns": ["path:models/returns"],
    "reports": ["path:models/marts/quality", "path:models/marts/scrutiny"],
}


def build_layer(layer: str, config: Config, night: date, known_at: date | None = None) -> int:
    """Build one layer as at a night; the number of models, seeds and tests that ran.

    known_at: build from what was known on an earlier night. Raises SufficiencyError naming what failed.
    """
    arguments = ["build", "--select", *LAYERS[layer], "--exclude-resource-type", "unit_test"]
    return run_dbt(arguments, dbt_vars(config, night, known_at), f"{layer}, {night}")


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
        "published_statistics": str(config.reference.get("published_statistics", "")),
        "policies": config.policies,
    }


def run_dbt(arguments: list[str], variables: dict[str, Any], what: str) -> int:
    """Run dbt in this process, its talk kept in SUFFICIENCY_HOME/logs/dbt.log; how many nodes ran."""
    _prepare_environment()
    from dbt.cli.main import dbtRunner

    quietly = ["--quiet", "--log-level", "none", "--log-level-file", "info", "--no-use-colors-file"]
    places = ["--project-dir", str(DBT), "--profiles-dir", str(DBT)]
    places += ["--target-path", str(home() / "dbt_target"), "--log-path", str(home() / "logs")]
    outcome = dbtRunner().invoke([*quietly, *arguments, *places, "--vars", json.dumps(variables)])
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


@lru_cache
def _prepare_environment() -> None:
    os.environ["SUFFICIENCY_WAREHOUSE"] = str(warehouse_file())
    os.environ.setdefault("DBT_SEND_ANONYMOUS_USAGE_STATS", "false")


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
