"""What a signatory answers in Airflow: a rejection goes on record there and then, an approval on to the freezing."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from airflow.sdk import Param

from sufficiency.collection_year import CollectionYear
from sufficiency.returns.build import build_return
from sufficiency.returns.freezing import answer_of, decisions_of
from sufficiency.returns.sign_off import SignOff

YEAR = CollectionYear(2025)
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def build(filled, config):
    return build_return(filled[0], config, YEAR, date(2026, 11, 20))


def answered(build, choice, reason):
    """What the task hands on after an answer."""
    made = {"name_the_year": str(YEAR), "write_files": build.name}
    context = {"ti": SimpleNamespace(xcom_pull=lambda task_ids: made[task_ids])}
    params = {"reason": Param(None, type=["null", "string"])}
    event = {
        "chosen_options": [choice],
        "params_input": {"reason": reason} if reason else {},
        "responded_at": AT,
        "responded_by_user": {"id": "7", "name": "Ann Officer"},
    }
    return SignOff(task_id="sign_off", subject="Freeze?", params=params).execute_complete(context, event)


def test_a_rejection_is_on_record_with_its_author_moment_and_reason(build):
    answered(build, "Reject", "OC3 is not whole")

    (decision,) = decisions_of(YEAR)
    assert (decision.build, decision.decision, decision.by) == (build.name, "rejected", "Ann Officer")
    assert (decision.at, decision.reason) == ("2026-11-20T09:30:00+00:00", "OC3 is not whole")
    assert not (build / "signed_off.json").exists()


def test_an_approval_hands_the_answer_on_and_decides_nothing_yet(build):
    answer = answer_of(answered(build, "Approve", ""))

    assert (answer.by, answer.at, answer.through, answer.reason) == ("Ann Officer", AT, "airflow", "")
    assert decisions_of(YEAR) == []
