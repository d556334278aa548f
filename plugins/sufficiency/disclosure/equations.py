"""What adds up to what in a release: what anybody knows who can read its tables.

Within an indicator each breakdown sums to the total and each pair to its singles. Between indicators, what is one
whole and its parts in all is so among the girls, the under-fives and every other group as well: the share in each kind
of placement, by sex, is a table of placement by sex, though nobody published one. Whether something adds up is not
told by hand but found in the members; only what is merely contained in something else has to be named.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from sufficiency.disclosure.cells import Cells
from sufficiency.disclosure.figure import Name
from sufficiency.disclosure.settings import TOTALS

TOTAL = ("total", "all")

Who = tuple[str, str]  # an indicator, and whether it is counted or counted out of
Contained = tuple[tuple[Who, ...], Who]  # some of it, no two of them the same; and what they are some of
Law = tuple[Name, tuple[Name, ...]]  # a whole and its parts, by name
Equation = tuple[int, tuple[int, ...], bool]  # a whole and its parts; whether they are all of it


def equations(cells: Cells, laws: Iterable[Law], contained: Iterable[Contained]) -> list[Equation]:
    """Every whole and its parts, the parts all of it or some. Cells are numbers of `cells`; empty ones are left out."""
    all_of: dict[int, set[frozenset[int]]] = defaultdict(set)
    some_of: dict[int, set[frozenset[int]]] = defaultdict(set)
    for whole, parts, is_all in _stated(cells, laws, contained):
        parts = frozenset(part for part in parts if cells.counts[part] > 0)
        if parts and parts != {whole}:
            (all_of if is_all else some_of)[whole].add(parts)
    sums = [(whole, tuple(sorted(parts)), True) for whole in all_of for parts in all_of[whole]]
    # that some are no more than the whole is said already where they are among others that are no more
    rests = [
        (whole, tuple(sorted(parts)), False)
        for whole in some_of
        for parts in some_of[whole]
        if not any(parts <= more for more in all_of[whole]) and not any(parts < more for more in some_of[whole])
    ]
    return sorted(sums + rests)


def _stated(cells: Cells, laws: Iterable[Law], contained: Iterable[Contained]) -> Iterator[Equation]:
    tables = _tables(cells)
    yield from _within(cells, tables)
    yield from _lifted(cells, tables, laws)
    yield from _bases(cells)
    yield from _contained(cells, contained)


def _tables(cells: Cells) -> dict[tuple[str, str, str], dict[str, dict[str, int]]]:
    """The cells of each indicator, vintage and role, by breakdown and value."""
    tables: dict = defaultdict(lambda: defaultdict(dict))
    for name, at in cells.named.items():
        tables[name.indicator_id, name.vintage, name.role][name.breakdown][name.value] = at
    return tables


def _within(cells: Cells, tables) -> Iterator[Equation]:
    for (indicator_id, vintage, role), table in tables.items():
        total = table["total"].get("all")
        for breakdown, column in table.items():
            if breakdown in TOTALS:
                continue
            if ", " in breakdown:
                yield from _pair(cells, table, breakdown)
            elif total is not None:
                yield from _sum(cells, total, tuple(column.values()))
                # lines such as planned and unplanned are the parts of what the indicator is counted out of
                base = cells.named.get(Name(indicator_id, vintage, "denominator", *TOTAL))
                if role == "numerator" and base is not None and cells.adds_up(base, column.values()):
                    yield base, tuple(column.values()), True


def _sum(cells: Cells, whole: int, parts: tuple[int, ...]) -> Iterator[Equation]:
    if cells.adds_up(whole, parts):
        yield whole, parts, True
    elif sum(cells.counts[part] for part in parts) < cells.counts[whole]:
        yield whole, parts, False  # some belong to no group


def _pair(cells: Cells, table, breakdown: str) -> Iterator[Equation]:
    one, other = breakdown.split(", ")
    pairs = table[breakdown]
    for side, across, written in ((one, other, "{0}, {1}"), (other, one, "{1}, {0}")):
        for value, single in table[side].items():
            parts = (pairs.get(written.format(value, second)) for second in table[across])
            yield from _sum(cells, single, tuple(part for part in parts if part is not None))


def _lifted(cells: Cells, tables, laws) -> Iterator[Equation]:
    """What is true of the totals, said of every group: of the girls, of the boys in foster care …"""
    aliases = defaultdict(list)  # who else counts the same people in all
    for (indicator_id, vintage, role), table in tables.items():
        if "all" in table["total"]:
            aliases[table["total"]["all"]].append((indicator_id, vintage, role))
    for whole, parts in _of_totals(cells, tables, laws):
        yield whole, parts, True
        known = [part for part in parts if cells.counts[part] > 0 and part in aliases]
        if whole not in aliases or not known:
            continue
        is_all = len(known) == sum(cells.counts[part] > 0 for part in parts)
        for owner in aliases[whole]:
            for breakdown, column in tables[owner].items():
                if breakdown in TOTALS:
                    continue
                for value, group in column.items():
                    among = [_among(tables, aliases[part], breakdown, value) for part in known]
                    counted = tuple(part for part in among if part is not None)
                    if is_all and len(counted) == len(known) and cells.adds_up(group, counted):
                        yield group, counted, True
                    elif counted and sum(cells.counts[part] for part in counted) <= cells.counts[group]:
                        yield group, counted, False


def _among(tables, owners, breakdown: str, value: str) -> int | None:
    for owner in owners:
        if value in tables[owner].get(breakdown, ()):
            return tables[owner][breakdown][value]
    return None


def _of_totals(cells: Cells, tables, laws) -> Iterator[tuple[int, tuple[int, ...]]]:
    for table in tables.values():
        if (total := table["total"].get("all")) is not None:
            for breakdown, column in table.items():
                if breakdown not in TOTALS and ", " not in breakdown and cells.adds_up(total, column.values()):
                    yield total, tuple(column.values())
    vintages = sorted({vintage for _, vintage, _ in tables})
    for (whole, parts), vintage in product(laws, vintages):
        here = [cells.named.get(name._replace(vintage=vintage)) for name in (whole, *parts)]
        if None not in here and cells.adds_up(here[0], here[1:]):
            yield here[0], tuple(here[1:])


def _bases(cells: Cells) -> Iterator[Equation]:
    """A percentage counts some of its base."""
    for name, at in cells.named.items():
        base = cells.named.get(name._replace(role="denominator"))
        if name.role == "numerator" and base is not None and cells.counts[at] <= cells.counts[base]:
            yield base, (at,), False


def _contained(cells: Cells, contained: Iterable[Contained]) -> Iterator[Equation]:
    by_who = defaultdict(list)
    for name in cells.named:
        by_who[name.indicator_id, name.role].append(name)
    for inner, outer in contained:
        for name in by_who[outer]:
            found = (cells.named.get(name._replace(indicator_id=who, role=role)) for who, role in inner)
            parts = tuple(part for part in found if part is not None)
            if parts and sum(cells.counts[part] for part in parts) <= cells.counts[cells.named[name]]:
                yield cells.named[name], parts, False
