"""Run whole nights on small made-up councils, with the command itself, in homes of their own."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import duckdb
import yaml

from sufficiency.project import DEFAULT_CONFIG, ROOT

NIGHT = "2026-11-21"
CHILDREN = 80
NO_BROWSER = "no browser"  # how the packs are printed, tests/browser sees; a night need not wait for it
READING = ROOT / ".pytest_cache" / "dbt_target"


def run_night(home: Path, config: Path, night: str = NIGHT) -> dict:
    """Run `sufficiency nightly` as a user would; its closing summary, with the exit code."""
    _lend_reading(home)
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("sufficiency")),
            "nightly",
            "--date",
            night,
            "--format",
            "json",
            "--config",
            str(config),
        ],
        env=os.environ | {"SUFFICIENCY_HOME": str(home), "SUFFICIENCY_CHROMIUM": NO_BROWSER},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr[-2000:]
    _keep_reading(home)
    return json.loads(done.stdout) | {"exit_code": done.returncode}


def _lend_reading(home: Path) -> None:
    """Give a new home the project as dbt read it in another: ten seconds each time. It reads anew what has changed."""
    if READING.is_dir() and not (home / "dbt_target").exists():
        shutil.copytree(READING, home / "dbt_target")


def _keep_reading(home: Path) -> None:
    """Keep how dbt read the project, whole or not at all, for the homes to come; the other worker may have done so."""
    read = {path.name for path in (home / "dbt_target").glob("project-*.msgpack")}
    if read and not (READING / min(read)).is_file():
        draft = READING.with_name(f"{READING.name}.{os.getpid()}")
        shutil.copytree(home / "dbt_target", draft, ignore=shutil.ignore_patterns("compiled", "run"))
        shutil.rmtree(READING, ignore_errors=True)
        with suppress(OSError):
            draft.rename(READING)
        shutil.rmtree(draft, ignore_errors=True)


def demo_config(home: Path) -> Path:
    """The embedded default, for a small council."""
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["demo"]["children"] = CHILDREN
    path = home / "authority.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return path


def published_tables(home: Path) -> list[str]:
    """The tables of the marts that BI reads, as schema.table."""
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        found = marts.execute("select schema_name || '.' || table_name from duckdb_tables() order by all").fetchall()
    return [name for (name,) in found]


def rows_that_differ(one: Path, other: Path, table: str, without: set[str], lines: str = "true") -> int:
    """How many rows of a published table stand in one home only, some columns left out of the comparison."""
    with duckdb.connect() as db:
        for name, home in (("one", one), ("other", other)):
            db.execute(f"attach '{home / 'published' / 'marts.duckdb'}' as {name} (read_only)")
        columns = f"columns(name -> not list_contains({sorted(without)}::varchar[], name))"
        first, second = (f"(select {columns} from {home}.{table} where {lines})" for home in ("one", "other"))
        return sum(
            db.execute(f"select count(*) from ({these} except all {those}) as rows_of_one").fetchone()[0]
            for these, those in ((first, second), (second, first))
        )
