"""strategy.yml is read, and what is wrong in it is said in a sentence that names the action."""

from datetime import date

import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.project import ROOT
from sufficiency.site.scrutiny.strategy_file import PRIORITIES, read_strategy

ONE = """
actions:
  - key: 3.4.4d
    priority: 3.3.4
    text: Hillview home complete and ready
    owner: Head of Residential Care
    start: 2024-10-01
    due: 2026-12-31
    status: at risk
    replanned:
      - {was: 2025-10-31, decided: 2025-09-12, why: Groundworks took longer.}
      - {was: 2025-12-31, decided: 2026-01-16, why: A manager is needed.}
    indicators: [P13]
"""


def read(tmp_path, text):
    path = tmp_path / "strategy.yml"
    path.write_text(text, encoding="utf-8")
    return read_strategy(path, {"P13"})


def test_without_a_file_there_are_no_actions(tmp_path):
    assert read_strategy(tmp_path / "strategy.yml", ()) is None


def test_an_action_keeps_every_date_it_had(tmp_path):
    [action] = read(tmp_path, ONE)

    assert action.due == date(2026, 12, 31)
    assert [each.was for each in action.replanned] == [date(2025, 10, 31), date(2025, 12, 31)]
    assert action.is_overdue(date(2027, 1, 1)) and not action.is_overdue(date(2026, 12, 31))


def test_what_is_done_is_not_overdue(tmp_path):
    [action] = read(tmp_path, ONE.replace("status: at risk", "status: done\n    evidence: It opened."))

    assert not action.is_overdue(date(2028, 1, 1))


@pytest.mark.parametrize(
    ("was", "wrong", "said"),
    [
        ("actions:", "deeds:", "must begin with 'actions:'"),
        ("owner: Head of Residential Care", "owner:", "action 3.4.4d lacks owner"),
        ("status: at risk", "status: fine", "status is 'fine': write one of not started, on track"),
        ("priority: 3.3.4", "priority: 4", "priority is '4': write one of 3.3.1"),
        ("due: 2026-12-31", "due: soon", "due is 'soon': write a date as 2026-03-31"),
        ("due: 2026-12-31", "due: 2024-09-30", "is due on 2024-09-30, before it starts on 2024-10-01"),
        ("status: at risk", "status: done", "is done, and needs evidence"),
        ("[P13]", "[P99]", "names an indicator 'P99' that the catalogue does not know"),
        ("[P13]", "P13", "indicators is 'P13', and must be a list"),
        ("text:", "txt:", "has an unknown line 'txt'"),
        (", why: A manager is needed.", "", "replanned needs was, decided, why"),
        ("decided: 2026-01-16", "decided: 2025-01-16", "the oldest decision comes first"),
        ("  - key: 3.4.4d", "  - nothing\n  - key: 3.4.4d", "action 1 must be 'key: value' lines"),
        ("actions:", "actions: [", "cannot be read as YAML"),
    ],
)
def test_what_is_wrong_is_said_and_the_action_named(tmp_path, was, wrong, said):
    assert was in ONE
    with pytest.raises(SufficiencyError, match=r"strategy\.yml") as fault:
        read(tmp_path, ONE.replace(was, wrong))

    assert said in str(fault.value)


def test_a_key_stands_once(tmp_path):
    with pytest.raises(SufficiencyError, match=r"action 3\.4\.4d stands there twice"):
        read(tmp_path, ONE + ONE.replace("\nactions:\n", ""))


def test_the_made_up_councils_own_strategy_has_actions_of_every_priority():
    known = {f"{letter}{number:02}" for letter in "CPHLDRS" for number in range(1, 40)}

    actions = read_strategy(ROOT / "strategy.yml", known)
    assert {action.priority for action in actions} == set(PRIORITIES)
    assert any(action.replanned for action in actions)
