"""When DAGs start by themselves: at an hour of the night in London, or when there is something new to build."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from airflow.sdk import CronTriggerTimetable

from sufficiency.assets import LANDED, WAREHOUSE_BUILT
from sufficiency.night import night_of_run


def every_night_at(hour: int) -> CronTriggerTimetable:
    """Every night at an hour in London, whatever the server's clock is set to."""
    return CronTriggerTimetable(
        f"0 {hour} * * *",
        timezone="Europe/London",
        run_immediately=timedelta(0),  # a server that is new at three waits for tomorrow, it has missed nothing
    )


def is_anything_new(context: Mapping[str, Any]) -> bool:
    """Whether a run of build_warehouse has work: always, but by the clock only what no build of its night has seen.

    Needs the assets landed and built as inlets of the task that asks.
    """
    if context["dag_run"].run_type != "scheduled":
        return True
    built = _last_event(context, WAREHOUSE_BUILT)
    if built is None or built.extra.get("night") != str(night_of_run(context)):
        return True
    landings = [_last_event(context, asset) for asset in LANDED.values()]
    return any(landing.timestamp.isoformat() > built.extra["began"] for landing in landings if landing)


def _last_event(context: Mapping[str, Any], asset: Any) -> Any:
    return next(iter(context["inlet_events"][asset].ascending(False).limit(1)), None)
