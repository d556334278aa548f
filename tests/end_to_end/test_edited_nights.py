"""Whatever the office edits, deletes or puts back: any past night's marts and returns can be had again, hash by hash.

`make test` watches three nights; `make test-known-at` thirty, over the end of a collection year.
"""

import json
import os
import subprocess
import sys

import pytest

from sufficiency.project import ROOT
from tests.end_to_end.council import demo_config

NIGHTS = int(os.environ.get("SUFFICIENCY_TEST_NIGHTS", "3"))


@pytest.fixture(scope="module")
def nights(tmp_path_factory) -> list[dict]:
    """What each night published, and what a rebuild of it gives after all nights have passed."""
    home = tmp_path_factory.mktemp("edited")
    demo_config(home)
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.edited_nights", str(home), str(NIGHTS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_the_office_changed_something_every_night(nights):
    published = [night["published"] for night in nights]

    assert len(nights) == NIGHTS
    assert all(before != after for before, after in zip(published, published[1:], strict=False))


@pytest.mark.parametrize("number", range(NIGHTS))
def test_marts_built_as_known_on_a_night_are_those_the_night_published(nights, number):
    night = nights[number]
    published, rebuilt = night["published"], night["rebuilt"]

    assert len(published) > 20
    assert sorted(name for name in published | rebuilt if published.get(name) != rebuilt.get(name)) == []


@pytest.mark.parametrize("number", range(NIGHTS))
def test_returns_built_as_known_on_a_night_are_the_nights_own_builds(nights, number):
    night = nights[number]

    assert len(night["builds"]) == 2
    assert night["rebuilt_builds"] == night["builds"]
