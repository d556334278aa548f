"""What must be so after the night: each check says what holds, or why it does not."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from sufficiency.nightly import EXTRACTS
from tests.personal import told_of
from tests.rehearsal.evidence import Evidence
from tests.rehearsal.night import FOLLOW

STOPPED = "airflow.sufficiency.stopped.prepare_ssda903"
RETURN_FILES = ("Episodes.csv", "Header.csv", "ssda903.xml", "validation.xlsx", "manifest.json")
# Lines of Airflow's log that know no data, but durations that look like an id and a "Will" that looks like a name.
NOT_OF_DATA = ("[http.access]", "[alembic.", "Failed to send heartbeat. Will be retried")


@dataclass(frozen=True)
class Check:
    """A sentence of what was looked at. why: what is wrong; empty where all is well."""

    what: str
    why: str = ""


def every_run_ended_well(found: Evidence) -> Check:
    """Every DAG of the night, and those that came after it."""
    bad = [f"{run.dag} {run.year}: {run.state}" for run in found.runs if run.state != "success"]
    bad += [f"tell_owners: {found.told}"] * (found.told != "success")
    return Check(f"Every one of the night's {len(found.runs)} runs ended well", "; ".join(bad))


def what_follows_was_woken_by_assets(found: Evidence) -> Check:
    """A person started the extracts and nothing else."""
    woken = {run.dag: run.woken for run in found.runs}
    by_hand = [dag for dag in FOLLOW if woken.get(dag, "manual") == "manual"]
    not_by_hand = [dag for dag in EXTRACTS if woken.get(dag) != "manual"]
    return Check("Four extracts were started by hand, the rest was woken by assets", ", ".join(by_hand + not_by_hand))


def the_case_system_was_read_whole(found: Evidence) -> Check:
    """Every row that stands in Postgres landed, or was set aside."""
    landed = dict(
        found.published(
            "select table_name, coalesce(rows_landed, 0) + quarantined_rows from quality.fct_load"
            " where source in ('ssd', 'care_leavers') and table_name <> 'cla_supplement'"
        )
    )
    wrong = [
        f"{table} {landed.get(table)} of {rows}" for table, rows in found.rows.items() if landed.get(table) != rows
    ]
    return Check(
        f"{sum(found.rows.values()):,} rows of {len(found.rows)} tables were read from Postgres", "; ".join(wrong)
    )


def the_ledger_came_by_sftp(found: Evidence) -> Check:
    """Every file of the drop was opened on the server, and its rows landed."""
    dropped = {file.name for file in (found.council / "finance").rglob("*") if file.is_file()}
    missing = sorted(dropped - found.drop.opened)
    return Check(f"{len(dropped)} files of the ledger came over SFTP", ", ".join(missing))


def both_returns_are_written(found: Evidence) -> Check:
    """The files for the DfE, of each open year."""
    missing = []
    for year in found.years:
        builds = sorted((found.home / "returns" / "ssda903" / year.folder).glob(f"{found.night}*"))
        missing += [f"{year}: {name}" for name in RETURN_FILES if not builds or not (builds[-1] / name).is_file()]
    return Check(f"SSDA903 is written for {' and '.join(map(str, found.years))}", "; ".join(missing))


def the_marts_are_tonights(found: Evidence) -> Check:
    """The files that BI reads say the night, and hold what their manifest says."""
    manifest = json.loads((found.home / "published" / "manifest.json").read_text(encoding="utf-8"))
    wrong = [] if manifest["night"] == str(found.night) else [f"they are of {manifest['night']}"]
    for table, about in manifest["tables"].items():
        ((rows,),) = found.published(f"select count(*) from {table}")
        wrong += [] if rows == about["rows"] else [f"{table} has {rows} rows of {about['rows']}"]
    return Check(f"{len(manifest['tables'])} marts are published for {found.night}", "; ".join(wrong))


def bi_reads_the_night_in_postgres(found: Evidence) -> Check:
    """A dashboard's login finds tonight, whole as meta says, and no problem of a single child."""
    wrong = []
    with psycopg.connect(found.dashboards.url, autocommit=True) as bi:
        night, tables, rows = bi.execute("select night, tables, rows from meta.last_load").fetchone()
        try:
            bi.execute("select count(*) from quality.worklist")
            wrong.append("a dashboard may read the worklist")
        except psycopg.errors.InsufficientPrivilege:
            bi.execute("select count(*), count(child_key) from core.fct_placement")
    with found.postgres.as_superuser("marts") as everything:
        listed = everything.execute(
            "select schemaname, tablename from pg_tables"
            " where schemaname not in ('meta', 'pg_catalog', 'information_schema')"
        ).fetchall()
        counted = sum(
            everything.execute(f'select count(*) from "{schema}"."{name}"').fetchone()[0] for schema, name in listed
        )
    wrong += [] if night == found.night else [f"it is the night of {night}"]
    wrong += (
        []
        if (len(listed), counted) == (tables, rows)
        else [f"{counted} rows of {rows}, {len(listed)} tables of {tables}"]
    )
    return Check(
        f"BI reads the same night in Postgres: {rows:,} rows of {tables} tables, by its role", "; ".join(wrong)
    )


def the_pack_is_written(found: Evidence) -> Check:
    """The pages for people."""
    pages = {page.name for page in (found.home / "site").rglob("*.html")}
    return Check(f"{len(pages)} pages are written", ", ".join({"worklist.html", "return.html", "quality.html"} - pages))


def owners_heard(found: Evidence) -> Check:
    """Whoever has a new problem was told of it, by a digest; whoever can mend what was stopped, at once."""
    owners = {team for (team,) in found.published("select distinct owner_team from quality.worklist")}
    told = {to.split("@")[0] for to, subject, _ in found.mailed if not subject.startswith("Urgent")}
    missing = sorted(owners - told)
    urgent = [to for to, subject, _ in found.mailed if subject.startswith("Urgent") and "prepare_ssda903" in subject]
    if urgent != ["data_team@council.example"] or found.refused != "failed":
        missing.append(f"the return without a year ended as '{found.refused}' and was told to {urgent or 'nobody'}")
    return Check(f"{len(told)} teams had a digest, one was told at once of what was stopped", ", ".join(missing))


def a_signature_is_asked_for(found: Evidence) -> Check:
    """The question says what a signatory needs, and the return is frozen when it is answered."""
    build = next(
        iter(sorted((found.home / "returns" / "ssda903" / found.years[0].folder).glob("*/signed_off.json"))), None
    )
    asks = (
        re.search(r"^- errors: \d+$", found.question.body, re.MULTILINE)
        and str(found.years[0]) in found.question.subject
    )
    why = "" if asks else "the question does not say how many errors there are"
    return Check(
        f"'{found.question.subject}' was asked, answered, and the return is frozen",
        why or ("" if build and found.signed == "success" else f"the run ended as '{found.signed}'"),
    )


def _lines(log: Path) -> list[str]:
    return log.read_text(encoding="utf-8", errors="replace").splitlines()


def nothing_tells_who_a_child_is(found: Evidence) -> Check:
    """Logs, mails, what tasks hand to one another, lineage and metrics."""
    with found.postgres.as_superuser("airflow") as metadata:
        handed = [str(value) for (value,) in metadata.execute("select value from xcom")]
    places = {
        "task logs": found.task_logs,
        "Airflow's log": [line for line in _lines(found.airflow.log) if not any(by in line for by in NOT_OF_DATA)],
        "mails": [text for *_, text in found.mailed],
        "XComs": handed,
        "lineage": [json.dumps(found.events)],
        "metrics": sorted(found.metrics.names),
    }
    wrong = [
        f"{len(words)} words in {place}" for place, texts in places.items() if (words := told_of(found.personal, texts))
    ]
    empty = [f"nothing in {place}" for place, texts in places.items() if not any(texts)]
    return Check(
        f"None of {len(found.personal):,} names, birth dates, postcodes and ids stands in {', '.join(places)}",
        "; ".join(wrong + empty),
    )


def no_secret_is_told(found: Evidence) -> Check:
    """Passwords and keys came from files and the environment, and went nowhere."""
    texts = [*found.task_logs, found.airflow.log.read_text(encoding="utf-8", errors="replace")]
    told = sum(any(secret in text for text in texts) for secret in found.secrets)
    with found.postgres.as_superuser("airflow") as metadata:
        ((kept,),) = metadata.execute("select count(*) from connection").fetchall()
    why = f"{told} stand in a log" if told else f"{kept} connections stand in Airflow's database" * bool(kept)
    return Check(f"None of {len(found.secrets)} secrets stands in a log, no connection in Airflow's database", why)


def logs_can_be_read_in_the_ui(found: Evidence) -> Check:
    """The api-server serves what a task's process wrote to the log folder."""
    (task,) = [one for one in found.desk.tasks("extract_placements") if one["task_id"] == "land"][:1]
    log = found.desk.log_of(task)
    return Check("A task's log can be read in the UI", "" if len(log) > 200 else "it is empty")


def metrics_say_what_the_marts_say(found: Evidence) -> Check:
    """Rows landed, set aside and published, and how old each table is, against quality.fct_load and the manifest."""
    wanted = {}
    for source, table, rows, aside, nights in found.published(
        "select source, table_name, coalesce(rows_landed, 0), quarantined_rows, night - snapshot_date"
        " from quality.fct_load"
    ):
        wanted[f"rows_landed.{source}.{table}"] = rows
        wanted[f"rows_quarantined.{source}.{table}"] = aside
        wanted[f"nights_old.{source}.{table}"] = nights
    manifest = json.loads((found.home / "published" / "manifest.json").read_text(encoding="utf-8"))
    wanted |= {f"rows_published.{table}": about["rows"] for table, about in manifest["tables"].items()}
    for team, level, count in found.published(
        "select owner_team, level, count(*) from quality.worklist where not is_accepted group by all"
    ):
        wanted[f"problems_open.{team}.{level}"] = count
    wanted |= {"marts_nights_old": 0, "runs_missing": 0}
    heard = {name.removeprefix("airflow.sufficiency."): value for name, value in found.metrics.gauges.items()}
    wrong = [f"{name} is {heard.get(name)}, not {value}" for name, value in wanted.items() if heard.get(name) != value]
    wrong += ["no night_seconds"] * (heard.get("night_seconds", 0) <= 0)
    wrong += ["no failure counted"] * (found.metrics.counts.get(STOPPED) != 1)
    wrong += ["nothing of Airflow's own"] * ("airflow.dag_processing.processes" not in found.metrics.names)
    return Check(
        f"{len(wanted)} figures of {len(found.metrics.names)} metrics are those of the marts", "; ".join(wrong[:5])
    )


def lineage_leads_from_source_to_marts(found: Evidence) -> Check:
    """From core.dim_child as BI reads it in Postgres back to the source; and a failed task says no more than it may."""
    made_from: dict[str, set[str]] = {}
    for event in found.events:
        for output in event["outputs"]:
            key = f"{output['namespace']} {output['name']}"
            made_from.setdefault(key, set()).update(f"{one['namespace']} {one['name']}" for one in event["inputs"])
    server = f"postgres://127.0.0.1:{found.postgres.port}"
    behind = _behind(f"{server} marts.core.dim_child", made_from)
    person = f"{server} ssd.public.ssd_person"
    wrong = [] if person in behind else ["the way from core.dim_child does not lead to ssd_person in Postgres"]
    assets = {key for key in made_from if key.endswith((" placements", " warehouse"))}
    wrong += [] if len(assets) == 2 else [f"assets told: {sorted(assets)}"]
    (said,) = [event["run"]["facets"]["errorMessage"] for event in found.events if is_of_refusal(event)]
    wrong += ["the failure does not say why"] * ("without a collection year" not in said["message"])
    wrong += ["the failure says where"] * bool(said.get("stackTrace"))
    return Check(f"{len(found.events)} events of lineage lead from the published marts to Postgres", "; ".join(wrong))


def is_of_refusal(event: dict[str, Any]) -> bool:
    """Whether an event tells that the return without a year was refused."""
    return event["eventType"] == "FAIL" and event["job"]["name"] == "prepare_ssda903.name_the_year"


def _behind(table: str, made_from: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = {table}
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo |= made_from.get(one, set())
    return seen


CHECKS: tuple[Callable[[Evidence], Check], ...] = (
    every_run_ended_well,
    what_follows_was_woken_by_assets,
    the_case_system_was_read_whole,
    the_ledger_came_by_sftp,
    both_returns_are_written,
    the_marts_are_tonights,
    bi_reads_the_night_in_postgres,
    the_pack_is_written,
    owners_heard,
    a_signature_is_asked_for,
    nothing_tells_who_a_child_is,
    no_secret_is_told,
    logs_can_be_read_in_the_ui,
    metrics_say_what_the_marts_say,
    lineage_leads_from_source_to_marts,
)


def check(found: Evidence) -> Iterable[Check]:
    """Look at everything, in the order in which a reader would ask."""
    for look in CHECKS:
        yield look(found)
