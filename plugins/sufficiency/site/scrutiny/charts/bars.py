"""Bars for parts that have no order in time: each with its name to the left and its figure at its end."""

import textwrap
from collections.abc import Sequence
from typing import Any

from sufficiency.site.scrutiny.charts.vega import SMALL, WIDTH

NAME, VALUE = 146, 96  # room for the names to the left and for the figures to the right
LETTERS = 25  # of a line of a name
LINE = SMALL + 1


def bars_chart(bars: Sequence[tuple[str, float, str]]) -> dict[str, Any]:
    """A Vega-Lite specification of name, length and what is written at its end; drawn in their order."""
    names = [textwrap.wrap(name, LETTERS) for name, _, _ in bars]
    row = LINE * max(len(lines) for lines in names) + 10
    longest = max(value for _, value, _ in bars) or 1
    data = [
        {
            "value": value,
            "text": text,
            "top": row * place + 4,
            "middle": row * (place + 0.5),
            "foot": row * (place + 1) - 4,
        }
        for place, (_, value, text) in enumerate(bars)
    ]
    x = {"field": "value", "type": "quantitative", "scale": {"domain": [0, longest], "nice": False}, "axis": None}
    return {
        "autosize": {"type": "none"},
        "width": WIDTH - NAME - VALUE,
        "height": row * len(bars),
        "padding": {"left": NAME, "right": VALUE, "top": 2, "bottom": 2},
        "layer": [
            {
                "data": {"values": data},
                "mark": {"type": "rect", "color": "var(--own)"},
                "encoding": {"x": x, "x2": {"datum": 0}, "y": _pixel("top"), "y2": {"field": "foot"}},
            },
            {
                "data": {"values": data},
                "mark": {"type": "text", "align": "left", "dx": 5},
                "encoding": {"x": x, "y": _pixel("middle"), "text": {"field": "text", "type": "nominal"}},
            },
            {
                "data": {
                    "values": [line for place, lines in enumerate(names) for line in _name(lines, row * (place + 0.5))]
                },
                "mark": {"type": "text", "align": "right", "x": -6},
                "encoding": {"y": _pixel("middle"), "text": {"field": "line", "type": "nominal"}},
            },
        ],
    }


def _pixel(field: str) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def _name(lines: Sequence[str], middle: float) -> list[dict[str, Any]]:
    first = middle - LINE * (len(lines) - 1) / 2
    return [{"line": line, "middle": first + LINE * place} for place, line in enumerate(lines)]
