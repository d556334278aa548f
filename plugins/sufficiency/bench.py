"""How long a night takes, and how long the rules take: measured apart, in homes of their own."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import yaml

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.read_yml import read_yml
from sufficiency.reference import postcodes
from sufficiency.rules import Context, load_modules, rules, run_rules
from sufficiency.ssda903.reading import read_return_folder
from sufficiency.ssda903.validation import database_for, register

NIGHTS = ("2026-11-20", "2026-11-21")
COUNCIL = 600  # the council whose return is multiplied for larger checks of the rules


def bench_night(children: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds of each stage and peak memory (MiB) of the night after set-up, for a council of `children`."""
    with tempfile.TemporaryDirectory() as folder:
        for night in NIGHTS:
            tell(f"Night {night}, {children:,} children …")
            summary = run_night(Path(folder), children, night)
    seconds = {name: value for name, value in summary["seconds"].items() if name != "demo"}
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"children": children, "seconds": seconds | {"whole night": summary["wall"]}, "peak_mib": peak}


def run_night(home: Path, children: int, night: str, years: Sequence[CollectionYear] = ()) -> dict[str, Any]:
    """Run one night of a made-up council in a home; its closing summary, with the seconds of the whole night."""
    settings = read_yml(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["demo"]["children"] = children
    if years:
        settings["collection_years"] = [str(year) for year in years]
    config = home / "authority.yml"
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("sufficiency")), "nightly", "--date", night, "--format", "json"]
    started = time.monotonic()
    done = subprocess.run(  # noqa: S603
        [*command, "--config", str(config)],
        env=os.environ | {"SUFFICIENCY_HOME": str(home)},
        capture_output=True,
        text=True,
    )
    wall = time.monotonic() - started
    if done.returncode == 2:
        raise SufficiencyError(f"The night {night} did not run to its end: {done.stdout[-500:]}{done.stderr[-500:]}")
    summary = json.loads(done.stdout)
    return summary | {"wall": wall - summary["seconds"].get("demo", 0)}


def bench_rules(children: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds to read a return of about `children` looked after, with last year's, and to run every rule on it.

    From CSV files to the rows at fault, as `sufficiency validate` does it.
    """
    import pandas  # noqa: F401  the start of the process, which is not measured, includes what it imports

    year = CollectionYear.parse("2025/26")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        tell("A council to multiply …")
        run_night(home, COUNCIL, NIGHTS[-1], (year.previous, year))
        folders = {
            suffix: multiplied(home, at, max(1, round(children / COUNCIL)))
            for suffix, at in (("", year), ("_last", year.previous))
        }
        reference = f"select * from read_parquet('{postcodes.ensure(reference_dir())}')"
        every_rule = rules()
        tell(f"Checking {children:,} children …")
        started = time.monotonic()
        read = {suffix: read_return_folder(path) for suffix, path in folders.items()}
        at_hand = time.monotonic()
        with database_for(*read.values()) as db:
            tables = {
                table + suffix: register(db, table + suffix, rows)
                for suffix, returned in read.items()
                for table, rows in returned.modules.items()
            }
            context = load_modules(db, tables, Context(str(year), own_la="E06000016", postcodes=reference))
            loaded = time.monotonic()
            outcomes = list(run_rules(db, every_rule, context))
            ended = time.monotonic()
    seconds = {
        "read files": at_hand - started,
        "load modules": loaded - at_hand,
        f"{len(outcomes)} rules": ended - loaded,
        "together": ended - started,
    }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"children": children, "seconds": seconds, "peak_mib": peak}


def multiplied(home: Path, year: CollectionYear, times: int) -> Path:
    """A folder with the year's newest files, their rows `times` over, each copy's children with ids of their own."""
    build = max((home / "returns" / "ssda903" / year.folder).glob("20*"))
    target = home / "multiplied" / year.folder
    target.mkdir(parents=True)
    with duckdb.connect() as db:
        for file in sorted(build.glob("*.csv")):
            db.execute(f"""
                copy (
                    select once.* replace (once."CHILD" || '-' || copies.copy as "CHILD")
                    from range({times}) as copies (copy), read_csv('{file}', all_varchar = true) as once
                ) to '{target / file.name}' (header)
            """)
    return target
