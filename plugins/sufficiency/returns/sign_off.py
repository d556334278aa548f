"""The question to the signatory, as Airflow asks it."""

from collections.abc import Mapping
from typing import Any

from airflow.providers.standard.operators.hitl import ApprovalOperator

from sufficiency.collection_year import CollectionYear


class SignOff(ApprovalOperator):
    """Ask whether a build is frozen. Airflow keeps nothing of a "Reject" but what it skips, so we keep who and why."""

    def execute_complete(self, context: Mapping[str, Any], event: dict[str, Any]) -> Any:
        """Go on when approved; when rejected put it on record, then skip the freezing."""
        if self.REJECT in event.get("chosen_options", ()):
            from sufficiency.config import load_config
            from sufficiency.returns.freezing import answer_of, reject_return
            from sufficiency.site.return_page import write_return_page

            year, build = (context["ti"].xcom_pull(task_ids=name) for name in ("name_the_year", "write_files"))
            reject_return(CollectionYear.parse(year), build, answer_of(event))
            write_return_page(load_config())
        return super().execute_complete(context, event)
