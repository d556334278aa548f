"""Every paragraph of the reference's rules is held by unit tests whose names are its sentences.

A unit test says which paragraph it holds: `config: {meta: {law: "4.6"}}`. tests/test_dbt.py runs them.
"""

import re
from collections import Counter

import pytest
import yaml

from sufficiency.project import DBT

PARAGRAPHS = {
    "4.1": "who is counted",
    "4.2": "episodes make periods of care",
    "4.3": "snapshot and age",
    "4.4": "three or more placements (NI 062)",
    "4.5": "long-term stability (NI 063)",
    "4.6": "care leavers (OC3)",
    "4.7": "health (OC2)",
    "4.8": "distance and geography",
    "4.9": "missing",
    "4.10": "adoption",
    "4.11": "provider, reference and reason for change",
    "4.12": "social workers",
}
LAW = [
    (test["name"], str(test["config"]["meta"]["law"]))
    for path in sorted((DBT / "models").rglob("*.yml"))
    for test in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("unit_tests", [])
    if "law" in test.get("config", {}).get("meta", {})
]


def test_sixty_sentences_hold_the_law_and_none_is_said_twice():
    names = [name for name, _ in LAW]

    assert len(names) >= 60
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=PARAGRAPHS.get)
def test_every_paragraph_is_held_by_more_than_one_sentence(paragraph):
    assert len([name for name, law in LAW if law == paragraph]) >= 2


@pytest.mark.parametrize(("name", "paragraph"), LAW, ids=[name for name, _ in LAW])
def test_a_sentence_of_law_is_a_sentence_and_names_a_paragraph_there_is(name, paragraph):
    assert paragraph in PARAGRAPHS
    assert re.fullmatch(r"[a-z0-9_]+", name)
    assert name.count("_") >= 3
