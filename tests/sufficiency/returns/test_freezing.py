"""Sign-off: frozen as it was made, with who and when; turned down without a trace in the build; amended on record."""

import json
import stat
from datetime import UTC, date, datetime

import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.returns.build import build_return
from sufficiency.returns.builds import builds_of, frozen_builds
from sufficiency.returns.freezing import Answer, decisions_of, freeze_return, reject_return

YEAR = CollectionYear(2025)
NIGHT = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def build(filled, config):
    return build_return(filled[0], config, YEAR, NIGHT)


@pytest.fixture
def corrected(build, filled, config):
    """A build of the next night, in which a child's ethnicity is another; the first one stands frozen."""
    freeze_return(YEAR, build.name, Answer("The Director", AT, "airflow"))
    filled[0].execute("update ssda903.header set ethnic = 'WBRI' where child = 'A'")
    return build_return(filled[0], config, YEAR, date(2026, 11, 21))


def signature(build):
    return json.loads((build / "signed_off.json").read_text())


def every_byte(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_frozen_build_cannot_be_written_and_names_its_signatory_and_the_moment(build):
    frozen = freeze_return(YEAR, build.name, Answer("The Director", AT, "airflow", "all\n well"))

    assert signature(frozen)["signed_off_by"] == "The Director"
    assert signature(frozen)["signed_off_at"] == "2026-11-20T09:30:00+00:00"
    assert signature(frozen)["amends"] is None
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o400 for path in frozen.iterdir())
    (decision,) = decisions_of(YEAR)
    assert (decision.decision, decision.by, decision.reason) == ("approved", "The Director", "all well")


def test_a_file_changed_after_the_build_is_not_frozen(build):
    (build / "Header.csv").write_text("CHILD\n")

    with pytest.raises(SufficiencyError, match=r"Header\.csv changed"):
        freeze_return(YEAR, build.name, Answer("The Director", AT, "airflow"))
    assert decisions_of(YEAR) == []


def test_the_same_signatory_again_changes_nothing_and_another_is_refused(build):
    freeze_return(YEAR, build.name, Answer("The Director", AT, "airflow"))
    before = every_byte(build)

    freeze_return(YEAR, build.name, Answer("The Director", LATER, "airflow"))

    assert every_byte(build) == before
    assert len(decisions_of(YEAR)) == 1
    with pytest.raises(SufficiencyError, match="frozen already, signed off by The Director"):
        freeze_return(YEAR, build.name, Answer("Another", LATER, "airflow"))


def test_a_rejection_says_who_and_why_and_leaves_the_build_as_it_was(build):
    before = every_byte(build)

    for _ in ("the task", "the task tried again"):
        reject_return(YEAR, build.name, Answer("The Director", AT, "airflow", "OC3 is not whole"))

    assert every_byte(build) == before
    assert stat.S_IMODE(build.stat().st_mode) == 0o700
    (decision,) = decisions_of(YEAR)
    assert (decision.decision, decision.by, decision.reason) == ("rejected", "The Director", "OC3 is not whole")
    assert stat.S_IMODE((build.parent / "decisions.jsonl").stat().st_mode) == 0o600


def test_what_was_turned_down_may_be_frozen_later(build):
    reject_return(YEAR, build.name, Answer("The Director", AT, "airflow"))
    freeze_return(YEAR, build.name, Answer("The Director", LATER, "airflow"))

    assert [decision.decision for decision in decisions_of(YEAR)] == ["rejected", "approved"]


def test_an_amendment_names_the_frozen_build_it_follows_and_what_it_changes(build, corrected):
    freeze_return(YEAR, corrected.name, Answer("The Director", LATER, "command line"))

    amends = signature(corrected)["amends"]
    assert amends["build"] == build.name
    assert amends["changed"] == {"Header": {"added": 0, "removed": 0, "changed": 1}}
    assert decisions_of(YEAR)[-1].amends == build.name
    assert frozen_builds(YEAR) == builds_of(YEAR) == [build, corrected]


def test_the_amendments_changes_stand_field_by_field_for_its_owner_alone(build, corrected):
    freeze_return(YEAR, corrected.name, Answer("The Director", LATER, "command line"))

    told = json.loads((corrected / "changes.json").read_text())
    (change,) = told["changes"]
    assert told["amends"] == build.name
    assert (change["child"], change["field"], change["after"]) == ("A", "ETHNIC", "WBRI")
    assert stat.S_IMODE((corrected / "changes.json").stat().st_mode) == 0o400


def test_the_record_of_decisions_names_no_child(corrected):
    freeze_return(YEAR, corrected.name, Answer("The Director", LATER, "command line"))

    for text in ((corrected.parent / "decisions.jsonl").read_text(), (corrected / "signed_off.json").read_text()):
        assert "WBRI" not in text and "01/02/2010" not in text
