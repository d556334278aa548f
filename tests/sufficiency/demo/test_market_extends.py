"""Whatever the two nights: what the earlier one knew of the past, the later one repeats word for word."""

import csv
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sufficiency.demo.made_up_stays import small_world

from sufficiency.demo.finance import write_finance
from sufficiency.demo.fostering import write_fostering

KEYS = {"foster_stage_event": ("event_id",), "foster_place_snapshot": ("household_id", "snapshot_date")}


def written(seed: int, until: date, folder: Path) -> Path:
    world = small_world(children=15, seed=seed, until=until)
    write_fostering(folder, world, until)
    write_finance(folder, world, until)
    return folder


def by_key(folder: Path, table: str) -> dict[tuple[str, ...], dict[str, str]]:
    with (folder / "fostering" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {tuple(row[name] for name in KEYS[table]): row for row in csv.DictReader(file)}


@settings(max_examples=6, deadline=None, derandomize=True)
@given(
    seed=st.integers(1, 50),
    early=st.dates(date(2016, 5, 1), date(2019, 1, 1)),
    more=st.integers(1, 500),
)
def test_a_later_night_only_adds(seed, early, more):
    with TemporaryDirectory() as first, TemporaryDirectory() as second:
        before = written(seed, early, Path(first))
        after = written(seed, early + timedelta(days=more), Path(second))

        for table in KEYS:
            old, new = by_key(before, table), by_key(after, table)
            assert old == {key: new[key] for key in old}
        for month in sorted((before / "finance" / "ledger").iterdir()):
            assert month.read_bytes() == (after / "finance" / "ledger" / month.name).read_bytes()
