"""How long a night takes, and how long the rules take: measured apart, in homes of their own."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import yaml

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.reference import postcodes
from sufficiency.rules import Context, load_modules, rules, run_rules
from sufficiency.ssda903.reading import read_return_folder

NIGHTS = ("2026-11-20", "2026-11-21")
COUNCIL = 600  # the council whose return is multiplied for larger checks of the rules


def bench_night(children: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds of each stage and peak memory (MiB) of the night after set-up, for a council of `children`."""
    with tempfile.TemporaryDirectory() as folder:
        for night in NIGHTS:
            tell(f"Night {night}, {children:,} children …")
            summary = _run_night(Path(folder), children, night)
    seconds = {name: value for name, value in summary["seconds"].items() if name != "demo"}
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"children": children, "seconds": seconds | {"whole night": summary["wall"]}, "peak_mib": peak}


def _run_night(home: Path, children: int, night: str) -> dict[str, Any]:
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["demo"]["children"] = children
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
    """Seconds to load a return of about `children` looked after, with last year's, and to run every rule on it."""
    with tempfile.TemporaryDirectory() as folder:
        tell("A council to multiply …")
        _run_night(Path(folder), COUNCIL, NIGHTS[-1])
        year = CollectionYear.parse("2025/26")
        builds = {
            suffix: max((Path(folder) / "returns" / "ssda903" / at.folder).glob("20*"))
            for suffix, at in (("", year), ("_last", year.previous))
            if (Path(folder) / "returns" / "ssda903" / at.folder).exists()
        }
        with duckdb.connect() as db:
            tables = {}
            for suffix, build in builds.items():
                for table, cells in read_return_folder(build).modules.items():
                    tables[table + suffix] = _multiplied(db, table + suffix, cells, max(1, round(children / COUNCIL)))
            reference = f"select * from read_parquet('{postcodes.ensure(reference_dir())}')"
            tell(f"Checking {children:,} children …")
            started = time.monotonic()
            context = load_modules(db, tables, Context(str(year), own_la="E06000016", postcodes=reference))
            loaded = time.monotonic()
            outcomes = list(run_rules(db, rules(), context))
            ended = time.monotonic()
    seconds = {"load modules": loaded - started, f"{len(outcomes)} rules": ended - loaded, "together": ended - started}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"children": children, "seconds": seconds, "peak_mib": peak}


def _multiplied(db: duckdb.DuckDBPyConnection, table: str, cells: Any, times: int) -> str:
    """The same rows for `times` as many children, each copy with ids of its own."""
    db.register("once", cells)
    db.execute(f"""
        create or replace temp table many_{table} as
        select row_number() over () - 1 as row_id, once.* exclude (row_number)
            replace (once.child || '-' || copies.copy as child)
        from range({times}) as copies (copy), once
    """)
    db.unregister("once")
    return f"many_{table}"
