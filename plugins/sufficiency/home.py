"""The one folder that a run writes to: SUFFICIENCY_HOME, by default ./var."""

import os
from pathlib import Path


def home() -> Path:
    """The folder everything is written under, absolute, made if absent."""
    path = Path(os.environ.get("SUFFICIENCY_HOME", "var")).resolve()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def _inside_home(*parts: str) -> Path:
    path = home().joinpath(*parts)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def landing_dir() -> Path:
    """Immutable snapshots: landing/<source>/<table>/snapshot_date=YYYY-MM-DD/."""
    return _inside_home("landing")


def warehouse_file() -> Path:
    """The DuckDB warehouse that dbt builds; identifiable data, one writer at a time."""
    return _inside_home("warehouse") / "sufficiency.duckdb"


def reference_dir() -> Path:
    """Postcodes, Ofsted's list and published statistics, as Parquet."""
    return _inside_home("reference")


def operations_dir() -> Path:
    """What the runs themselves recorded: expectation results, rule results."""
    return _inside_home("operations")


def returns_dir() -> Path:
    """Files for the DfE: returns/ssda903/<2025-26>/<build>/."""
    return _inside_home("returns")


def published_dir() -> Path:
    """What BI reads: marts.duckdb and Parquet."""
    return _inside_home("published")


def site_dir() -> Path:
    """Static pages for people."""
    return _inside_home("site")
