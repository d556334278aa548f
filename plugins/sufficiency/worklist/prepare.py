"""What dbt cannot ask for itself: rows that break their contract, Ofsted's list, the waivers."""

from datetime import date
from pathlib import Path

import duckdb

from sufficiency.config import Config
from sufficiency.operations import create_tables
from sufficiency.reference.providers import read_provider_list
from sufficiency.worklist.contract_failures import record_contract_failures
from sufficiency.worklist.waivers import record_waivers


def prepare_worklist(db: duckdb.DuckDBPyConnection, config: Config, night: date) -> None:
    """Write what the worklist's models read on a night; again, and nothing changes.

    Raises SufficiencyError when the waivers or Ofsted's list cannot be read.
    """
    prepare_sources(db, config, night)
    record_waivers(db, config.waivers, night)


def prepare_sources(db: duckdb.DuckDBPyConnection, config: Config, night: date) -> None:
    """The part that follows from history and the settings, for a past night too."""
    create_tables(db)
    record_contract_failures(db, config.secret_key(), night)
    db.execute("delete from operations.ofsted_provider")
    if listed := config.reference.get("ofsted_providers"):
        db.register("provider_list", read_provider_list(Path(listed)))
        db.execute("insert into operations.ofsted_provider by name from provider_list order by all")
        db.unregister("provider_list")
