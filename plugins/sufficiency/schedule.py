"""When DAGs start by themselves: at an hour of the night in London, or when there is something new to build."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from airflow.sdk import Asset, CronTriggerTimetable

from sufficiency.night import night_of_run


def every_night_at(hour: int) -> CronTriggerTimetable:
    """Every night at an hour in London, whatever the server's clock is set to."""
    return CronTriggerTimetable(
        f"0 {hour} * * *",
        timezone="Europe/London",
        run_immediately=timedelta(0),  # a server that is new at three waits for tomorrow, it has missed nothing
    )


def begin_if_new(context: Mapping[str, Any], made: Asset, of: Iterable[Asset]) -> str:
    """When this run begins to read; empty when tonight's `made` has already seen all there is `of` what goes in.

    A run that a person starts always begins. The asset's event repeats the time as `began`, and both the asset and
    what goes in are inlets of the task that asks.
    """
    now = datetime.now(UTC).isoformat()
    if context["dag_run"].run_type == "manual":
        return now
    last = _last_event(context, made)
    if last is None or last.extra.get("night") != str(night_of_run(context)):
        return now
    events = [event for asset in of if (event := _last_event(context, asset))]
    is_new = any(event.timestamp > datetime.fromisoformat(last.extra["began"]) for event in events)
    return now if is_new else ""


def night_began(context: Mapping[str, Any], landed: Iterable[Asset]) -> datetime:
    """When the first of the sources that landed tonight was asked; now, where none landed.

    landed: assets that are inlets of the task that asks.
    """
    told = [event.extra for asset in landed if (event := _last_event(context, asset))]
    began = [extra["began"] for extra in told if extra["night"] == str(night_of_run(context)) and "began" in extra]
    return datetime.fromisoformat(min(began, default=datetime.now(UTC).isoformat()))


def _last_event(context: Mapping[str, Any], asset: Asset) -> Any:
    return next(iter(context["inlet_events"][asset].ascending(False).limit(1)), None)
