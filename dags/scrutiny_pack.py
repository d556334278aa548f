"""Write the scrutiny pack from the published marts: a page that anybody can read, and its figures as CSV."""

from airflow.sdk import PartitionedAssetTimetable, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import MARTS_PUBLISHED, PACK_WRITTEN


@dag(
    schedule=PartitionedAssetTimetable(assets=MARTS_PUBLISHED),
    params={"night": ""},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["scrutiny"],
)
def scrutiny_pack():
    @task(outlets=[PACK_WRITTEN])
    def write_pack() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.site.scrutiny import write_pack

        return write_pack(load_config(), night_of_run(get_current_context()))

    write_pack()


scrutiny_pack()
