"""The figures of a pack, as its audience may see them: nothing hidden from the public is even read for it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.site.scrutiny.audience import Audience

YEARS_READ = 10  # before the pack's own; charts show eight, fewer where some are hidden
OWN_MEASURE, NUMBER, ALL = "total", "number", "all"
GROUPS = {
    "age_band": "age",
    "sex": "sex",
    "ethnic_group": "ethnic group",
    "uasc": "unaccompanied asylum-seeking",
    "legal_status_group": "legal status",
    "category_of_need": "category of need",
    "placement_group": "placement",
    "provider_group": "provider",
    "home_locality": "home locality",
    "placement_location": "inside or outside the boundary",
    "distance_band": "distance from home",
}


class Which(NamedTuple):
    """Which figure of an indicator is meant: its own measure unless it says otherwise."""

    indicator_id: str
    breakdown: str = OWN_MEASURE
    line: str = ALL


@dataclass(frozen=True)
class Indicator:
    """One row of scrutiny.dim_indicator: what it means and who answers for it."""

    indicator_id: str
    indicator_name: str
    definition: str
    numerator: str | None
    denominator: str | None
    counting_window: str | None
    source_columns: str | None
    authority: str | None
    confidence: str | None
    measure: str | None
    polarity: str | None
    strategy_priority: str
    owner: str
    is_computed: bool
    why_not_computed: str | None

    @property
    def is_of_a_day(self) -> bool:
        """Whether it is counted on one day, so that a night in mid-year compares with last 31 March."""
        return "31 Mar" in (self.counting_window or "") and "Yr" not in (self.counting_window or "")


@dataclass(frozen=True)
class Figure:
    """One figure. shown: what this audience sees; None where it may not or there is none, and `symbol` says which."""

    indicator_id: str
    measure: str | None
    year: str
    as_at: date
    is_month: bool
    breakdown: str
    line: str
    shown: float | None
    symbol: str | None
    numerator: float | None
    denominator: float | None
    grade: str | None


class Figures:
    """Every live figure up to a year, and the catalogue they belong to."""

    def __init__(self, marts: duckdb.DuckDBPyConnection, year: CollectionYear, audience: Audience):
        self.year = year
        self.indicators = {indicator.indicator_id: indicator for indicator in _indicators(marts)}
        self._years: dict[Which, dict[str, Figure]] = defaultdict(dict)
        self._months: dict[Which, list[Figure]] = defaultdict(list)
        self._lines: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for figure in _figures(marts, year, audience):
            which = Which(figure.indicator_id, figure.breakdown, figure.line)
            if figure.is_month:
                self._months[which].append(figure)
                continue
            if which not in self._years:
                self._lines[figure.indicator_id][figure.breakdown].append(figure.line)
            self._years[which][figure.year] = figure

    def now(self, which: Which) -> Figure | None:
        """A figure of the pack's year."""
        return self.of(which, str(self.year))

    def before(self, which: Which) -> Figure | None:
        """The same of the year before."""
        return self.of(which, str(self.year.previous))

    def of(self, which: Which, year: str) -> Figure | None:
        """The same of any year."""
        return self._years.get(which, {}).get(year)

    def years(self, which: Which) -> list[str]:
        """The years it has a figure of, oldest first."""
        return sorted(self._years.get(which, {}))

    def months(self, which: Which) -> list[Figure]:
        """Its figures at the ends of the months of the pack's year, oldest first; none once the year is over."""
        return self._months.get(which, [])

    def lines(self, indicator_id: str, breakdown: str) -> list[str]:
        """The lines of a breakdown that any year knows, in the order of their names."""
        return self._lines[indicator_id][breakdown]

    def own_breakdowns(self, indicator_id: str) -> list[str]:
        """The kinds of lines that are an indicator's own: reasons, states, channels."""
        return [b for b in self._lines[indicator_id] if b not in GROUPS and b not in (OWN_MEASURE, NUMBER)]

    def groups(self, indicator_id: str) -> list[str]:
        """The groups of children it is broken down by."""
        return [breakdown for breakdown in self._lines[indicator_id] if breakdown in GROUPS]

    def is_mix(self, indicator_id: str) -> bool:
        """Whether its own lines are the figure: the total of a mix is always 100 % and says nothing."""
        totals = self._years[Which(indicator_id)].values()
        return bool(self.own_breakdowns(indicator_id)) and all(
            figure.measure == "percent" and figure.numerator == figure.denominator for figure in totals
        )

    def of_priority(self, priority: str) -> list[Indicator]:
        """The indicators of one of the strategy's priorities that have a figure of the year."""
        return [
            indicator
            for indicator in self.indicators.values()
            if indicator.strategy_priority == priority
            and any(self.now(which) for which in self._years if which.indicator_id == indicator.indicator_id)
        ]


def indicator_ids(marts: duckdb.DuckDBPyConnection) -> list[str]:
    """Every indicator of the catalogue."""
    return [name for (name,) in marts.execute("select indicator_id from scrutiny.dim_indicator").fetchall()]


def _indicators(marts: duckdb.DuckDBPyConnection) -> Iterator[Indicator]:
    columns = ", ".join(Indicator.__dataclass_fields__)
    for row in marts.execute(f"select {columns} from scrutiny.dim_indicator order by indicator_id").fetchall():
        yield Indicator(*row)


def _figures(marts: duckdb.DuckDBPyConnection, year: CollectionYear, audience: Audience) -> Iterator[Figure]:
    seen, which = ("published", "is_public") if audience.is_public else ("value", "true")
    rows = marts.execute(
        f"""
        select
            indicator_id, measure, collection_year, as_at, is_month, breakdown, breakdown_value,
            {seen},
            symbol,
            case when {seen} is not null then numerator end,
            case when {seen} is not null then denominator end,
            grade
        from scrutiny.fct_indicator
        where
            vintage = 'live'
            and {which}
            and collection_year between $first_year and $year
            and (not is_month or collection_year = $year)
            -- groups of children are of the year, but for all children in care, whom charts follow over the years
            and (collection_year = $year or indicator_id = 'C01' or not list_contains($groups, breakdown))
            -- pairs are for the marts: a page of them is read by nobody
            and not contains(breakdown, ',')
        order by indicator_id, breakdown, breakdown_value, as_at
        """,
        {"year": str(year), "first_year": str(CollectionYear(year.starts_in - YEARS_READ)), "groups": list(GROUPS)},
    ).fetchall()
    for row in rows:
        yield Figure(*row)
