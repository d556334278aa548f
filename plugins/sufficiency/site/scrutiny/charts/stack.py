"""Columns made of parts, one for each year, the parts named beside the last."""

from collections.abc import Iterator, Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.frame import HEIGHT, Name, as_it_is, frame, names_beside, of_figures, over_time
from sufficiency.site.scrutiny.charts.scale import ticks
from sufficiency.site.scrutiny.charts.series import Series
from sufficiency.site.scrutiny.values import number_text


def stack_chart(labels: Sequence[str], parts: Sequence[Series], measure: str | None) -> dict[str, Any]:
    """A Vega-Lite specification; parts from the bottom up. A year in which one is hidden has no column.

    At least one year must have all its parts.
    """
    whole = [place for place in range(len(labels)) if all(part.values[place] is not None for part in parts)]
    values = ticks(0, max(sum(part.values[place] for part in parts) for place in whole))
    rows = [row | {"label": labels[place]} for place in whole for row in _column(parts, place)]
    columns = {
        "data": {"values": rows},
        "mark": {"type": "bar", "stroke": "var(--paper)", "strokeWidth": 1},
        "encoding": {
            "x": over_time(labels, {"type": "band", "paddingInner": 0.25}),
            "y": of_figures("from", values, measure),
            "y2": {"field": "to"},
            "color": as_it_is("colour"),
        },
    }
    names = [
        Name(
            f"{part.name} {number_text(row['to'] - row['from'], measure)}",
            (row["from"] + row["to"]) / 2 / values[-1] * HEIGHT,
            part.look.colour,
        )
        for part, row in zip(parts, _column(parts, whole[-1]), strict=True)
    ]
    return frame([columns, *names_beside(names, key=True)])


def _column(parts: Sequence[Series], place: int) -> Iterator[dict[str, Any]]:
    base = 0.0
    for part in parts:
        yield {"from": base, "to": base + part.values[place], "colour": part.look.colour}
        base += part.values[place]
