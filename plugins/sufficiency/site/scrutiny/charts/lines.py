"""A line for ourselves and one for each that we compare with, named where they end."""

from collections.abc import Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.frame import HEIGHT, frame, names_beside, of_figures, over_time
from sufficiency.site.scrutiny.charts.scale import ticks
from sufficiency.site.scrutiny.charts.series import Series
from sufficiency.site.scrutiny.values import number_text


def lines_chart(labels: Sequence[str], series: Sequence[Series], measure: str | None) -> dict[str, Any]:
    """A Vega-Lite specification; each series has a value. Nothing is drawn across a year that is hidden."""
    known = [value for one in series for value in one.values if value is not None]
    goes_to_zero = 0 <= min(known) < max(known) / 2
    values = ticks(0 if goes_to_zero else min(known), max(known))
    x = over_time(labels, {"type": "point", "padding": 0.3})
    y = of_figures("value", values, measure)
    layers = [layer for one in reversed(series) for layer in _drawn(one, labels, x, y)]
    return frame([*layers, *names_beside([_named(one, measure, values[0], values[-1]) for one in series])])


def _drawn(one: Series, labels: Sequence[str], x: dict, y: dict) -> list[dict[str, Any]]:
    look = one.look
    data = {"values": [{"label": label, "value": value} for label, value in zip(labels, one.values, strict=True)]}
    line = {"type": "line", "color": look.colour, "strokeWidth": look.width, "strokeDash": list(look.dash)}
    size = 45 if look.is_own else 28
    point = {"type": "point", "filled": True, "opacity": 1, "color": look.colour, "shape": look.shape, "size": size}
    return [{"data": data, "mark": mark, "encoding": {"x": x, "y": y}} for mark in (line, point)]


def _named(one: Series, measure: str | None, low: float, high: float) -> tuple[str, float, dict[str, Any]]:
    last = next(value for value in reversed(one.values) if value is not None)
    look = {"color": one.look.colour, "fontWeight": "bold" if one.look.is_own else "normal"}
    return f"{one.name} {number_text(last, measure)}", (last - low) / (high - low) * HEIGHT, look
