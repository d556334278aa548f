"""Land care leavers: their contacts, pathway plans, personal advisers and the SSD's own care leaver table.

Reads them whole from the case management system (or OC3 from folders of the return) at 02:00. What is refused, and
why, is in the task's message; the last snapshot then stays in force. Start it with `accept_shrink` when a table has
rightly lost more than a tenth of its rows.
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
def extract_care_leavers():
    @task(outlets=[LANDED["care_leavers"]], **RETRY)
    def land(*, outlet_events) -> dict[str, int]:
        from sufficiency.extract import land_domain

        context = get_current_context()
        return land_domain("care_leavers", context, outlet_events[LANDED["care_leavers"]])

    land()


extract_care_leavers()
