"""Publish the marts that stand in `published/marts.duckdb` to the Postgres that authority.yml names, for BI to read.

One transaction: whoever reads sees the old night or the new one, whole, and waits for neither. Tables that hold the
same rows as the night before are left alone. When Postgres is not there it is tried again, then the data team is
told: the files of the night are published all the same, and Postgres keeps the night before.
"""

from airflow.sdk import PartitionedAssetTimetable, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import MARTS_PUBLISHED, POSTGRES_PUBLISHED
from sufficiency.extract import RETRY


@dag(
    schedule=PartitionedAssetTimetable(assets=MARTS_PUBLISHED),
    params={"night": ""},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["marts"],
)
def publish_postgres():
    @task.short_circuit
    def is_postgres_named() -> bool:
        from sufficiency.config import load_config

        return bool(load_config().publishing.postgres)

    @task(outlets=[POSTGRES_PUBLISHED], **RETRY)
    def publish(*, outlet_events) -> dict[str, int]:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.publish.postgres.night import publish_postgres

        changed = publish_postgres(load_config().publishing.postgres)
        outlet_events[POSTGRES_PUBLISHED].extra = {"night": str(night_of_run(get_current_context()))}
        return changed

    is_postgres_named() >> publish()


publish_postgres()
