"""What failed, told once to whoever can mend it: kept in the night's record, mailed where SMTP is set up."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sufficiency.errors import SufficiencyError
from sufficiency.home import operations_dir


def tell_owner(context: Mapping[str, Any]) -> None:
    """Airflow's callback for a failed task: add one sentence to the night's failures.

    Only a SufficiencyError's own words are repeated, because they never hold a child's data; of any other fault
    no more than its kind is told, and the task's log holds the rest.
    """
    fault = context.get("exception")
    task = context["ti"]
    sentence = (
        str(fault)
        if isinstance(fault, SufficiencyError)
        else f"{task.dag_id}, task {task.task_id}: stopped by {type(fault).__name__}. "
        "The task's log says where; the data team can mend it."
    )
    with failures_file().open("a", encoding="utf-8") as file:
        file.write(json.dumps({"dag": task.dag_id, "task": task.task_id, "sentence": sentence}) + "\n")


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
