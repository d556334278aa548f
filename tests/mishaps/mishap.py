"""One entry of the table of mishaps."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sufficiency.contracts import contracts_of
from tests.mishaps.council import FIRST, SECOND, Council

REFUSED, MISSING, LANDED = "refused", "missing", "accepted"


def nothing(council: Council) -> None:
    """Nothing more to do, or to look at."""


@dataclass(frozen=True)
class Mishap:
    """What is done to the source between two nights, and how the second must end.

    tables: those that are struck, as source/table. ends: what becomes of them. says: words of the sentence that the
    owner reads. fails: the expectation that must fail, of a table that lands all the same. aside: rows quarantined.
    is_the_same: the content counts as unchanged. during: happens while landing waits to read again. nights: those that
    are run afterwards. then: what else must hold.
    """

    name: str
    tables: str
    spoil: Callable[[Council], None]
    ends: str
    says: str = ""
    fails: str = ""
    aside: int = 0
    is_the_same: bool = False
    during: Callable[[Council], None] | None = None
    nights: tuple[date, ...] = (SECOND,)
    then: Callable[[Council], None] = nothing

    @property
    def domains(self) -> set[str]:
        """The domain that is struck, and another."""
        source, _, table = self.tables.partition("/")
        struck = next(found.domain for found in contracts_of(source=source) if table in ("*", found.table))
        return {struck, "contract_spend" if struck == "foster_carers" else "foster_carers"}


__all__ = ["FIRST", "LANDED", "MISSING", "REFUSED", "SECOND", "Council", "Mishap", "nothing"]
