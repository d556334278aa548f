"""The marts as they were published on a past night."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.config import Config
from sufficiency.gates.marts import check_marts
from sufficiency.gates.rules import check_rules
from sufficiency.past.warehouse import past_warehouse
from sufficiency.publish.files import publish_marts
from sufficiency.returns.builds import read_manifest
from sufficiency.returns.circumstances import recall
from sufficiency.returns.known_at import build_of_night
from sufficiency.rules.warehouse import check_return
from sufficiency.warehouse import LAYERS, dbt_vars, run_dbt
from sufficiency.worklist.prepare import prepare_sources

BEFORE_THE_RULES = [path for layer in ("staging", "intermediate", "marts", "returns") for path in LAYERS[layer]]


def rebuild_marts(config: Config, night: date, target: Path) -> dict[str, int]:
    """Build every mart from what was known on a past night and write it to `target`, as publishing does; rows by table.

    The Parquet files are those the night published, byte for byte, as long as the code is the same; only where a
    night was run again after later ones does its own file tell less. Raises SufficiencyError for a night before the
    first landing or after the last, and when a critical reconciliation fails, as it failed on its night.
    """
    with marts_as_known(config, night) as file, duckdb.connect(str(file)) as db:
        check_rules(db, night)
        check_marts(db, night)
        return publish_marts(db, night, target)


@contextmanager
def marts_as_known(config: Config, night: date) -> Iterator[Path]:
    """A warehouse file with every mart as known on a past night, under its settings; it is gone afterwards.

    Raises SufficiencyError for a night before the first landing or after the last.
    """
    for year in config.collection_years(night):
        if made := build_of_night(year, night):
            config = recall(config, read_manifest(made))
    with past_warehouse(night) as file:
        settings, what = dbt_vars(config, night), f"the marts as known on {night}"
        run_dbt(["run", "--select", *BEFORE_THE_RULES], settings, what, warehouse=file)
        with duckdb.connect(str(file)) as db:
            for year in config.collection_years(night):
                check_return(db, config, year, night)
            prepare_sources(db, config, night)
        run_dbt(["run", "--select", *LAYERS["reports"]], settings, what, warehouse=file)
        yield file
