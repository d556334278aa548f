"""Which night a run belongs to: a parameter, an event's own word, or the calendar in London."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sufficiency.errors import SufficiencyError

LONDON = ZoneInfo("Europe/London")


def parse_night(text: str) -> date:
    """A night written 2026-11-21; anything else is refused with a sentence."""
    try:
        return date.fromisoformat(str(text).strip())
    except ValueError as fault:
        raise SufficiencyError(f"'{text}' is not a night: write it as 2026-11-21.") from fault


def tonight() -> date:
    """Today's date in London, whatever the server's clock is set to."""
    return datetime.now(LONDON).date()


def night_of_run(context: Mapping[str, Any]) -> date:
    """The night of an Airflow run, from its task context.

    The parameter `night` decides; without it the night that the waking assets name; else the day, in London,
    that the run was due.
    """
    if given := context["params"].get("night"):
        return parse_night(given)
    named = [night for night in _nights_of_events(context) if night]
    if named:
        return max(parse_night(night) for night in named)
    due = getattr(context["dag_run"], "run_after", None) or getattr(context["dag_run"], "logical_date", None)
    return due.astimezone(LONDON).date() if due else tonight()


def _nights_of_events(context: Mapping[str, Any]) -> Iterable[str | None]:
    events = context.get("triggering_asset_events") or {}
    for asset in events:
        for event in events[asset]:
            yield (event.extra or {}).get("night")
