"""`make rehearsal`: start everything, run the night, check what came of it, stop everything, say how it went."""

import json
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from sufficiency.config import load_config
from sufficiency.errors import SufficiencyError
from sufficiency.failures import read_failures
from sufficiency.night import tonight
from sufficiency.server import ENDINGS
from tests.rehearsal.checks import STOPPED, check, is_of_refusal
from tests.rehearsal.council import write_council
from tests.rehearsal.evidence import Evidence
from tests.rehearsal.ledger import sftp_drop
from tests.rehearsal.metrics_sink import metrics_sink
from tests.rehearsal.night import Desk, ask_for_signature, run_night, sign, wait_for
from tests.rehearsal.postgres import load_sqlite, postgres
from tests.rehearsal.production import production
from tests.sufficiency.mail import mail_sink

STARTED = time.monotonic()
INTERRUPTED = 130  # as a shell says it


def main() -> int:
    """Rehearse; 0 when every check holds, 1 when one does not or the night stopped, 130 when interrupted."""
    for ending in ENDINGS:
        signal.signal(ending, signal.default_int_handler)  # however we are asked to end, everything ends with us
    folder = Path(tempfile.mkdtemp(prefix="rehearsal-"))
    is_well = False
    try:
        is_well = rehearse(folder, tonight())
    except KeyboardInterrupt:
        shutil.rmtree(folder, ignore_errors=True)
        tell("Interrupted: everything that was started has been stopped.")
        return INTERRUPTED
    except SufficiencyError as fault:
        tell(str(fault))
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        tell(f"Stopped by a fault nobody foresaw: {type(fault).__name__} in {place.filename}, line {place.lineno}.")
    if is_well:
        shutil.rmtree(folder)
        return 0
    tell(
        f"What it wrote is kept in {folder}: airflow.log, task_logs and home say more. Remove it when you have looked."
    )
    return 1


def rehearse(folder: Path, night: date) -> bool:
    """The whole rehearsal in a folder; whether every check holds. Nothing runs on when it returns or raises."""
    with ExitStack() as running:
        evidence = collect(folder, night, running)
        is_well = True
        for one in check(evidence):
            tell(f"{'✗' if one.why else '✓'} {one.what}{f': {one.why}' if one.why else ''}")
            is_well &= not one.why
        tell("Stopping everything")
    tell("Every check holds, and nothing runs on." if is_well else "Not every check holds. Nothing runs on.")
    return is_well


def collect(folder: Path, night: date, running: ExitStack) -> Evidence:
    """Start the servers, run the night and all that people do the morning after; what came of it.

    running: stops what was started.
    """
    tell(f"The night of {night}, in {folder}")
    config = write_council(folder / "council", night)
    os.environ |= {"SUFFICIENCY_HOME": str(folder / "home"), "SUFFICIENCY_CONFIG": str(config)}
    server = running.enter_context(postgres(folder))
    metadata, ssd = server.create("airflow", "airflow"), server.create("ssd", "case_management")
    rows = load_sqlite(folder / "council" / "ssd.sqlite", ssd)
    reader = server.reader_of(ssd, "sufficiency_reader")
    loader, dashboards = server.marts()
    tell(f"Postgres {server.version()} on port {server.port}: databases airflow, marts, ssd")
    drop = running.enter_context(sftp_drop(folder / "council" / "finance"))
    mails, smtp = running.enter_context(mail_sink())
    metrics = running.enter_context(metrics_sink())
    tell(f"SFTP on port {drop.connection['port']} with the ledger, a mail server, StatsD on port {metrics.port}")
    airflow = production(
        folder,
        metadata,
        config,
        from_file={"ssd": reader.connection, "marts": loader.connection, "ledger": drop.connection},
        from_environment={"smtp_default": json.loads(smtp)},
        statsd_port=metrics.port,
    )
    airflow.prepare()
    tell("Airflow's metadata database is laid out in Postgres")
    parts = running.enter_context(airflow.running())
    airflow.server(parts).wait_until_ready()
    tell(f"Airflow on port {airflow.port}: api-server, scheduler with LocalExecutor, dag-processor, triggerer")
    desk = Desk(airflow.server(parts))
    runs = run_night(desk, tell)
    if failed := [run for run in runs if run.state == "failed"]:
        why = [failure.sentence for failure in read_failures() if failure.dag == failed[0].dag]
        raise SufficiencyError(f"{failed[0].dag} failed. {why[0] if why else 'The log of its task says why.'}")
    tell("The night has ended: its owners are told")
    told = desk.to_its_end("tell_owners")
    years = load_config().collection_years(night)
    question = ask_for_signature(desk, str(years[0]))
    tell(f"A signatory is asked: {question.subject}")
    signed = sign(desk, question)
    tell("A return without a year is started, so that something fails")
    refused = desk.to_its_end("prepare_ssda903")
    found = Evidence(
        night=night,
        years=years,
        council=folder / "council",
        postgres=server,
        dashboards=dashboards,
        rows=rows,
        drop=drop,
        mails=mails,
        metrics=metrics,
        airflow=airflow,
        secrets=airflow.secrets(),
        desk=desk,
        runs=runs,
        told=told,
        question=question,
        signed=signed,
        refused=refused,
    )
    # Airflow says that a task failed before the task's process has told anybody else.
    wait_for(
        "the failure to be told by mail", lambda: any(subject.startswith("Urgent") for _, subject, _ in found.mailed)
    )
    wait_for("the failure to be told to lineage tools", lambda: any(map(is_of_refusal, found.events)))
    wait_for("the failure to be counted", lambda: found.metrics.counts.get(STOPPED))
    return found


def tell(what: str) -> None:
    """One line, with the seconds since the start."""
    print(f"{time.monotonic() - STARTED:6.0f} s  {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
