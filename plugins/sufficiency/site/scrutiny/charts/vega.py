"""Vega-Lite drawn beforehand: an SVG that needs no script, asks for nothing and follows the page's colours."""

import hashlib
import json
import re
from functools import lru_cache
from html import escape
from typing import Any

WIDTH, SMALL = 380, 11
CONFIG = {
    "background": None,
    # Arial's metrics, which vl-convert brings as Liberation Sans: a chart is laid out alike on every machine.
    "font": "Arial, Liberation Sans, Helvetica, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": "var(--quiet)",
        "labelFontSize": SMALL,
        "labelPadding": 5,
        "gridColor": "var(--line)",
        "domainColor": "var(--line)",
        "ticks": False,
        "title": None,
    },
    "text": {"fontSize": SMALL, "color": "var(--ink)"},
}
# What Vega tells screen readers of each mark: here the chart has one name, and its table says the rest.
OF_MARKS = re.compile(r' (?:role|aria-[a-z]+|pointer-events|class|xmlns:xlink|version)="[^"]*"')
NOTHING = re.compile(r'<path d="" [^>]*/>|<path d="[^"]*" display="none"/>')
LONG_FRACTION = re.compile(r"(\d+\.\d\d)\d+")


def draw(spec: dict[str, Any], title: str, about: str) -> str:
    """An SVG of a Vega-Lite specification; title and about are text, for those who cannot see it."""
    text = json.dumps(spec, sort_keys=True)
    name = "chart-" + hashlib.sha256((title + text).encode()).hexdigest()[:10]
    opening, rest = _drawn(text).split(">", 1)
    return (
        f'{opening} role="img" aria-labelledby="{name}-title {name}-about">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-about">{escape(about)}</desc>{rest}'
    )


@lru_cache(maxsize=1024)  # the officers' pack draws most charts of the public one again
def _drawn(spec: str) -> str:
    import vl_convert

    svg = vl_convert.vegalite_to_svg({"config": CONFIG} | json.loads(spec))
    return LONG_FRACTION.sub(r"\1", NOTHING.sub("", OF_MARKS.sub("", svg)))
