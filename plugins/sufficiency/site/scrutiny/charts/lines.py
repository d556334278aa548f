"""A line for ourselves and one for each that we compare with, named where they end."""

from collections.abc import Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.frame import HEIGHT, Name, as_it_is, frame, names_beside, of_figures, over_time
from sufficiency.site.scrutiny.charts.scale import ticks
from sufficiency.site.scrutiny.charts.series import Series
from sufficiency.site.scrutiny.values import PER_CENT, number_text

LEAST_POINTS = 10  # percentage points that an axis spans at least
LEAST_SHARE = 0.1  # of the largest figure


def lines_chart(labels: Sequence[str], series: Sequence[Series], measure: str | None) -> dict[str, Any]:
    """A Vega-Lite specification; each series has a value. Nothing is drawn across a year that is hidden."""
    values = _axis([value for one in series for value in one.values if value is not None], measure)
    encoding = {
        "x": over_time(labels, {"type": "point", "padding": 0.3}),
        "y": of_figures("value", values, measure),
        "color": as_it_is("colour"),
        "detail": {"field": "name", "type": "nominal"},
    }
    data = {"values": [row for one in reversed(series) for row in _rows(one, labels)]}
    line = {"strokeWidth": as_it_is("width"), "strokeDash": as_it_is("dash")}
    point = {"shape": as_it_is("shape"), "size": as_it_is("size")}
    layers = [
        {"data": data, "mark": "line", "encoding": encoding | line},
        {"data": data, "mark": {"type": "point", "filled": True, "opacity": 1}, "encoding": encoding | point},
    ]
    return frame([*layers, *names_beside([_named(one, measure, values[0], values[-1]) for one in series])])


def _axis(known: Sequence[float], measure: str | None) -> list[float]:
    """Ends and ticks: from nought where that is near; never so narrow that a small change looks like a great one."""
    low, high = min(known), max(known)
    least = LEAST_POINTS if measure in PER_CENT else LEAST_SHARE * max(abs(low), abs(high))
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    if min(known) >= 0 and low < high / 2:
        low = 0
    return ticks(low, min(high, 100) if measure == "percent" and max(known) <= 100 else high)


def _rows(one: Series, labels: Sequence[str]) -> list[dict[str, Any]]:
    look = {
        "name": one.name,
        "colour": one.look.colour,
        "shape": one.look.shape,
        "dash": list(one.look.dash),
        "width": one.look.width,
        "size": 45 if one.look.is_own else 28,
    }
    return [look | {"label": label, "value": value} for label, value in zip(labels, one.values, strict=True)]


def _named(one: Series, measure: str | None, low: float, high: float) -> Name:
    last = next(value for value in reversed(one.values) if value is not None)
    height = (last - low) / (high - low) * HEIGHT
    return Name(f"{one.name} {number_text(last, measure)}", height, one.look.colour, one.look.is_own)
