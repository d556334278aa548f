"""A figure over the years beside England, the region and the neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from sufficiency.site.scrutiny.change import part_of
from sufficiency.site.scrutiny.charts.lines import lines_chart
from sufficiency.site.scrutiny.charts.series import ENGLAND, NEIGHBOURS, OWN, REGION, Series
from sufficiency.site.scrutiny.figure_box import Picture
from sufficiency.site.scrutiny.figures import Which
from sufficiency.site.scrutiny.names import plain_name
from sufficiency.site.scrutiny.pack import YEARS_SHOWN, Pack
from sufficiency.site.scrutiny.values import figure_text, number_text
from sufficiency.site.words import day_in_short, day_in_words

ALONE = ("count", "sum", "index")  # how many there are in England says nothing beside how many there are here


@dataclass(frozen=True)
class Trend:
    """Asks for a trend of one figure. title: where the indicator's own name would not be understood."""

    which: Which
    title: str = ""

    def pictures(self, pack: Pack) -> list[Picture]:
        """The trend as a picture; none where fewer than two years are known."""
        if self.which.indicator_id not in pack.figures.indicators:
            return []
        years = _years(pack, self.which)
        series = [one for one in _series(pack, self.which, years) if one.is_known]
        measure = next((f.measure for year in years if (f := pack.figures.of(self.which, year))), None)
        own = [value for one in series if one.look.is_own for value in one.values if value is not None]
        if len(own) < 2:
            return []
        labels = [_label(pack, year) for year in years]
        picture = Picture(
            title=self.title or plain_name(pack, self.which),
            spec=lines_chart(labels, series, measure),
            about="; ".join(_in_words(one, labels, measure) for one in series) + ".",
            heads=("Year", *(one.name for one in series)),
            rows=[_row(pack, self.which, year, place, series, measure) for place, year in enumerate(years)],
            source=source_of(pack, self.which) + ("" if measure in ALONE else _compared(pack, self.which)),
        )
        return [picture]


def source_of(pack: Pack, which: Which) -> str:
    """Where a figure comes from, and what day it is as known on."""
    return f"{which.indicator_id}. Source: the council's own records, as known on {day_in_words(pack.night)}."


def _compared(pack: Pack, which: Which) -> str:
    """Where the others' figures come from, or why there are none."""
    compared = pack.comparisons.latest(which.indicator_id, str(pack.year), part_of(which))
    if pack.comparisons.is_empty:
        return " No comparator loaded."
    if compared is None:
        return " Nothing is published to compare it with."
    neighbours = compared.neighbours_with_value
    mean = f" Neighbours: the mean of {neighbours}, model of {compared.neighbours_model}." if neighbours else ""
    note = f" {compared.note}" if compared.note else ""
    return f" Others: DfE, to {compared.comparator_year}.{mean}{note}"


def _years(pack: Pack, which: Which) -> list[str]:
    """The years of the axis: a part of a year says nothing beside whole ones, unless it is counted on a day."""
    is_part = pack.is_running and not pack.figures.indicators[which.indicator_id].is_of_a_day
    known = pack.figures.years(which)
    return [year for year in known if not (is_part and year == str(pack.year))][-YEARS_SHOWN:]


def _series(pack: Pack, which: Which, years: Sequence[str]) -> list[Series]:
    figures = [pack.figures.of(which, year) for year in years]
    own = Series(pack.own_name, OWN, tuple(figure.shown if figure else None for figure in figures))
    if any(figure and figure.measure in ALONE for figure in figures):
        return [own]
    part = part_of(which)
    compared = [pack.comparisons.of(which.indicator_id, year, part) for year in years]
    region = next((each.region_name for each in compared if each and each.region_name), "Region")
    others = (("England", ENGLAND, "england"), (region, REGION, "region"), ("Neighbours", NEIGHBOURS, "neighbours"))
    return [
        own,
        *(
            Series(name, look, tuple(pack.comparisons.area_in(area, which.indicator_id, year, part) for year in years))
            for name, look, area in others
        ),
    ]


def _label(pack: Pack, year: str) -> str:
    return day_in_short(pack.as_at) if pack.is_running and year == str(pack.year) else year


def _in_words(one: Series, labels: Sequence[str], measure: str | None) -> str:
    known = [(label, value) for label, value in zip(labels, one.values, strict=True) if value is not None]
    (first, was), (last, now) = known[0], known[-1]
    if first == last:
        return f"{one.name}: {number_text(now, measure)} in {last}"
    return f"{one.name}: from {number_text(was, measure)} in {first} to {number_text(now, measure)} in {last}"


def _row(
    pack: Pack, which: Which, year: str, place: int, series: Sequence[Series], measure: str | None
) -> tuple[str, ...]:
    others = [
        "" if one.values[place] is None else number_text(one.values[place], measure)
        for one in series
        if not one.look.is_own
    ]
    return (_label(pack, year), figure_text(pack.figures.of(which, year)), *others)
