"""`make rehearsal`: start everything, run the night, check what came of it, stop everything, say how it went."""

import os
import shutil
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from sufficiency.config import load_config
from sufficiency.errors import SufficiencyError
from sufficiency.night import tonight
from sufficiency.server import ENDINGS
from tests.rehearsal.checks import Evidence, checks
from tests.rehearsal.council import write_council
from tests.rehearsal.ledger import sftp_drop
from tests.rehearsal.metrics_sink import metrics_sink
from tests.rehearsal.night import Desk, ask_for_signature, run_night, sign
from tests.rehearsal.postgres import load_sqlite, postgres
from tests.rehearsal.production import production
from tests.sufficiency.mail import mail_sink

STARTED = time.monotonic()


def main() -> int:
    """Rehearse; 0 when every check holds, 1 when one does not or the night stopped, 130 when interrupted."""
    for ending in ENDINGS:
        signal.signal(ending, signal.default_int_handler)  # however we are asked to end, everything ends with us
    folder = Path(tempfile.mkdtemp(prefix="rehearsal-"))
    try:
        is_well = rehearse(folder, tonight())
    except KeyboardInterrupt:
        tell("Interrupted: everything that was started has been stopped.")
        shutil.rmtree(folder, ignore_errors=True)
        return 130
    except SufficiencyError as fault:
        tell(str(fault))
        is_well = False
    if is_well:
        shutil.rmtree(folder)
        return 0
    tell(f"What it wrote is kept in {folder}; remove it when you have looked.")
    return 1


def rehearse(folder: Path, night: date) -> bool:
    """The whole rehearsal in a folder; whether every check holds. Nothing runs on when it returns or raises."""
    with ExitStack() as running:
        tell(f"The night of {night}, rehearsed in {folder}")
        config = write_council(folder / "council", night)
        os.environ |= {"SUFFICIENCY_HOME": str(folder / "home"), "SUFFICIENCY_CONFIG": str(config)}
        server = running.enter_context(postgres(folder))
        metadata, ssd = server.create("airflow", "airflow"), server.create("ssd", "case_management")
        rows = load_sqlite(folder / "council" / "ssd.sqlite", ssd)
        reader = server.reader_of(ssd, "sufficiency_reader")
        tell(f"Postgres {server.version()} on 127.0.0.1:{server.port}: databases airflow and ssd ({sum(rows.values()):,} rows)")
        drop = running.enter_context(sftp_drop(folder / "council" / "finance"))
        tell(f"SFTP on 127.0.0.1:{drop.connection['port']}: the ledger")
        mails, smtp = running.enter_context(mail_sink())
        metrics = running.enter_context(metrics_sink())
        tell(f"SMTP and StatsD on 127.0.0.1 ({metrics.port})")
        airflow = production(
            folder,
            metadata,
            config,
            from_file={"ssd": reader.connection, "ledger": drop.connection},
            from_environment={"smtp_default": smtp},
            more={},
        )
        airflow.prepare()
        tell("Airflow's metadata database is laid out in Postgres")
        parts = running.enter_context(airflow.running())
        airflow.server(parts).wait_until_ready()
        tell(f"Airflow: api-server on 127.0.0.1:{airflow.port}, scheduler (LocalExecutor), dag-processor, triggerer")
        desk = Desk(airflow.server(parts))
        runs = run_night(desk, tell)
        if failed := [run for run in runs if run.state == "failed"]:
            raise SufficiencyError(f"{failed[0].dag} failed: {_why(folder / 'home')}")
        tell("The night has ended; its owners are told")
        told = desk.to_its_end("tell_owners")
        year = str(load_config().collection_years(night)[0])
        question = ask_for_signature(desk, year)
        tell(f"A signature is asked for: {question.subject}")
        signed = sign(desk, question)
        refused = desk.to_its_end("prepare_ssda903")
        tell("A return without a year was started on purpose")
        evidence = Evidence(
            folder, night, server, rows, drop, mails, metrics, airflow, desk, runs, told, question, signed, refused
        )
        is_well = True
        for check in checks(evidence):
            tell(f"{'✓' if check.holds else '✗'} {check.what}")
            is_well &= check.holds
    tell(f"Everything has been stopped. {'Every check holds.' if is_well else 'Not every check holds.'}")
    return is_well


def tell(what: str) -> None:
    """One line, with the seconds since the start."""
    print(f"{time.monotonic() - STARTED:6.1f} s  {what}", flush=True)


def _why(home: Path) -> str:
    os.environ["SUFFICIENCY_HOME"] = str(home)
    from sufficiency.failures import read_failures

    failures = read_failures()
    return failures[0].sentence if failures else "its task's log says why."


if __name__ == "__main__":
    sys.exit(main())
