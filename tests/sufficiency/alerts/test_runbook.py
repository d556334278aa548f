"""Every alert names its section of the runbook, and the section is there and says what to do."""

import re
from datetime import date

import pytest

from sufficiency.alerts.digest import Digest, write_digest
from sufficiency.alerts.problems import Problem
from sufficiency.alerts.runbook import NIGHT, RUNBOOK, SECTIONS, anchor, runbook_links
from sufficiency.alerts.state import NightState
from sufficiency.config import load_config
from sufficiency.project import DAGS, DBT, ROOT

TEXT = (ROOT / RUNBOOK).read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading of the runbook's alerts, up to the next one."""
    _, _, rest = TEXT.partition(f"\n### {title}\n")
    return re.split(r"^##", rest, maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("title", sorted(set(SECTIONS.values())))
def test_each_section_says_what_it_means_what_to_do_and_who(title):
    said = section(title).lower()

    assert all(f"**{word}**" in said for word in ("means", "look at", "do", "who")), title


def test_no_section_is_left_over():
    alerts = TEXT.partition("\n## Alerts\n")[2].partition("\n## ")[0]

    assert set(re.findall(r"^### (.+)$", alerts, re.MULTILINE)) == set(SECTIONS.values())


def test_every_dag_that_may_stop_has_a_section():
    assert {path.stem for path in DAGS.glob("*.py")} <= set(SECTIONS)


def test_every_kind_of_problem_on_the_worklist_has_a_section():
    models = [DBT / "models" / "marts" / "quality" / "worklist.sql"]
    models += (DBT / "models" / "intermediate" / "problem").glob("*.sql")
    written = {
        kind
        for model in models
        for line in re.findall(r"^.* as source\b", model.read_text(encoding="utf-8"), re.MULTILINE)
        for kind in re.findall(r"'(\w+)'", line)
    }

    assert {"rule", "contract", "drift", "load"} <= written
    assert written <= set(SECTIONS)


def test_a_digest_names_the_sections_it_asks_for_once_each(home):
    night = date(2026, 11, 21)
    problems = [
        Problem(str(number), "a", "t", "error", night, source=kind)
        for number, kind in enumerate(["rule", "rule", "load"])
    ]
    digest = Digest(tuple(problems), (), 0, (), {})
    state = NightState({"publish_marts": "The marts were not published."}, (), "")

    said = write_digest(load_config(), "a_team", night, digest, state).text()

    assert [said.count(f"“{title}”") for title in ("A DfE rule fails", "A table did not arrive", SECTIONS[NIGHT])] == [
        1,
        1,
        1,
    ]
    assert "Rows break their contract" not in said


def test_a_council_that_serves_its_runbook_gets_links():
    (link,) = runbook_links(["load"], {"runbook_url": "https://intranet.council.example/runbook"})

    assert link == (
        "What to do, “A table did not arrive”",
        "https://intranet.council.example/runbook#a-table-did-not-arrive",
    )
    assert anchor("A DfE rule fails") == "a-dfe-rule-fails"
