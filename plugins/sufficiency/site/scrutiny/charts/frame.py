"""What charts over the years share: the plot, its axes, and names beside it instead of a legend."""

from collections.abc import Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.scale import apart
from sufficiency.site.scrutiny.charts.vega import WIDTH
from sufficiency.site.scrutiny.values import number_text

HEIGHT, NAMES, AXIS = 190, 124, 46  # the plot; room for the names to its right; room for the numbers to its left
PLOT = WIDTH - NAMES - AXIS
GAP = 13  # pixels between two names
FITS = 4  # labels below the plot that stand side by side


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


def names_beside(names: Sequence[tuple[str, float, dict[str, Any]]]) -> list[dict[str, Any]]:
    """Names with how high each would stand and how it looks, moved where two would lie upon each other."""
    heights = apart([height for _, height, _ in names], GAP, 4, HEIGHT - 2)
    return [
        {
            "data": {"values": [{"name": name}]},
            "mark": {"type": "text", "align": "left", "x": PLOT + 8, "y": round(HEIGHT - height, 1)} | look,
            "encoding": {"text": {"field": "name", "type": "nominal"}},
        }
        for (name, _, look), height in zip(names, heights, strict=True)
    ]
