"""A diff names the child, the module and the field that changed, and nothing else."""

import csv
import json

import pytest
from typer.testing import CliRunner

from sufficiency.cli import app
from sufficiency.collection_year import CollectionYear
from sufficiency.diff import Change, diff_returns, find_build
from sufficiency.errors import SufficiencyError
from sufficiency.ssda903.modules import BY_TABLE

EPISODES = [
    {"child": "1", "decom": "01/04/2025", "ls": "C2", "place": "U1", "dec": "01/05/2025"},
    {"child": "1", "decom": "01/05/2025", "ls": "C2", "place": "U4"},
    {"child": "2", "decom": "09/09/2025", "ls": "V2", "place": "K2"},
]


@pytest.fixture
def build(tmp_path):
    def write(name, **modules):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        for table, rows in modules.items():
            module = BY_TABLE[table]
            with (folder / f"{module.name}.csv").open("w", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(module.columns)
                writer.writerows([[row.get(name, "") for name in module.fields] for row in rows])
        return folder

    return write


def changed(rows, number, **cells):
    return [row | cells if place == number else row for place, row in enumerate(rows)]


def test_the_same_rows_in_another_order_are_no_change(build):
    result = diff_returns(build("a", episodes=EPISODES), build("b", episodes=EPISODES[::-1]))

    assert result.changes == []
    assert result.rows == {"Episodes": {"added": 0, "removed": 0, "changed": 0}}


def test_exactly_the_changed_child_module_and_field_is_named(build):
    header = [{"child": "1", "ethnic": "WBRI"}, {"child": "2", "ethnic": "WBRI"}]
    before = build("a", header=header, episodes=EPISODES)
    after = build("b", header=header, episodes=changed(EPISODES, 1, ls="E1"))

    assert diff_returns(before, after).changes == [
        Change("Episodes", "1", {"DECOM": "01/05/2025"}, "changed", "LS", "C2", "E1")
    ]


def test_rows_that_came_and_went_are_told_once_each(build):
    result = diff_returns(build("a", episodes=EPISODES[:2]), build("b", episodes=EPISODES[1:]))

    assert [(change.kind, change.child, change.key) for change in result.changes] == [
        ("removed", "1", {"DECOM": "01/04/2025"}),
        ("added", "2", {"DECOM": "09/09/2025"}),
    ]
    assert result.rows["Episodes"] == {"added": 1, "removed": 1, "changed": 0}


def test_a_corrected_start_date_is_a_change_of_one_row(build):
    result = diff_returns(build("a", episodes=EPISODES), build("b", episodes=changed(EPISODES, 2, decom="10/09/2025")))

    assert result.changes == [
        Change("Episodes", "2", {"DECOM": "09/09/2025"}, "changed", "DECOM", "09/09/2025", "10/09/2025")
    ]


def test_two_rows_of_the_same_day_are_told_apart_by_what_they_say(build):
    twins = [EPISODES[2], EPISODES[2] | {"place": "U1"}]
    result = diff_returns(build("a", episodes=twins), build("b", episodes=changed(twins, 1, place="U2")))

    assert [(change.field, change.before, change.after) for change in result.changes] == [("PLACE", "U1", "U2")]


def test_a_module_that_one_side_lacks_is_named_not_compared(build):
    result = diff_returns(build("a", episodes=EPISODES), build("b", episodes=EPISODES, reviews=[{"child": "1"}]))

    assert result.changes == []
    assert result.notes == ["Reviews is in b alone: not compared."]


@pytest.fixture
def builds(build, tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    for year, name in (("2025-26", "2026-11-20-aa"), ("2025-26", "2026-11-21-bb"), ("2026-27", "2026-11-20-cc")):
        folder = build(f"home/returns/ssda903/{year}/{name}", episodes=EPISODES)
        (folder / "manifest.json").write_text("{}")


def test_a_build_is_found_by_its_night_or_its_name(builds):
    assert find_build("2026-11-20", CollectionYear(2025)).name == "2026-11-20-aa"
    assert find_build("2026-11-21-bb").name == "2026-11-21-bb"


@pytest.mark.parametrize(
    ("name", "sentence"), [("2026-11-20", "give --collection-year too"), ("2026-01-01", "There is no folder")]
)
def test_a_build_that_is_not_told_by_its_name_is_a_sentence(builds, name, sentence):
    with pytest.raises(SufficiencyError, match=sentence):
        find_build(name)


@pytest.fixture
def run():
    from sufficiency.cli import diff, validate  # noqa: F401  with one command alone, Typer would want no name

    return lambda *arguments: CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_the_command_says_by_its_exit_code_whether_anything_changed(build, run):
    before, after = build("a", episodes=EPISODES), build("b", episodes=changed(EPISODES, 0, ls="[red]"))
    same = run(before, before)
    different = run(before, after, "--format", "json")
    shown = run(before, after)

    assert (same.exit_code, same.stdout) == (0, "No difference.\n")
    assert different.exit_code == shown.exit_code == 1
    assert json.loads(different.stdout)["changes"][0]["after"] == "[red]"
    assert "[red]" in shown.stdout
