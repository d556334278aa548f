"""The night a run belongs to, whoever started it."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.night import night_of_run, parse_night


def context(night="", extras=(), run_after=None):
    events = {"asset": [SimpleNamespace(extra=extra) for extra in extras]}
    return {
        "params": {"night": night},
        "triggering_asset_events": events,
        "dag_run": SimpleNamespace(run_after=run_after, logical_date=None),
    }


def test_the_parameter_decides():
    assert night_of_run(context("2026-11-21", extras=[{"night": "2026-11-20"}])) == date(2026, 11, 21)


def test_without_it_the_newest_landing_decides():
    extras = [{"night": "2026-11-19"}, {"night": "2026-11-20"}, None]

    assert night_of_run(context(extras=extras)) == date(2026, 11, 20)


def test_without_either_it_is_the_day_in_london_the_run_was_due():
    just_before_midnight_utc = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)

    assert night_of_run(context(run_after=just_before_midnight_utc)) == date(2026, 7, 1)


def test_what_is_not_a_date_is_refused():
    with pytest.raises(SufficiencyError, match="'21/11/2026' is not a night"):
        parse_night("21/11/2026")
