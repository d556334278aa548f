"""Land the case management system's looked-after children, episodes, placements and what belongs to them.

Reads the Standard Safeguarding Dataset (or folders of the SSDA903 return), every table whole, at 02:00. A table that
arrives empty, shrunken or without a column is refused: its last snapshot stays in force and the message says why;
the other tables land all the same. A dropped connection is tried again, a malformed table is not. When a refusal is
right after all, start the DAG with `accept_shrink`.
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
def extract_placements():
    @task(outlets=[LANDED["placements"]], **RETRY)
    def land(*, outlet_events) -> dict[str, int]:
        from sufficiency.extract import land_domain

        context = get_current_context()
        return land_domain("placements", context, outlet_events[LANDED["placements"]])

    land()


extract_placements()
