"""One source that fails stops no other: the night says which, builds the rest, and the next night makes it good."""

import duckdb
import pytest
import yaml

from tests.end_to_end.council import NIGHT, demo_config, run_night

pytestmark = pytest.mark.whole_nights

BEFORE = "2026-11-20"


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """A home after a night whose fostering folder was named wrongly, and after the next with the right one."""
    home = tmp_path_factory.mktemp("missing")
    config = demo_config(home)
    right = config.read_text(encoding="utf-8")
    settings = yaml.safe_load(right)
    settings["sources"]["foster_carers"]["path"] = "demo/elsewhere"
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    without = run_night(home, config, BEFORE), counts(home)
    config.write_text(right, encoding="utf-8")
    return without, (run_night(home, config, NIGHT), counts(home))


def counts(home) -> dict[str, int]:
    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        return {
            table: marts.execute(f"select count(*) from {table}").fetchone()[0]
            for table in (
                "core.fct_episode",
                "care_leavers.fct_contact",
                "spend.fct_payment",
                "fostering.dim_household",
            )
        }


def test_the_night_names_what_did_not_come_and_ends_with_problems(nights):
    (summary, _), _ = nights

    assert summary["exit_code"] == 1
    assert summary["failed"] == ["extract_foster_carers"]
    assert "elsewhere" in summary["sentences"][0] and BEFORE in summary["sentences"][0]


def test_everything_else_is_built(nights):
    (_, rows), _ = nights

    assert rows.pop("fostering.dim_household") == 0
    assert all(rows.values())


def test_the_next_night_makes_it_good(nights):
    _, (summary, rows) = nights

    assert summary["failed"] == [] and summary["stale"] == []
    assert all(rows.values())
