"""How long a return of a whole nation takes to write as XML, and in how much memory: measured in a fresh process."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.parsers import expat

import duckdb

from sufficiency.bench import COUNCIL, NIGHTS, multiplied, run_night
from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.ssda903.modules import MODULES
from sufficiency.ssda903.xml_writing import write_xml

YEAR = CollectionYear.parse("2025/26")
PIECE = 2**20


def bench_xml(children: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds and peak memory (MiB) to write the XML of about `children` looked after, read again to its end."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        tell("A council to multiply …")
        run_night(home, COUNCIL, NIGHTS[-1], (YEAR,))
        database = home / "return.duckdb"
        _fill(database, multiplied(home, YEAR, max(1, round(children / COUNCIL))))
        tell(f"Writing {children:,} children …")
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "sufficiency.bench_xml", str(database), str(home / "ssda903.xml")],
            capture_output=True,
            text=True,
        )
    if done.returncode:
        raise SufficiencyError(f"The XML was not written: {done.stderr[-500:]}")
    return {"children": children} | json.loads(done.stdout)


def _fill(database: Path, folder: Path) -> None:
    """The modules of a folder as tables of text, as a warehouse holds them."""
    with duckdb.connect(str(database)) as db:
        for module in MODULES:
            file = folder / f"{module.name}.csv"
            if file.exists():
                cells = ", ".join(f'"{column}" as {column.lower()}' for column in module.columns)
                db.execute(
                    f"create table {module.table} as select row_number() over () - 1 as row_id, {cells}"
                    f" from read_csv('{file}', all_varchar = true)"
                )


def _measure(database: Path, path: Path) -> dict[str, Any]:
    with duckdb.connect(str(database), read_only=True) as db:
        there = [name for (name,) in db.execute("select table_name from duckdb_tables()").fetchall()]
        started = time.monotonic()
        written = write_xml(db, {table: f"select * from {table}" for table in there}, path)
    ended = time.monotonic()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if _children_in(path) != written.children:
        raise SufficiencyError(f"{path.name} does not hold every child that was written.")
    size = path.stat().st_size / 2**20
    seconds = {f"write {written.children:,} CHILD elements": ended - started}
    return {"seconds": seconds, "peak_mib": peak, "file_mib": size}


def _children_in(path: Path) -> int:
    """How many CHILD elements a file holds, streamed; a file that is not well-formed raises."""
    found = 0

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal found
        found += tag == "CHILD"

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    return found


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]), Path(sys.argv[2]))))
