"""By the clock nothing is built twice, and whatever landed after a build is built once more."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from sufficiency.assets import LANDED, WAREHOUSE_BUILT
from sufficiency.schedule import begin_if_new, every_night_at

NIGHT = "2026-11-21"


class Events:
    """An asset's events, asked for as Airflow's tasks ask."""

    def __init__(self, events=()):
        self._events = sorted(events, key=lambda event: event.timestamp)

    def ascending(self, wanted):
        return Events(self._events) if wanted else Latest(self._events)

    def __iter__(self):
        return iter(self._events)


class Latest(Events):
    def limit(self, number):
        return list(reversed(self._events))[:number]


def event(hour, **extra):
    return SimpleNamespace(timestamp=datetime(2026, 11, 21, hour, tzinfo=UTC), extra={"night": NIGHT} | extra)


def asked(run_type="scheduled", built=(), landed=()):
    landings = dict.fromkeys(LANDED.values(), Events()) | {LANDED["placements"]: Events(landed)}
    context = {
        "dag_run": SimpleNamespace(run_type=run_type),
        "params": {"night": NIGHT},
        "inlet_events": landings | {WAREHOUSE_BUILT: Events(built)},
    }
    return bool(begin_if_new(context, WAREHOUSE_BUILT, of=LANDED.values()))


BUILT_AT_THREE = event(3, began="2026-11-21T02:30:00+00:00")


@pytest.mark.parametrize(
    ("why", "begins", "asking"),
    [
        ("nothing was ever built", True, {}),
        ("tonight's build saw all that landed", False, {"built": [BUILT_AT_THREE], "landed": [event(2)]}),
        ("a source landed while it was building", True, {"built": [BUILT_AT_THREE], "landed": [event(2), event(3)]}),
        ("the last build is another night's", True, {"built": [event(3, night="2026-11-20", began="")]}),
        ("a person asks", True, {"run_type": "manual", "built": [BUILT_AT_THREE], "landed": [event(2)]}),
    ],
)
def test_a_build_begins_when_there_is_something_to_build(why, begins, asking):
    assert asked(**asking) == begins, why


def test_a_new_server_waits_for_its_first_night():
    assert every_night_at(2).run_immediately.total_seconds() == 0
