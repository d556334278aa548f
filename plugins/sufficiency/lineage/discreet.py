"""Airflow's OpenLineage events, less what a fault nobody foresaw might say of a child."""

from typing import Any

from airflow.providers.openlineage.plugins.adapter import OpenLineageAdapter

from sufficiency.errors import SufficiencyError


class DiscreetAdapter(OpenLineageAdapter):
    """Says of a failure what an alert says: our own sentence, or no more than the kind of fault; never where."""

    def fail_task(self, *args: Any, error: str | BaseException | None = None, **kwargs: Any) -> Any:
        """Tell that a task failed."""
        return super().fail_task(*args, error=error and in_our_words(error), **kwargs)


def in_our_words(error: str | BaseException) -> str:
    """What may be told of a fault outside the task's own log."""
    if isinstance(error, SufficiencyError):
        return str(error)
    return f"Stopped by {'something outside' if isinstance(error, str) else type(error).__name__}."


def be_discreet() -> None:
    """Let every event of this process go that way."""
    from airflow.providers.openlineage.plugins.listener import get_openlineage_listener

    if listener := get_openlineage_listener():
        listener.adapter = DiscreetAdapter()
