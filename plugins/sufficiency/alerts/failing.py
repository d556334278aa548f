"""What stops a load or the publishing is told at once, to whoever can mend it, and only when it is news to them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from airflow.sdk import BaseNotifier

from sufficiency.alerts.message import Message, Section
from sufficiency.alerts.notifiers import tell
from sufficiency.alerts.routes import alert_settings, council, team_in_words
from sufficiency.alerts.runbook import runbook_links
from sufficiency.alerts.told import told_to
from sufficiency.errors import Stop, SufficiencyError
from sufficiency.failures import Failure, record_failures
from sufficiency.metrics import tell_stopped
from sufficiency.night import night_of_run

# Who can mend a source that failed, where its contract does not say; everything else is the data team's.
OWNERS = {
    "extract_placements": "placements_team",
    "extract_care_leavers": "leaving_care_team",
    "extract_foster_carers": "fostering_team",
    "extract_contract_spend": "commissioning_team",
}


class FailureNotifier(BaseNotifier):
    """Airflow's callback for a failed task: note each thing that stopped, and tell its owner at once, once.

    Only a SufficiencyError's own words are repeated, because they never hold a child's data; of any other fault
    no more than its kind is told, and the task's log holds the rest.
    """

    def notify(self, context: Mapping[str, Any]) -> None:
        """Record first: what nobody can be told is still in the night's summary and in the digest."""
        failures = _failures(context)
        record_failures(failures)
        tell_stopped(failures)
        for owner in dict.fromkeys(failure.owner for failure in failures):
            tell_at_once(owner, [failure for failure in failures if failure.owner == owner])


def tell_at_once(owner: str, failures: Sequence[Failure]) -> bool:
    """Tell a team what it does not know yet of what stopped; whether anything was said."""
    with told_to(owner) as told:
        news = [failure for failure in failures if failure.key not in told.open]
        if not news or not tell(owner, _message(owner, news)):
            return False
        told.open |= {failure.key: f"{failure.thing} stopped" for failure in news}
        told.save()
        return True


def _message(owner: str, failures: Sequence[Failure]) -> Message:
    first = failures[0]
    return Message(
        subject=f"Urgent, {team_in_words(owner)}: {first.dag} stopped · {council()}, {first.night}",
        heading=f"{first.dag} {first.year}".strip() + f" stopped in the night of {first.night}",
        sections=[
            Section(
                "What stopped",
                "Whatever was published before stays in force. You are told this once; when it is over you will hear.",
                [failure.sentence for failure in failures],
            )
        ],
        links=runbook_links([first.dag], alert_settings()),
        is_urgent=True,
    )


def _failures(context: Mapping[str, Any]) -> list[Failure]:
    fault, task = context.get("exception"), context["ti"]
    run = context["dag_run"]
    stops = getattr(fault, "stops", ()) or [_whole_task(fault, task)]
    return [
        Failure(
            at=datetime.now(UTC).isoformat(),
            night=_night(context),
            dag=task.dag_id,
            run=str(getattr(run, "run_id", "")),
            year=_year(context),
            what=stop.what,
            owner=stop.owner or OWNERS.get(task.dag_id, "data_team"),
            sentence=stop.sentence,
        )
        for stop in stops
    ]


def _year(context: Mapping[str, Any]) -> str:
    """The collection year of a run that has one: publish_marts and what follows it are about all years."""
    key = getattr(context["dag_run"], "partition_key", None) or context["params"].get("collection_year") or ""
    return str(key) if "/" in str(key) else ""


def _whole_task(fault: BaseException | None, task: Any) -> Stop:
    if isinstance(fault, SufficiencyError):
        return Stop(task.task_id, "", str(fault))
    cause = type(fault).__name__ if fault else "something outside"
    return Stop(
        task.task_id,
        "data_team",
        f"{task.dag_id}, task {task.task_id}: stopped by {cause}. "
        "The task's log says where; the data team can mend it.",
    )


def _night(context: Mapping[str, Any]) -> str:
    try:
        return str(night_of_run(context))
    except (SufficiencyError, KeyError):  # a night that cannot be read is what failed
        return "unknown night"
