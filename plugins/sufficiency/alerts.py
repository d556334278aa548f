"""What people must know, told to whoever can act on it: mailed where SMTP is set up, and said in the team's chat.

What failed is kept in the night's record besides.
"""

import html
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sufficiency.config import load_config
from sufficiency.errors import SufficiencyError
from sufficiency.home import operations_dir
from sufficiency.night import night_of_run

# Who can mend a source that failed; everything else is the data team's.
OWNERS = {
    "extract_placements": "placements_team",
    "extract_care_leavers": "leaving_care_team",
    "extract_foster_carers": "fostering_team",
    "extract_contract_spend": "commissioning_team",
}
SENDER = "sufficiency@localhost"  # unless the connection names its own `from_email`

log = logging.getLogger(__name__)


def tell_owner(context: Mapping[str, Any]) -> None:
    """Airflow's callback for a failed task: add one sentence to the night's failures and mail it to its owner.

    Only a SufficiencyError's own words are repeated, because they never hold a child's data; of any other fault
    no more than its kind is told, and the task's log holds the rest.
    """
    fault = context.get("exception")
    task = context["ti"]
    is_ours = isinstance(fault, SufficiencyError)
    cause = type(fault).__name__ if fault else "something outside"
    sentence = (
        str(fault)
        if is_ours
        else f"{task.dag_id}, task {task.task_id}: stopped by {cause}. "
        "The task's log says where; the data team can mend it."
    )
    with failures_file().open("a", encoding="utf-8") as file:
        file.write(json.dumps({"dag": task.dag_id, "task": task.task_id, "sentence": sentence}) + "\n")
    owner = OWNERS.get(task.dag_id, "data_team") if is_ours else "data_team"
    tell(owner, f"{task.dag_id}, {_night(context)}: {task.task_id} failed", sentence)


def tell(owner: str, subject: str, sentence: str) -> bool:
    """Say a sentence to a team by mail and in its chat; whether it got through anywhere. It never fails a run."""
    mailed = _mail(_places(owner, "email"), subject, sentence)
    return _chat(_places(owner, "chat"), subject, sentence) or mailed


def failures_file() -> Path:
    """Where failed tasks leave their sentence."""
    return operations_dir() / "failures.jsonl"


def take_failures() -> list[dict[str, str]]:
    """The failures since they were last taken: dag, task, sentence."""
    file = failures_file()
    if not file.exists():
        return []
    failures = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    file.unlink()
    return failures


def _places(owner: str, kind: str) -> list[str]:
    """The e-mail addresses or the chats of a team; without its own, the default ones."""
    try:
        alerts = load_config().alerts
    except SufficiencyError:  # settings that cannot be read are what failed
        return []
    own = ((alerts.get("owners") or {}).get(owner) or {}).get(kind)
    return list(own or (alerts.get("default") or {}).get(kind) or [])


def _night(context: Mapping[str, Any]) -> str:
    try:
        return str(night_of_run(context))
    except (SufficiencyError, KeyError):  # a night that cannot be read is what failed
        return "unknown night"


def _mail(addresses: list[str], subject: str, sentence: str) -> bool:
    """Send one sentence through the connection `smtp_default`; whether it went."""
    if not addresses:
        return False
    from airflow.providers.smtp.hooks.smtp import SmtpHook
    from airflow.sdk.exceptions import AirflowNotFoundException

    hook = SmtpHook()
    try:
        hook.get_connection(hook.smtp_conn_id)
    except AirflowNotFoundException:
        return False
    try:
        with hook as smtp:
            smtp.send_email_smtp(
                to=addresses,
                subject=subject,
                html_content=html.escape(sentence),
                from_email=smtp.from_email or SENDER,
            )
    except Exception as fault:
        log.warning("The alert '%s' could not be mailed (%s): see the connection smtp_default.", subject, type(fault))
        return False
    return True


def _chat(places: list[str], subject: str, sentence: str) -> bool:
    """Say one sentence in chats, each an address as Apprise writes them (Teams, Slack …); whether all took it."""
    if not places:
        return False
    from apprise import Apprise

    logging.getLogger("apprise").disabled = True  # it repeats an address it cannot read, and with it the chat's secret
    chats = Apprise()
    is_whole = chats.add(places)  # what is no address is left out, the others are told all the same
    reached = bool(chats.notify(title=subject, body=sentence))
    if not (is_whole and reached):
        log.warning("The alert '%s' did not reach every chat: see alerts in authority.yml.", subject)
    return reached
