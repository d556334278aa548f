"""Tell every owner, once, what is new and what was mended in the night, and what is due soon.

At 06:00, whether the night came to its end or not, for no task of a DAG that died can be relied upon to say so: the
digest then says what did not run and the marts of which night stay in force. `sufficiency nightly` runs it last. What
was told is remembered, so it may be started again at any time: start it after a night that was mended by day.
"""

from airflow.sdk import dag, get_current_context, task

from sufficiency import alerts
from sufficiency.alerts.state import HANDS_ON
from sufficiency.schedule import every_night_at


@dag(
    schedule=every_night_at(6),
    params={"night": ""},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["alerts"],
)
def tell_owners():
    @task(pool="warehouse", inlets=list(HANDS_ON.values()))
    def send_digests() -> dict[str, int]:
        from sufficiency.alerts.digest import send_digests
        from sufficiency.alerts.state import handed_on, night_state
        from sufficiency.config import load_config
        from sufficiency.failures import read_failures
        from sufficiency.metrics import tell_state
        from sufficiency.night import night_of_run
        from sufficiency.warehouse import open_warehouse

        context, config = get_current_context(), load_config()
        night = night_of_run(context)
        state = night_state(config, night, handed_on(context), read_failures())
        with open_warehouse() as db:
            tell_state(db, state, night)
            return send_digests(db, config, night, state)

    send_digests()


tell_owners()
