"""A whole night: the DAGs in order through Airflow, then what a person wants to know of it."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sufficiency.config import DOMAINS, Config
from sufficiency.embedded import airflow
from sufficiency.failures import read_failures
from sufficiency.home import home
from sufficiency.returns.builds import builds_of
from sufficiency.sources import contracts_for
from sufficiency.warehouse import open_warehouse

EXTRACTS = tuple(f"extract_{domain}" for domain in DOMAINS)


@dataclass
class Night:
    """What a night did: seconds and success of each DAG, sentences of what failed, and its closing figures."""

    night: date
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    summary: dict[str, Any] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """0 fine, 1 problems in the data, 2 could not run to its end."""
        if set(self.failed) - set(EXTRACTS):
            return 2
        return 1 if self.failed or self.summary.get("errors") else 0


def run_night(
    config: Config, night: date, tell: Callable[[str], None] = lambda _: None, full_refresh: bool = False
) -> Night:
    """Run the night's DAGs in order through Airflow; a failed extract does not stop the others.

    tell: called with the name of each step as it starts. full_refresh: build the warehouse anew from landing. A DAG
    whose forerunner failed is not started; the owners are told how the night stands however far it came.
    """
    result = Night(night)
    if config.demo is not None:
        tell("the made-up council")
        _timed(result, "demo", lambda: refresh_demo(config, night))
    tell("Airflow")
    started = time.monotonic()
    with airflow(config) as runner:
        result.seconds["airflow"] = time.monotonic() - started

        def run(dag_id: str, year: str = "", **params: Any) -> bool:
            tell(f"{dag_id} {year}".strip())
            name, began = f"{dag_id}_{year}".strip("_"), datetime.now(UTC).isoformat()
            params |= {"collection_year": year} if year else {}
            ended_well = _timed(result, name, lambda: runner.run(dag_id, night=str(night), **params))
            if not ended_well:
                result.failed.append(dag_id)
                result.sentences += list(dict.fromkeys(failure.sentence for failure in read_failures(since=began))) or [
                    f"{dag_id}, {night}: stopped without a word; see {home() / 'logs'}."
                ]
            return ended_well

        for dag_id in EXTRACTS:
            run(dag_id)
        if run("build_warehouse", full_refresh=full_refresh):
            years = [str(year) for year in config.collection_years(night)]
            prepared = [run("prepare_ssda903", year) for year in years]
            if any(prepared) and run("publish_marts"):
                if config.publishing.postgres:
                    run("publish_postgres")
                run("scrutiny_pack")
        run("tell_owners")
    result.summary = _summary(config, night)
    return result


def _timed(result: Night, name: str, work: Callable[[], Any]) -> Any:
    started = time.monotonic()
    try:
        return work()
    finally:
        result.seconds[name] = time.monotonic() - started


def refresh_demo(config: Config, night: date) -> None:
    """The made-up council's systems as they stood on the night, written anew only when they are of another night."""
    from sufficiency.demo import write_demo

    folder = home() / "demo"
    wanted = {"children": 600, "seed": 1, "errors": 0.0} | config.demo | {"until": str(night)}
    stamp = folder / ".written_for"
    if stamp.is_file() and json.loads(stamp.read_text(encoding="utf-8")) == wanted:
        return
    stamp.unlink(missing_ok=True)
    write_demo(folder, **(wanted | {"until": night}))
    stamp.write_text(json.dumps(wanted), encoding="utf-8")


def _asked(config: Config) -> list[str]:
    """The sources that the settings name: what another one once landed is history, not late."""
    asked = [(domain, settings["kind"]) for domain, sources in config.sources.items() for settings in sources]
    return sorted({contract.source for domain, kind in asked for contract in contracts_for(domain, kind)})


def _summary(config: Config, night: date) -> dict[str, Any]:
    """Children looked after, files written, problems by level, what is stale: counts only."""
    with open_warehouse() as db:
        tables = {
            f"{schema}.{table}"
            for schema, table in db.execute("select table_schema, table_name from information_schema.tables").fetchall()
        }
        without = [domain for domain, sources in config.sources.items() if not sources]
        summary: dict[str, Any] = {"night": str(night), "without_source": without}
        if "core.fct_episode" in tables:
            summary["looked_after"] = db.execute(
                "select count(distinct child_key) from core.fct_episode where episode_start_date <= $night"
                " and (episode_end_date is null or episode_end_date > $night) and not is_short_break",
                {"night": night},
            ).fetchone()[0]
        if "operations.rule_result" in tables:
            years = [str(year) for year in config.collection_years(night)]
            counts = dict(
                db.execute(
                    "select level, sum(rows)::integer from operations.rule_result"
                    " where list_contains($years, collection_year) group by level",
                    {"years": years},
                ).fetchall()
            )
            summary |= {"errors": counts.get("error", 0), "queries": counts.get("query", 0)}
            summary["not_run"] = db.execute(
                "select count(distinct rule) from operations.rule_result where status = 'not_run'"
                " and list_contains($years, collection_year)",
                {"years": years},
            ).fetchone()[0]
        if "operations.load" in tables:
            summary["stale"] = [
                f"{source}.{table} ({status})"
                for source, table, status in db.execute(
                    "select source, table_name, status from operations.load where night = $night"
                    " and status <> 'accepted' and list_contains($asked, source) order by all",
                    {"night": night, "asked": _asked(config)},
                ).fetchall()
            ]
        if "operations.return_change" in tables:
            summary["changed"] = dict(
                db.execute(
                    "select collection_year, sum(rows_added + rows_removed + rows_changed)::bigint"
                    " from operations.return_change where night = $night group by all order by all",
                    {"night": night},
                ).fetchall()
            )
    summary["files"] = sum(
        len(list(build.glob("*.csv")))
        for year in config.collection_years(night)
        for build in builds_of(year, night)[-1:]
    )
    return summary
