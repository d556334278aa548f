"""An extract tries again when a connection dropped, and fails at once when the data are at fault."""

import pytest
from airflow.sdk import RetryAction

from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.extract import RETRY_POLICY


@pytest.mark.parametrize(
    ("fault", "action"),
    [
        (SourceUnreachableError("the server did not answer"), RetryAction.RETRY),
        (SufficiencyError("supplier.csv lacks the column ppon"), RetryAction.FAIL),
        (MemoryError(), RetryAction.DEFAULT),
    ],
)
def test_what_is_tried_again(fault, action):
    assert RETRY_POLICY.evaluate(fault, try_number=1, max_tries=3).action == action
