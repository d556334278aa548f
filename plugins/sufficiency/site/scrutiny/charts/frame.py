"""What charts over the years share: the plot, its axes, and names beside it instead of a legend."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sufficiency.site.scrutiny.charts.scale import apart
from sufficiency.site.scrutiny.charts.vega import WIDTH
from sufficiency.site.scrutiny.values import number_text

HEIGHT, NAMES, AXIS = 190, 124, 46  # the plot; room for the names to its right; room for the numbers to its left
PLOT = WIDTH - NAMES - AXIS
GAP = 13  # pixels between two names
FITS = 4  # labels below the plot that stand side by side


class Name(NamedTuple):
    """A name beside the plot, and the height it would like to stand at."""

    text: str
    height: float
    colour: str
    is_bold: bool = False


def frame(layers: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A plot of the given layers, of a size that does not depend on what is in it."""
    return {
        "autosize": {"type": "none"},
        "width": PLOT,
        "height": HEIGHT,
        "padding": {"left": AXIS, "right": NAMES, "top": 8, "bottom": 26},
        "layer": list(layers),
    }


def over_time(labels: Sequence[str], scale: dict[str, Any]) -> dict[str, Any]:
    """The axis below: years, or months; the last is always named, and of the others as many as fit."""
    step = -(-len(labels) // FITS)
    shown = [label for place, label in enumerate(labels) if (len(labels) - 1 - place) % step == 0]
    return {
        "field": "label",
        "type": "ordinal",
        "sort": None,
        "scale": {"domain": list(labels)} | scale,
        "axis": {"labelAngle": 0, "values": shown, "grid": False, "labelOverlap": False},
    }


def of_figures(field: str, values: Sequence[float], measure: str | None) -> dict[str, Any]:
    """The axis to the left, from the first to the last of its values, in the unit of the measure."""
    before, after = number_text(1, measure).split("1")
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"domain": [values[0], values[-1]], "nice": False, "zero": False},
        "axis": {
            "values": list(values),
            "domain": False,
            "labelExpr": f"'{before}' + format(datum.value, ',') + '{after}'",
        },
    }


def as_it_is(field: str) -> dict[str, Any]:
    """A field that holds the very colour, shape or place to draw with."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def names_beside(names: Sequence[Name], key: bool = False) -> list[dict[str, Any]]:
    """Names beside what they name, moved where two would lie upon each other; with a key, a square of its colour."""
    heights = apart([name.height for name in names], GAP, 4, HEIGHT - 2)
    rows = [
        {"name": name.text, "y": round(HEIGHT - height, 1), "colour": name.colour, "is_bold": name.is_bold}
        for name, height in zip(names, heights, strict=True)
    ]
    y = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
    text = {"type": "text", "align": "left", "x": PLOT + (22 if key else 8)}
    written = {"text": {"field": "name", "type": "nominal"}, "y": y}
    if key:
        square = {"type": "square", "filled": True, "opacity": 1, "size": 80, "x": PLOT + 13}
        return [
            {"data": {"values": rows}, "mark": text, "encoding": written},
            {"data": {"values": rows}, "mark": square, "encoding": {"y": y, "color": as_it_is("colour")}},
        ]
    return [
        {
            "data": {"values": [row for row in rows if row["is_bold"] is is_bold]},
            "mark": text | {"fontWeight": "bold" if is_bold else "normal"},
            "encoding": written | {"color": as_it_is("colour")},
        }
        for is_bold in (False, True)
    ]
