"""Nights in a row on a made-up council whose office edits the past, deletes, and puts back what it deleted.

A program, for dbt keeps the warehouse until its process ends: `python -m tests.end_to_end.edited_nights watch HOME 3`
prints what each night published, `… rebuild HOME 3` what each of them is when it is built again.
"""

import json
import os
import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from sufficiency.config import DOMAINS, Config, load_config
from sufficiency.home import home, published_dir
from sufficiency.identity import key_children
from sufficiency.landing import land, record_loads
from sufficiency.nightly import refresh_demo
from sufficiency.past.marts import rebuild_marts
from sufficiency.publish.files import publish_marts
from sufficiency.reference import prepare_reference
from sufficiency.returns.build import build_return
from sufficiency.returns.changes import record_changes
from sufficiency.returns.known_at import rebuild_return
from sufficiency.rules.warehouse import check_return
from sufficiency.warehouse import build_layer, open_warehouse
from sufficiency.worklist import prepare_worklist, record_problems

FIRST = date(2026, 3, 20)  # so that thirty nights cross the end of a collection year
EDITS = {  # what an office does to a table; a row is found again by its rowid, for the made-up council is the same
    "ssd_person": ["update {table} set pers_ethnicity = 'WROM' where rowid = {row}"],
    "ssd_cla_placement": [
        "update {table} set clap_cla_placement_postcode = 'LE1 1FB' where rowid = {row}",
        "update {table} set clap_cla_placement_start_date = date(clap_cla_placement_start_date, '-3 days')"
        " where rowid = {row}",
    ],
    "ssd_legal_status": ["update {table} set lega_legal_status = 'V2' where rowid = {row}"],
    "ssd_cla_reviews": [
        "delete from {table} where rowid = {row}",
        "update {table} set clar_cla_review_date = date(clar_cla_review_date, '-1 day') where rowid = {row}",
    ],
    "ssd_missing": ["delete from {table} where rowid = {row}"],
    "ssd_cla_health": ["delete from {table} where rowid = {row}"],
    "ssd_involvements": ["delete from {table} where rowid = {row}"],
    "care_leaver_contact": ["update {table} set activity_code = 'F2' where rowid = {row}"],
}


def edits(nights: int, seed: int = 7) -> Iterator[tuple[int, int, str]]:
    """Edits as (first night, night on which it is taken back, SQL); some are never taken back."""
    rng = random.Random(seed)
    for _ in range(3 * nights):
        table = rng.choice(sorted(EDITS))
        begin = rng.randrange(1, nights + 1)
        end = rng.choice([begin + rng.randrange(1, 6), nights + 1])
        yield begin, end, rng.choice(EDITS[table]).format(table=table, row=rng.randrange(1, 40))


def set_up(config: Config, night: date, at: int, planned: list[tuple[int, int, str]]) -> None:
    """The sources as they are on a night: what happened until then, and the edits that stand."""
    refresh_demo(config, night)
    with closing(sqlite3.connect(home() / "demo" / "ssd.sqlite")) as ssd, ssd:
        ssd.execute("update ssd_care_leavers set clea_table_id = hex(randomblob(8))")  # made anew, as NEWID() does
        for begin, end, sql in planned:
            if begin <= at < end:
                ssd.execute(sql)
    ledger = sorted((home() / "demo" / "finance" / "ledger").glob("*.csv"))[0]
    lines = ledger.read_text(encoding="utf-8").splitlines()
    kept = lines[:-1] if at % 4 == 2 else lines  # a line that goes and comes back
    ledger.write_text("\n".join(kept) + "\n", encoding="utf-8")


def run(config: Config, night: date) -> tuple[dict, dict]:
    """What the night's tasks do, one after the other; hashes of what was published, and the builds' names."""
    for domain in DOMAINS:
        land(domain, night, config).raise_faults()
    build_layer("history", config, night)
    prepare_reference(config)
    with open_warehouse() as db:
        record_loads(db)
        key_children(db, config.secret_key())
    for layer in ("staging", "intermediate", "marts", "returns"):
        build_layer(layer, config, night)
    builds = {}
    with open_warehouse() as db:
        for year in config.collection_years(night):
            check_return(db, config, year, night)
            build = build_return(db, config, year, night)
            record_changes(db, year, build, night)
            builds[str(year)] = build.name
    with open_warehouse() as db:
        prepare_worklist(db, config, night)
    build_layer("reports", config, night)
    with open_warehouse() as db:
        from sufficiency.gates.marts import check_marts
        from sufficiency.gates.rules import check_rules

        check_rules(db, night)
        check_marts(db, night)
        record_problems(db, night)
        publish_marts(db, night)
    return hashes(published_dir()), builds


def hashes(folder: Path) -> dict[str, str]:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return {name: table["sha256"] for name, table in manifest["tables"].items()}


def watch(config: Config, nights: list[date]) -> Iterator[dict]:
    planned = list(edits(len(nights)))
    for at, night in enumerate(nights, 1):
        (home() / "demo" / ".written_for").unlink(missing_ok=True)
        set_up(config, night, at, planned)
        published, builds = run(config, night)
        yield {"published": published, "builds": builds}


def rebuild(config: Config, nights: list[date]) -> Iterator[dict]:
    for at, night in enumerate(nights):
        target = home() / "then" / str(night)
        target.mkdir(parents=True)
        rebuild_marts(config, night, target)
        # The return is behind the marts; now and then its own files are built too.
        years = config.collection_years(night) if at % 5 == 0 else []
        builds = {str(year): rebuild_return(config, year, night, target).name for year in years}
        yield {"published": hashes(target), "builds": builds}


def main(what: str, folder: str, nights: str) -> None:
    made_up = {"conn_type": "sqlite", "host": str(Path(folder) / "demo" / "ssd.sqlite")}
    os.environ["AIRFLOW_CONN_SSD"] = json.dumps(made_up)
    os.environ["SUFFICIENCY_HOME"] = folder
    config = load_config(Path(folder) / "authority.yml")
    dates = [FIRST + timedelta(days=at) for at in range(int(nights))]
    print(json.dumps(list({"watch": watch, "rebuild": rebuild}[what](config, dates))))


if __name__ == "__main__":
    main(*sys.argv[1:])
