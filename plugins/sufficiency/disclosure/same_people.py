"""Which names stand for the same people in every year: foster placements are children looked after, in foster care.

Two small cells that hold the same child this year by chance tell nobody anything; two that hold the same people by
definition do. So a name gets one number over all years, a sum of its members' hashes, and names with the same number
are the same by definition. That is asked of totals and of groups; of a group within a group it then follows.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sufficiency.disclosure.figure import MODULUS, Figure, Name

ALL = ("total", "all")
LIVE = "live"  # the vintage with breakdowns; what is the same by definition is the same in the others too
Who = tuple[str, str]  # an indicator, and whether it is counted or counted out of


class SamePeople:
    """Finds the one name for what has several."""

    def __init__(self, releases: Mapping[object, Iterable[Figure]]) -> None:
        self.numbers: dict[Name, int] = defaultdict(int)
        for place, figures in enumerate(releases.values()):
            salt = pow(3, 7 * place + 1, MODULUS)
            for figure in figures:
                if figure.is_of_people and figure.vintage == LIVE and ", " not in figure.breakdown:
                    for role, count, members in figure.roles:
                        if count and members is not None:
                            name = figure.name(role)._replace(vintage="")
                            self.numbers[name] = (self.numbers[name] + salt * members) % MODULUS
        totals: dict[int, Who] = {}
        for name in sorted(self.numbers):
            if name[3:] == ALL:
                totals.setdefault(self.numbers[name], (name.indicator_id, name.role))
        self._whole = {name: totals[number] for name, number in self.numbers.items() if number in totals}

    def one_name(self, name: Name) -> tuple:
        """The same for all names of the same people, so far as they are the same by definition."""
        who, among = (name.indicator_id, name.role), dict(zip(name.breakdown.split(", "), _values(name), strict=True))
        among = {} if name.breakdown in ("total", "number") else among
        for breakdown, value in list(among.items()):
            whole = self._whole.get(Name(who[0], "", who[1], breakdown, value))
            if whole:  # the girls among those in foster care are the girls of the foster placements
                who = whole
                del among[breakdown]
        who = self._whole.get(Name(who[0], "", who[1], *ALL), who)
        return (*who, *sorted(among.items()))


def _values(name: Name) -> list[str]:
    return name.value.split(", ") if ", " in name.breakdown else [name.value]
