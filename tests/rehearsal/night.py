"""A night as a person starts it: four buttons in Airflow's UI, and the rest follows by itself."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from urllib.error import HTTPError

from sufficiency.errors import SufficiencyError
from sufficiency.nightly import EXTRACTS
from sufficiency.server import Server

LATEST = 900  # seconds in which something must move, on the slowest machine we know of; it takes a tenth of that
ACTIVE = {"queued", "running"}
FOLLOW = ("build_warehouse", "prepare_ssda903", "publish_marts", "publish_postgres", "scrutiny_pack")  # woken by assets
QUIET_FOR = 6  # seconds without a run: what an asset wakes takes the scheduler a moment

Found = TypeVar("Found")


@dataclass(frozen=True)
class Run:
    """A DAG's run. woken: by whom, in Airflow's words; year: the partition, where it had one."""

    dag: str
    run_id: str
    state: str
    woken: str
    year: str
    seconds: float


class Desk:
    """What a person does at Airflow's UI, through the REST API that the UI itself calls."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._token = server.sign_in()

    def call(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """What Airflow answers."""
        return self._server.call(f"/api/v2/{path}", method, body, self._token)

    def start(self, dag: str, **params: Any) -> str:
        """Start a DAG; the run's id."""
        return self.call(f"dags/{dag}/dagRuns", "POST", {"logical_date": None, "conf": params})["dag_run_id"]

    def runs(self) -> list[Run]:
        """All runs there are."""
        return [_run(run) for run in self.call("dags/~/dagRuns?limit=100")["dag_runs"]]

    def tasks(self, dag: str = "~", run_id: str = "~") -> list[dict[str, Any]]:
        """The tasks of a run, or of all runs."""
        return self.call(f"dags/{dag}/dagRuns/{run_id}/taskInstances?limit=500")["task_instances"]

    def state(self, dag: str, run_id: str) -> str:
        """How a run stands."""
        return self.call(f"dags/{dag}/dagRuns/{run_id}")["state"]

    def to_its_end(self, dag: str, **params: Any) -> str:
        """Start a DAG and wait; how it ended."""
        run_id = self.start(dag, **params)
        return wait_for(f"{dag} to end", lambda: (s := self.state(dag, run_id)) not in ACTIVE and s)

    def log_of(self, task: dict[str, Any]) -> str:
        """A task's log as the UI shows it."""
        run = f"dags/{task['dag_id']}/dagRuns/{task['dag_run_id']}/taskInstances/{task['task_id']}"
        return str(self.call(f"{run}/logs/{max(1, task['try_number'])}?map_index={task['map_index']}"))


def run_night(desk: Desk, tell: Callable[[str], None]) -> list[Run]:
    """Start the four extracts and wait until all that they wake has ended; every run.

    tell: hears of each run that has ended. Returns as soon as a run fails.
    """
    for dag in EXTRACTS:
        desk.start(dag)
    told: set[str] = set()
    quiet_since = time.monotonic()

    def ended() -> list[Run] | None:
        nonlocal quiet_since
        runs = desk.runs()
        for run in runs:
            if run.state not in ACTIVE and run.run_id + run.dag not in told:
                told.add(run.run_id + run.dag)
                tell(f"{run.dag} {run.year}".strip() + f": {run.state}, {run.seconds:.0f} s")
        if any(run.state in ACTIVE for run in runs):
            quiet_since = time.monotonic()
        if any(run.state == "failed" for run in runs):
            return runs
        is_whole = {run.dag for run in runs} >= {*EXTRACTS, *FOLLOW}
        return runs if is_whole and time.monotonic() - quiet_since > QUIET_FOR else None

    return wait_for("the night to end", ended, lambda: sum(task["state"] == "success" for task in desk.tasks()))


@dataclass(frozen=True)
class Question:
    """What a return asks before it is frozen."""

    run_id: str
    subject: str
    body: str


def ask_for_signature(desk: Desk, year: str) -> Question:
    """Start the freezing of a year's return and wait until it asks."""
    dag = "prepare_ssda903"
    run_id = desk.start(dag, collection_year=year, freeze=True)

    def asked() -> list[dict[str, Any]]:
        if (state := desk.state(dag, run_id)) not in ACTIVE:
            raise SufficiencyError(f"prepare_ssda903 {year}: ended as '{state}' and asked for no signature.")
        return desk.call(f"dags/{dag}/dagRuns/{run_id}/hitlDetails")["hitl_details"]

    (question,) = wait_for("the question to be asked", asked)
    return Question(run_id, question["subject"], question["body"])


def sign(desk: Desk, question: Question) -> str:
    """Approve; how the run ended."""
    run = f"dags/prepare_ssda903/dagRuns/{question.run_id}"
    answer = {"chosen_options": ["Approve"], "params_input": {"reason": "rehearsed"}}

    def ended() -> str | bool:
        (task,) = [one for one in desk.tasks("prepare_ssda903", question.run_id) if one["task_id"] == "sign_off"]
        if task["state"] == "awaiting_input":
            with suppress(HTTPError):  # it was answered, and Airflow has yet to go on
                desk.call(f"{run}/taskInstances/sign_off/-1/hitlDetails", "PATCH", answer)
        return (state := desk.call(run)["state"]) not in ACTIVE and state

    return wait_for("the return to be frozen", ended)


def wait_for(
    what: str, found: Callable[[], Found | bool | None], sign_of_life: Callable[[], Any] = lambda: None
) -> Found:
    """Ask again and again until it is found, as long as something moves; what was found.

    sign_of_life: anything that changes while there is hope. Raises SufficiencyError when it has not changed for long.
    """
    seen, end = None, time.monotonic() + LATEST
    while time.monotonic() < end:
        if answer := found():
            return answer
        if (moved := sign_of_life()) != seen:
            seen, end = moved, time.monotonic() + LATEST
        time.sleep(1)
    raise SufficiencyError(f"Waited {LATEST} seconds for {what}, and nothing moved.")


def _run(run: dict[str, Any]) -> Run:
    begun, ended = (run[key] and datetime.fromisoformat(run[key]) for key in ("start_date", "end_date"))
    seconds = (ended - begun).total_seconds() if begun and ended else 0.0
    return Run(run["dag_id"], run["dag_run_id"], run["state"], run["run_type"], run.get("partition_key") or "", seconds)
