"""What every landed row says of where it came from, besides its own cells."""

from datetime import date


def stamp(system: str, la_code: str, source_object: str, dag: str, night: date) -> str:
    """SQL for the columns that tell the system, the council and the contract a row came through, and its run.

    The run's time is the night's 02:00, not the clock's, so that the same rows are the same bytes.
    """
    texts = {
        "_source_system": system,
        "_la_code": la_code,
        "_source_object": source_object,
        "_extract_run_id": f"{dag}:{night}",
        "_extracted_at": f"{night} 02:00:00",
    }
    always = [f"{_always(text)} as {name}" for name, text in texts.items()]
    return ", ".join([*always, f"date '{night}' as _snapshot_date"])


def _always(text: str) -> str:
    """SQL for a text that is the same in every row: as a list of one it costs next to nothing to write."""
    escaped = text.replace("'", "''")
    return f"'{escaped}'::enum('{escaped}')"
