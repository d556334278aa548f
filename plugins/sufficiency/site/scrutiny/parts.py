"""What a figure is made of: bars for one year, or columns of parts over the years."""

import math
from dataclasses import dataclass

from sufficiency.site.scrutiny.charts.bars import bars_chart
from sufficiency.site.scrutiny.charts.series import PARTS, Series
from sufficiency.site.scrutiny.charts.stack import stack_chart
from sufficiency.site.scrutiny.figure_box import Picture
from sufficiency.site.scrutiny.figures import Figure, Which
from sufficiency.site.scrutiny.line_words import LAST, in_order, line_in_words
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.trends import source_of
from sufficiency.site.scrutiny.values import PER_CENT, figure_text

MOST = 12  # bars that are still read


@dataclass(frozen=True)
class Bars:
    """Asks for a bar of each line of an indicator in the pack's year, the longest first unless they have an order.

    breakdown: a group of children, or one of the indicator's own kinds of lines; by default its only one.
    """

    indicator_id: str
    title: str
    breakdown: str = ""
    has_order: bool = False

    def pictures(self, pack: Pack) -> list[Picture]:
        """The bars as a picture; none where the year has no line. What is hidden, or nought, only its table has."""
        breakdown = self.breakdown or next(iter(pack.figures.own_breakdowns(self.indicator_id)), "")
        lines = pack.figures.lines(self.indicator_id, breakdown)
        figures = [f for line in lines if (f := pack.figures.now(Which(self.indicator_id, breakdown, line)))]
        if not figures:
            return []
        if self.has_order:
            figures.sort(key=lambda figure: in_order(figure.line))
        else:
            figures.sort(key=lambda figure: (figure.line in LAST, -(figure.shown or 0), figure.line))
        named = [(line_in_words(breakdown, figure.line), figure) for figure in figures]
        drawn = [(name, figure.shown, _told(figure)) for name, figure in named if figure.shown][:MOST]
        has_counts = any(figure.measure in PER_CENT for figure in figures)
        hidden = len(named) - sum(figure.shown is not None for _, figure in named)
        about = "; ".join(f"{name}: {told}" for name, _, told in drawn)
        picture = Picture(
            title=self.title,
            spec=bars_chart(drawn) if drawn else None,
            about=f"{about}. {_hidden(hidden)}".strip(),
            heads=("What", "Figure", "Count")[: 3 if has_counts else 2],
            rows=[(name, figure_text(figure), _count(figure))[: 3 if has_counts else 2] for name, figure in named],
            source=f"{source_of(pack, Which(self.indicator_id))} {_hidden(hidden)}".strip(),
        )
        return [picture]


@dataclass(frozen=True)
class Columns:
    """Asks for columns over the years, made of the counts behind some lines of an indicator, bottom up.

    lines: each with the name that fits beside a column.
    """

    indicator_id: str
    breakdown: str
    lines: tuple[tuple[str, str], ...]
    title: str

    def pictures(self, pack: Pack) -> list[Picture]:
        """The columns as a picture; none where no year has all of its parts."""
        years = [
            year for year in pack.years if all(self._count(pack, line, year) is not None for line, _ in self.lines)
        ]
        if not years:
            return []
        parts = [
            Series(name, look, tuple(self._count(pack, line, year) for year in years))
            for (line, name), look in zip(self.lines, PARTS, strict=False)
        ]
        picture = Picture(
            title=self.title,
            spec=stack_chart(years, parts, "count"),
            about="; ".join(f"{part.name}: from {part.values[0]:,.0f} to {part.values[-1]:,.0f}" for part in parts)
            + f", {years[0]} to {years[-1]}.",
            heads=("Year", *(part.name for part in parts)),
            rows=[(year, *(f"{part.values[place]:,.0f}" for part in parts)) for place, year in enumerate(years)],
            source=source_of(pack, Which(self.indicator_id)),
        )
        return [picture]

    def _count(self, pack: Pack, line: str, year: str) -> float | None:
        return count_of(pack.figures.of(Which(self.indicator_id, self.breakdown, line), year))


@dataclass(frozen=True)
class Funnel:
    """Asks for what is left at each step of a way, as counts of the pack's year."""

    title: str
    steps: tuple[tuple[str, Which], ...]

    def pictures(self, pack: Pack) -> list[Picture]:
        """The steps as a picture; none where the first is not known. A step that is hidden is not drawn."""
        counts = [(name, which, count_of(pack.figures.now(which))) for name, which in self.steps]
        first = counts[0][2]
        if not first:
            return []
        known = [(name, count) for name, _, count in counts if count is not None]
        rows = [(name, f"{count:,.0f}", f"{math.floor(count / first * 100 + 0.5)}%") for name, count in known]
        picture = Picture(
            title=self.title,
            spec=bars_chart(
                [
                    (name, count, f"{told} ({share})")
                    for (name, told, share), (_, count) in zip(rows, known, strict=True)
                ]
            ),
            about="; ".join(f"{name}: {told}" for name, told, _ in rows) + ".",
            heads=("Step", "Count", f"Of all {self.steps[0][0].lower()}"),
            rows=rows,
            source=f"{source_of(pack, self.steps[0][1])} Counted in the same year: those who apply may have asked "
            "the year before.",
        )
        return [picture]


def count_of(figure: Figure | None) -> float | None:
    """How many were counted, where that may be seen: the figure itself, or what a share is a share of."""
    if figure is None or figure.shown is None:
        return None
    return figure.shown if figure.measure == "count" else figure.numerator


def _told(figure: Figure) -> str:
    count = _count(figure)
    return f"{figure_text(figure)} ({count})" if count and figure.measure in PER_CENT else figure_text(figure)


def _count(figure: Figure) -> str:
    count = count_of(figure) if figure.measure in (*PER_CENT, "count") else None
    return "" if count is None else f"{count:,.0f}"


def _hidden(lines: int) -> str:
    if not lines:
        return ""
    return f"{lines} {'line is' if lines == 1 else 'lines are'} hidden or not known."
