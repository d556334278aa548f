"""The same figure elsewhere: England, the region, statistical neighbours; and whether a change is more than chance."""

import math
from dataclasses import dataclass

import duckdb

from sufficiency.site.scrutiny.audience import Audience

FIGURE = "figure"
AREAS = ("england", "region", "neighbours")


@dataclass(frozen=True)
class Comparison:
    """One row of scrutiny.fct_comparison, without what its audience may not see."""

    indicator_id: str
    part: str
    collection_year: str
    part_name: str | None
    unit: str | None
    decimals: int | None
    polarity: str | None
    comparator_year: str | None
    own_value: float | None
    england_value: float | None
    region_name: str | None
    region_value: float | None
    neighbours_model: str | None
    neighbours_with_value: int | None
    neighbours_mean: float | None
    rank: int | None
    ranked_of: int | None
    note: str | None
    interval_low: float | None
    interval_high: float | None
    is_change_more_than_chance: bool | None
    is_england_difference_more_than_chance: bool | None
    england_in_words: str | None

    @property
    def is_known(self) -> bool:
        """Whether any other area's figure stands beside ours."""
        return any(value is not None for value in (self.england_value, self.region_value, self.neighbours_mean))

    def of_area(self, area: str) -> float | None:
        """The value of England, the region or the neighbours."""
        value = self.neighbours_mean if area == "neighbours" else getattr(self, f"{area}_value")
        return None if value is None else self._rounded(value)

    @property
    def interval(self) -> tuple[float, float] | None:
        """What our own figure could be if chance alone had played otherwise, to the figure's own decimals."""
        if self.interval_low is None or self.interval_high is None:
            return None
        return self._rounded(self.interval_low), self._rounded(self.interval_high)

    def _rounded(self, value: float) -> float:
        places = 10 ** (self.decimals or 0)
        return math.floor(value * places + 0.5) / places  # halves up, as everywhere


class Comparisons:
    """Every comparison by indicator, part and year; empty where no comparator was ever loaded."""

    def __init__(self, marts: duckdb.DuckDBPyConnection, audience: Audience):
        self._of = {(c.indicator_id, c.part, c.collection_year): c for c in _comparisons(marts, audience)}
        self.said = _said(marts)

    def of(self, indicator_id: str, year: str, part: str = FIGURE) -> Comparison | None:
        """The comparison of a year, if there is one."""
        return self._of.get((indicator_id, part, year))

    def latest(self, indicator_id: str, year: str, part: str = FIGURE) -> Comparison | None:
        """The comparison of a year, else the last before it that knows of others."""
        known = [
            found_year
            for found, found_part, found_year in self._of
            if (found, found_part) == (indicator_id, part)
            and found_year <= year
            and self._of[found, part, found_year].is_known
        ]
        return self._of[indicator_id, part, max(known)] if known else None

    def area_in(self, area: str, indicator_id: str, year: str, part: str = FIGURE) -> float | None:
        """What another area's figure was in the very year; None where an earlier year stands in for it."""
        found = self.of(indicator_id, year, part)
        return found.of_area(area) if found and found.comparator_year == year else None

    @property
    def is_empty(self) -> bool:
        """Whether no other area's figure is known at all."""
        return not any(comparison.is_known for comparison in self._of.values())


def has_table(marts: duckdb.DuckDBPyConnection, schema: str, table: str) -> bool:
    """Whether the published marts hold a table: what nobody loaded has none."""
    return bool(
        marts.execute(
            "select 1 from information_schema.tables where table_schema = $1 and table_name = $2", [schema, table]
        ).fetchone()
    )


def _comparisons(marts: duckdb.DuckDBPyConnection, audience: Audience) -> list[Comparison]:
    of_figure, of_change = ("is_figure_public", "is_change_public") if audience.is_public else ("true", "true")
    guards = {
        "interval_low": of_figure,
        "interval_high": of_figure,
        "is_england_difference_more_than_chance": of_figure,
        "england_in_words": of_figure,
        "is_change_more_than_chance": of_change,
    }
    columns = ", ".join(
        f"case when {guards[name]} then {name} end" if name in guards else name
        for name in Comparison.__dataclass_fields__
    )
    return [
        Comparison(*row)
        for row in marts.execute(
            f"select {columns} from scrutiny.fct_comparison order by indicator_id, part, collection_year"
        ).fetchall()
    ]


def _said(marts: duckdb.DuckDBPyConnection) -> list[str]:
    """What the loader says of each kind of file that is not there: how to get it."""
    return [
        said
        for (said,) in marts.execute(
            "select said from scrutiny.dim_comparator_source where status <> 'loaded' order by dataset"
        ).fetchall()
    ]
