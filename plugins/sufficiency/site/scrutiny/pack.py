"""What every part of a pack is made from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.site.scrutiny.audience import Audience
from sufficiency.site.scrutiny.comparisons import Comparisons
from sufficiency.site.scrutiny.figures import Figures
from sufficiency.site.scrutiny.strategy_file import Action

YEARS_SHOWN = 8
OF_A_COUNCIL = re.compile(r"\s+((City|County|Borough|Metropolitan|District|Royal)\s+)*Council$")


@dataclass(frozen=True)
class Pack:
    """One year's pack for one audience. actions: None where nobody wrote a strategy.yml."""

    marts: duckdb.DuckDBPyConnection
    config: Config
    year: CollectionYear
    night: date
    audience: Audience
    actions: Sequence[Action] | None

    @cached_property
    def figures(self) -> Figures:
        """The year's figures and those before it, as the audience sees them."""
        return Figures(self.marts, self.year, self.audience)

    @cached_property
    def comparisons(self) -> Comparisons:
        """The same figures elsewhere."""
        return Comparisons(self.marts, self.audience)

    @property
    def as_at(self) -> date:
        """The last day the pack's year is known of."""
        return min(self.year.end, self.night)

    @property
    def is_running(self) -> bool:
        """Whether the year has not ended yet."""
        return self.night < self.year.end

    @property
    def own_name(self) -> str:
        """The council in a chart: Leicester."""
        return OF_A_COUNCIL.sub("", self.config.authority.name)

    @property
    def years(self) -> list[str]:
        """The years that charts and tables show, oldest first."""
        first = self.year.starts_in - YEARS_SHOWN + 1
        return [str(CollectionYear(first + place)) for place in range(YEARS_SHOWN)]
