"""A chart as it stands in the page: its title, its picture, where it comes from, and its figures as a table beneath."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any, NamedTuple

from sufficiency.site.page import table
from sufficiency.site.scrutiny.charts.vega import draw
from sufficiency.site.scrutiny.values import WORDS


class Picture(NamedTuple):
    """A chart and all that belongs to it. about: what it shows in a sentence, for those who cannot see it."""

    title: str
    spec: dict[str, Any] | None
    about: str
    heads: Sequence[str]
    rows: Sequence[Sequence[object]]
    source: str


def figure_box(picture: Picture) -> str:
    """The picture as HTML. Without a specification there is nothing to draw, and the table stands open."""
    drawn = draw(picture.spec, picture.title, picture.about) if picture.spec else ""
    figures = table(picture.heads, picture.rows, picture.title, names_rows=True, stands_for_numbers=WORDS)
    opened = "" if picture.spec else " open"
    return (
        f'<figure class="chart"><figcaption><b>{escape(picture.title)}</b></figcaption>{drawn}'
        f'<p class="source">{escape(picture.source)}</p>'
        f'<details{opened}><summary>Figures<span class="unseen"> of: {escape(picture.title)}</span></summary>'
        f"{figures}</details></figure>"
    )


def figure_boxes(pictures: Iterable[Picture]) -> str:
    """The pictures, beside each other where there is room."""
    boxes = "".join(figure_box(picture) for picture in pictures)
    return f'<div class="charts">{boxes}</div>' if boxes else ""
