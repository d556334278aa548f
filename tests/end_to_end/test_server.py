"""Airflow's own server: a night started from the UI runs to its end, and nobody signs off but a person.

What the UI does, these tests do through the REST API that the UI itself calls. They stand in the order of a night.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.error import HTTPError

import psutil
import pytest
import yaml

from sufficiency.collection_year import open_years
from sufficiency.night import tonight
from sufficiency.nightly import EXTRACTS
from sufficiency.project import DAGS
from sufficiency.server import Server
from tests.end_to_end.council import demo_config
from tests.sufficiency.mail import mail_sink, subject_of

pytestmark = pytest.mark.whole_nights

UP = str(Path(sys.executable).with_name("sufficiency"))
LATEST = 1200  # seconds that anything may take, on the slowest machine we know of; it takes a tenth of that
ACTIVE = {"queued", "running"}


@dataclass
class Council:
    """A council's Airflow: the server, the home it writes to, the mail it sends, its first process."""

    server: Server
    home: Path
    mails: list
    up: subprocess.Popen

    def call(self, path, method="GET", body=None):
        return self.server.call(f"/api/v2/{path}", method, body, self.server.sign_in())

    def start(self, dag_id, **params) -> str:
        """Start a DAG as the UI's button does; the run's id."""
        return self.call(f"dags/{dag_id}/dagRuns", "POST", {"logical_date": None, "conf": params})["dag_run_id"]

    def runs(self, dag_id="~") -> list[dict]:
        return self.call(f"dags/{dag_id}/dagRuns?limit=100")["dag_runs"]

    def wait_for(self, dag_id, run_id, *states) -> str:
        return until(lambda: (s := self.call(f"dags/{dag_id}/dagRuns/{run_id}")["state"]) in states and s)

    def task_states(self, dag_id, run_id) -> dict[str, str]:
        tasks = self.call(f"dags/{dag_id}/dagRuns/{run_id}/taskInstances")["task_instances"]
        return {task["task_id"]: task["state"] for task in tasks}

    def answer(self, run_id, choice, **given) -> dict[str, str]:
        """Answer the question a return waits with; how its run ended, and what became of the freezing."""
        run = f"dags/prepare_ssda903/dagRuns/{run_id}"

        def ended():
            if self.task_states("prepare_ssda903", run_id)["sign_off"] == "awaiting_input":
                with suppress(HTTPError):  # it was answered, and Airflow has yet to go on
                    place = f"{run}/taskInstances/sign_off/-1/hitlDetails"
                    self.call(place, "PATCH", {"chosen_options": [choice], "params_input": given})
            return (state := self.call(run)["state"]) not in ACTIVE and state

        time.sleep(5)  # a person reads first
        return {"state": until(ended), "freeze": self.task_states("prepare_ssda903", run_id)["freeze"]}


def until(found):
    """Ask again and again, for a limited time; what was found."""
    end = time.monotonic() + LATEST
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(2)
    pytest.fail(f"waited {LATEST} s in vain")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    """`sufficiency up` for a small council, its alerts mailed to a sink."""
    home = tmp_path_factory.mktemp("server")
    config = demo_config(home)
    settings = yaml.safe_load(config.read_text(encoding="utf-8"))
    settings["alerts"] = {"default": {"email": ["data@council.example"]}}
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    with mail_sink() as (mails, smtp):
        up = subprocess.Popen(
            [UP, "up", "--port", str(free_port()), "--config", str(config)],
            env=os.environ
            | {"SUFFICIENCY_HOME": str(home), "AIRFLOW_CONN_SMTP_DEFAULT": smtp}
            | {"http_proxy": "http://127.0.0.1:9"},  # an office's proxy, that knows nothing of this machine
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            said = ""
            for line in up.stdout:
                said += line
                if "Stop with Ctrl-C" in line:
                    break
            told = dict(re.findall(r"^(Airflow|User|Password|Log) +(\S+)$", said, re.MULTILINE))
            assert set(told) == {"Airflow", "User", "Password", "Log"}, said
            yield Council(
                Server(told["Airflow"], told["User"], told["Password"], Path(told["Log"]), [up]), home, mails, up
            )
        finally:
            family = descendants(up)
            up.terminate()
            _, alive = psutil.wait_procs(family, timeout=90)
            for process in alive:
                process.kill()


def descendants(process) -> list[psutil.Process]:
    try:
        parent = psutil.Process(process.pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


@pytest.fixture(scope="module")
def night(council) -> list[dict]:
    """All runs of a night that began with the four extracts, started by hand with nothing filled in."""
    for dag_id in EXTRACTS:
        council.start(dag_id)

    def ended():
        runs = council.runs()
        by_dag = {dag_id: [run for run in runs if run["dag_id"] == dag_id] for dag_id in dag_ids() - {"tell_owners"}}
        failed = any(run["state"] == "failed" for run in runs)
        quiet = not any(run["state"] in ACTIVE for run in runs)
        whole = all(by_dag.values()) and len(by_dag["prepare_ssda903"]) >= 2
        return runs if failed or (quiet and whole and was_quiet(runs)) else None

    seen = []

    def was_quiet(runs):
        """Nothing has begun for a while: what an asset wakes takes the scheduler a moment."""
        seen.append(len(runs))
        return len(seen) > 4 and len(set(seen[-5:])) == 1

    until(ended)
    council.wait_for("tell_owners", council.start("tell_owners"), "success", "failed")  # it waits for no other DAG
    return council.runs()


def dag_ids() -> set[str]:
    return {path.stem for path in DAGS.glob("*.py")}


def test_nobody_signs_in_without_the_password(council):
    with pytest.raises(HTTPError) as refused:
        council.server.call("/auth/token", "POST", {"username": "admin", "password": "admin"})
    with pytest.raises(HTTPError) as unknown:
        council.server.call("/api/v2/dags")

    assert (refused.value.code, unknown.value.code) == (401, 401)


def test_nobody_but_this_machine_is_listened_to(council):
    listening = {
        connection.laddr.ip
        for process in descendants(council.up)
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }

    assert listening == {"127.0.0.1"}
    assert (council.home / "airflow" / "server" / "passwords.json").stat().st_mode & 0o077 == 0
    assert council.server.password not in council.server.log.read_text(encoding="utf-8")


def test_a_port_in_use_is_refused_with_a_sentence(council, tmp_path):
    port = council.server.url.rsplit(":", 1)[1]
    refused = subprocess.run(
        [UP, "up", "--port", port], env=os.environ | {"SUFFICIENCY_HOME": str(tmp_path)}, capture_output=True, text=True
    )

    assert refused.returncode == 2
    assert f"Port {port} is in use" in refused.stderr


def test_all_dags_stand_ready_and_none_is_paused(council):
    dags = council.call("dags")["dags"]

    assert {dag["dag_id"] for dag in dags} == dag_ids()
    assert not any(dag["is_paused"] or dag["has_import_errors"] for dag in dags)


def test_a_night_started_from_the_ui_runs_to_its_end(council, night):
    assert {(run["dag_id"], run["state"]) for run in night} == {(dag_id, "success") for dag_id in dag_ids()}
    prepared = {run["partition_key"] for run in night if run["dag_id"] == "prepare_ssda903"}
    assert prepared == {str(year) for year in open_years(tonight())}


def test_the_night_leaves_marts_returns_and_a_pack(council, night):
    manifest = json.loads((council.home / "published" / "manifest.json").read_text(encoding="utf-8"))

    assert manifest["tables"]["core.fct_episode"]["rows"] > 40
    assert manifest["tables"]["scrutiny.fct_indicator"]["rows"] > 40
    for year in open_years(tonight()):
        (build,) = (council.home / "returns" / "ssda903" / year.folder).iterdir()
        assert build.name.startswith(manifest["night"])
        assert (build / "Episodes.csv").is_file()
    assert list((council.home / "site").rglob("*.html"))


def test_between_tasks_go_counts_and_names_never_rows(council, night):
    found = {}
    for entry in council.call("dags/~/dagRuns/~/taskInstances/~/xcomEntries?limit=500")["xcom_entries"]:
        place = f"dags/{entry['dag_id']}/dagRuns/{entry['run_id']}/taskInstances/{entry['task_id']}/xcomEntries"
        value = council.call(f"{place}/{entry['key']}?stringify=false")["value"]
        found[entry["dag_id"], entry["task_id"], entry["key"]] = value
    names = {
        ("build_warehouse", "begin_if_new"),
        ("prepare_ssda903", "name_the_year"),
        ("prepare_ssda903", "write_files"),
        ("publish_marts", "begin_if_new"),
    }
    years = ("build_warehouse", "announce_collection_years", "return_value")

    assert found.pop(years) == [str(year) for year in open_years(tonight())]
    for (dag_id, task_id, key), value in found.items():
        counts = value.values() if isinstance(value, dict) else [value]
        assert all(isinstance(count, int) for count in counts) or (
            (dag_id, task_id) in names or key == "skipmixin_key"
        ), (dag_id, task_id, key)


def test_a_return_without_a_year_is_refused_and_its_owner_told(council, night):
    run_id = council.start("prepare_ssda903")

    assert council.wait_for("prepare_ssda903", run_id, "success", "failed") == "failed"
    failures = (council.home / "operations" / "failures.jsonl").read_text(encoding="utf-8")
    assert "without a collection year" in failures
    urgent = until(lambda: [mail for mail in council.mails if subject_of(mail[1]).startswith("Urgent")])
    assert [recipients for recipients, _ in urgent] == [["data@council.example"]]
    assert "Data team: prepare_ssda903 stopped" in subject_of(urgent[0][1])


def test_a_return_is_frozen_by_whoever_signs_it_and_by_nobody_else(council, night):
    year, _ = open_years(tonight())
    runs = [council.start("prepare_ssda903", collection_year=str(year), freeze=True) for _ in ("reject", "approve")]
    for run_id in runs:
        until(lambda run_id=run_id: council.task_states("prepare_ssda903", run_id).get("sign_off") == "awaiting_input")
    (build,) = (council.home / "returns" / "ssda903" / year.folder).iterdir()
    signature = build / "signed_off.json"
    asked = council.call(f"dags/prepare_ssda903/dagRuns/{runs[0]}/hitlDetails")["hitl_details"][0]
    assert str(year) in asked["subject"] and build.name in asked["body"]
    assert re.search(r"^- errors: \d+$", asked["body"], re.MULTILINE), asked["body"]

    def decisions():
        return [
            json.loads(line) for line in (build.parent / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
        ]

    before = {path.name: path.read_bytes() for path in build.iterdir()}
    rejected = council.answer(runs[0], "Reject", reason="OC3 is not whole")
    assert rejected == {"state": "success", "freeze": "skipped"}
    assert {path.name: path.read_bytes() for path in build.iterdir()} == before
    (turned_down,) = decisions()
    told = [turned_down[key] for key in ("build", "decision", "by", "reason")]
    assert told == [build.name, "rejected", "admin", "OC3 is not whole"]

    approved = council.answer(runs[1], "Approve")
    assert approved == {"state": "success", "freeze": "success"}
    signed = json.loads(signature.read_text(encoding="utf-8"))
    assert signed["signed_off_by"] == "admin"
    asked = council.call(f"dags/prepare_ssda903/dagRuns/{runs[1]}/hitlDetails")["hitl_details"][0]
    assert datetime.fromisoformat(signed["signed_off_at"]) == datetime.fromisoformat(asked["responded_at"]).replace(
        microsecond=0
    )
    assert decisions()[1]["decision"] == "approved"
    assert build.stat().st_mode & 0o222 == 0


def test_asked_to_end_it_leaves_nothing_running(council):
    family = descendants(council.up)
    assert len(family) > 4

    council.up.send_signal(signal.SIGTERM)

    _, alive = psutil.wait_procs(family, timeout=90)
    assert alive == []
    assert council.up.returncode == 0 or council.up.wait() == 0
