"""Turn tonight's landings into the warehouse: history, staging, intermediate, marts and the return.

Runs when all four extracts have landed, or at 04:00 with what is there, unless tonight's build has seen it all. What
did not land keeps its last snapshot and is marked stale in `quality.fct_load`. If a layer fails, nothing after it
runs and the marts published before stay in force: the task's message names the model, SUFFICIENCY_HOME/logs/dbt.log
says the rest.
"""

from airflow.sdk import AssetOrTimeSchedule, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import LANDED, WAREHOUSE_BUILT
from sufficiency.schedule import every_night_at


@dag(
    schedule=AssetOrTimeSchedule(timetable=every_night_at(4), assets=list(LANDED.values())),
    params={"night": "", "known_at": "", "full_refresh": False},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["warehouse"],
)
def build_warehouse():
    @task.short_circuit(inlets=[WAREHOUSE_BUILT, *LANDED.values()])
    def begin_if_new() -> str:
        from sufficiency.schedule import begin_if_new

        return begin_if_new(get_current_context(), WAREHOUSE_BUILT, of=LANDED.values())

    @task(pool="warehouse")
    def build(layer: str) -> int:
        from sufficiency.config import load_config
        from sufficiency.lineage.events import tell_built
        from sufficiency.night import night_of_run, parse_night
        from sufficiency.warehouse import build_layer

        context = get_current_context()
        known_at = context["params"].get("known_at")
        ran = build_layer(
            layer,
            load_config(),
            night_of_run(context),
            known_at=parse_night(known_at) if known_at else None,
            full_refresh=bool(context["params"].get("full_refresh")),
        )
        tell_built(layer)
        return ran

    @task(pool="warehouse")
    def record_loads_and_key_children() -> int:
        from sufficiency.config import load_config
        from sufficiency.identity import key_children
        from sufficiency.landing import record_loads
        from sufficiency.reference import prepare_reference
        from sufficiency.warehouse import open_warehouse

        config = load_config()
        prepare_reference(config)
        with open_warehouse() as db:
            record_loads(db)
            return key_children(db, config.secret_key())

    @task(outlets=[WAREHOUSE_BUILT])
    def announce_collection_years(began: str, *, outlet_events) -> list[str]:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run

        night = night_of_run(get_current_context())
        years = [str(year) for year in load_config().collection_years(night)]
        outlet_events[WAREHOUSE_BUILT].extra = {"night": str(night), "began": began}
        outlet_events[WAREHOUSE_BUILT].add_partitions(years)
        return years

    layers = {
        layer: build.override(task_id=f"build_{layer}")(layer)
        for layer in ("history", "staging", "intermediate", "marts", "returns")
    }
    began = begin_if_new()
    (
        began
        >> layers["history"]
        >> record_loads_and_key_children()
        >> layers["staging"]
        >> layers["intermediate"]
        >> layers["marts"]
        >> layers["returns"]
        >> announce_collection_years(began)
    )


build_warehouse()
