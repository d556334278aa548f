"""Land suppliers, the contracts register, placement costs and the ledger.

Reads finance's files from a folder, or fetches them by SFTP when they have stopped growing, at 02:00. All months of
the ledger are read each night, so a month's file may be replaced. What is refused, and why, is in the task's message.
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
def extract_contract_spend():
    @task(outlets=[LANDED["contract_spend"]], **RETRY)
    def land(*, outlet_events) -> dict[str, int]:
        from sufficiency.extract import land_domain

        context = get_current_context()
        return land_domain("contract_spend", context, outlet_events[LANDED["contract_spend"]])

    land()


extract_contract_spend()
