"""The night in figures, for whoever watches servers: sent as Airflow sends its own, so that one switch is for both.

Off until Airflow's settings say where metrics go (StatsD, Datadog or OpenTelemetry). Every name begins with
`sufficiency.` behind Airflow's own prefix and says all there is to say: nothing depends on tags, which plain StatsD
drops. No name or figure tells of a child.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from airflow.sdk.observability import stats

from sufficiency.watching import never_stops

if TYPE_CHECKING:
    import duckdb

    from sufficiency.alerts.state import NightState
    from sufficiency.failures import Failure
    from sufficiency.landing import DomainReport


def switch_on() -> None:
    """Follow Airflow's settings in this process: its servers and tasks do so by themselves, `dag.test` does not."""
    from airflow.sdk.configuration import conf
    from airflow.sdk.observability.metrics.stats_utils import get_stats_factory

    stats.initialize(factory=get_stats_factory(), export_legacy_names=conf.getboolean("metrics", "legacy_names_on"))


@never_stops
def tell_landed(report: "DomainReport") -> None:
    """What a domain landed: rows and rows set aside of each table, and tables by what became of them."""
    for load in report.loads:
        table = f"{load.contract.source}.{load.contract.table}"
        _gauge(f"rows_landed.{table}", load.rows_landed)
        _gauge(f"rows_quarantined.{table}", load.quarantined_rows)
    for status, tables in report.counts.items():
        if "rows" not in status:
            _gauge(f"tables_{status}.{report.domain}", tables)


@never_stops
def tell_stopped(failures: Iterable["Failure"]) -> None:
    """One more thing that stopped, for each."""
    for failure in failures:
        stats.incr(f"sufficiency.stopped.{failure.dag}")


@never_stops
def tell_published(db: "duckdb.DuckDBPyConnection", rows: Mapping[str, int], began: datetime) -> None:
    """What was published: rows of each table, open problems of each team, and how long the night took until then.

    db: the warehouse. began: when the first source was asked.
    """
    for table, count in rows.items():
        _gauge(f"rows_published.{table}", count)
    open_problems = db.execute(  # a team that has none left says so: what nobody repeats stays as it was
        "select known.owner_team, known.level, count(worklist.problem_id)"
        " from (select distinct owner_team, level from operations.problem_stretch) as known"
        " left join quality.worklist on worklist.owner_team = known.owner_team and worklist.level = known.level"
        " and not worklist.is_accepted group by all"
    ).fetchall()
    for team, level, count in open_problems:
        _gauge(f"problems_open.{team}.{level}", count)
    _gauge("night_seconds", (datetime.now(UTC) - began).total_seconds())


@never_stops
def tell_state(db: "duckdb.DuckDBPyConnection", state: "NightState", night: date) -> None:
    """How the night stands: what did not run, how old the marts are and how old each table in force is, in nights.

    db: the warehouse.
    """
    _gauge("runs_missing", len(state.missing))
    if state.marts:
        _gauge("marts_nights_old", (night - date.fromisoformat(state.marts)).days)
    ages = db.execute(
        "select source, table_name, $night - max(snapshot_date) from operations.load"
        " where snapshot_date is not null and night <= $night group by all",
        {"night": night},
    ).fetchall()
    for source, table, nights in ages:
        _gauge(f"nights_old.{source}.{table}", nights)


def _gauge(name: str, value: float) -> None:
    stats.gauge(f"sufficiency.{name}", value)
