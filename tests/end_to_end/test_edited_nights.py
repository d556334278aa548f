"""Whatever the office edits, deletes or puts back: any past night's marts and returns can be had again, hash by hash.

`make test` watches two nights; `make test-known-at` thirty, over the end of a collection year. The last is no past.
"""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from sufficiency.project import ROOT
from tests.end_to_end.council import demo_config

pytestmark = pytest.mark.whole_nights

NIGHTS = int(os.environ.get("SUFFICIENCY_TEST_NIGHTS", "2"))


@pytest.fixture(scope="module")
def nights(tmp_path_factory) -> list[tuple[dict, dict]]:
    """What each night published, and what it is when it is built again after all nights have passed."""
    home = tmp_path_factory.mktemp("edited")
    demo_config(home)
    watched, rebuilt = run("watch", home, NIGHTS), run("rebuild", home, NIGHTS - 1)
    return list(zip(watched, [*rebuilt, {}], strict=True))


def run(what: str, home: Path, nights: int) -> list[dict]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.edited_nights", what, str(home), str(nights)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_the_office_changed_something_every_night(nights):
    published = [night["published"] for night, _ in nights]

    assert len(published) == NIGHTS
    assert all(before != after for before, after in pairwise(published))


@pytest.mark.parametrize("number", range(NIGHTS - 1))
def test_marts_built_as_known_on_a_night_are_those_the_night_published(nights, number):
    then, now = (night["published"] for night in nights[number])

    assert len(then) > 20
    assert sorted(name for name in then | now if then.get(name) != now.get(name)) == []


@pytest.mark.parametrize("number", range(0, NIGHTS - 1, 5))
def test_returns_built_as_known_on_a_night_are_the_nights_own_builds(nights, number):
    then, now = (night["builds"] for night in nights[number])

    assert len(then) == 2
    assert now == then
