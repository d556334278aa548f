"""Build the scrutiny and quality marts, check that the marts reconcile, and publish them for BI.

A critical reconciliation that fails stops the publishing: yesterday's marts stay in force and the alert says which
figures do not agree. Readers never see half a night: `marts.duckdb` is swapped by rename. Each collection year that
was checked wakes a run; one that finds nothing new leaves it at that.
"""

from airflow.sdk import FixedKeyMapper, PartitionedAssetTimetable, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import ALL_YEARS, MARTS_PUBLISHED, SSDA903_CHECKED


@dag(
    schedule=PartitionedAssetTimetable(assets=SSDA903_CHECKED, default_partition_mapper=FixedKeyMapper(ALL_YEARS)),
    params={"night": ""},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["marts"],
)
def publish_marts():
    # Last to get the warehouse, so that the other years' rules and files are done by then.
    @task.short_circuit(pool="warehouse", weight_rule="absolute", inlets=[MARTS_PUBLISHED, SSDA903_CHECKED])
    def begin_if_new() -> str:
        from sufficiency.schedule import begin_if_new

        return begin_if_new(get_current_context(), MARTS_PUBLISHED, of=[SSDA903_CHECKED])

    @task(pool="warehouse")
    def check_marts() -> dict[str, int]:
        from sufficiency.gates.marts import check_marts
        from sufficiency.gates.rules import check_rules
        from sufficiency.night import night_of_run
        from sufficiency.warehouse import open_warehouse

        night = night_of_run(get_current_context())
        with open_warehouse() as db:
            check_rules(db, night)
            return check_marts(db, night)

    @task(pool="warehouse")
    def build_reports() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.vintages import keep_vintages
        from sufficiency.warehouse import build_layer, open_warehouse
        from sufficiency.worklist import prepare_worklist

        config, night = load_config(), night_of_run(get_current_context())
        keep_vintages(config, night)
        with open_warehouse() as db:
            prepare_worklist(db, config, night)
        return build_layer("reports", config, night)

    @task(pool="warehouse")
    def record_problems() -> int:
        from sufficiency.night import night_of_run
        from sufficiency.warehouse import open_warehouse
        from sufficiency.worklist import record_problems

        with open_warehouse() as db:
            return record_problems(db, night_of_run(get_current_context()))

    @task(pool="warehouse", outlets=[MARTS_PUBLISHED])
    def publish(began: str, *, outlet_events) -> dict[str, int]:
        from sufficiency.night import night_of_run
        from sufficiency.publish.files import publish_marts
        from sufficiency.warehouse import open_warehouse

        night = night_of_run(get_current_context())
        with open_warehouse() as db:
            published = publish_marts(db, night)
        outlet_events[MARTS_PUBLISHED].extra = {"night": str(night), "began": began}
        outlet_events[MARTS_PUBLISHED].add_partitions(ALL_YEARS)
        return published

    began = begin_if_new()
    began >> build_reports() >> check_marts() >> record_problems() >> publish(began)


publish_marts()
