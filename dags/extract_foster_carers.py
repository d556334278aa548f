"""Land the fostering team's enquiries, applications, events, households, carers and places.

Reads their files and workbook from a folder, or fetches them by SFTP, at 02:00. How their columns are called is said
in expectations/contracts/fostering/column_map.yml, or in a map of the council's own. A damaged workbook is refused
at once: ask the team for it again, then start the DAG for the same night.
"""

from airflow.sdk import dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import LANDED
from sufficiency.extract import RETRY
from sufficiency.schedule import every_night_at


@dag(
    schedule=every_night_at(2),
    params={"night": "", "accept_shrink": False},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["extract"],
)
def extract_foster_carers():
    @task(outlets=[LANDED["foster_carers"]], **RETRY)
    def land(*, outlet_events) -> dict[str, int]:
        from sufficiency.extract import land_domain

        context = get_current_context()
        return land_domain("foster_carers", context, outlet_events[LANDED["foster_carers"]])

    land()


extract_foster_carers()
