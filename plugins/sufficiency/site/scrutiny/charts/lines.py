"""A line for ourselves and one for each that we compare with, named where they end."""

from collections.abc import Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.frame import HEIGHT, Name, as_it_is, frame, names_beside, of_figures, over_time
from sufficiency.site.scrutiny.charts.scale import ticks
from sufficiency.site.scrutiny.charts.series import Series
from sufficiency.site.scrutiny.values import number_text


def lines_chart(labels: Sequence[str], series: Sequence[Series], measure: str | None) -> dict[str, Any]:
    """A Vega-Lite specification; each series has a value. Nothing is drawn across a year that is hidden."""
    known = [value for one in series for value in one.values if value is not None]
    goes_to_zero = 0 <= min(known) < max(known) / 2
    values = ticks(0 if goes_to_zero else min(known), max(known))
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
