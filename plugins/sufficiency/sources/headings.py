"""Find the headings of a sheet or file, in one line or two, and name its columns by them."""

from collections import Counter

from sufficiency.errors import SufficiencyError
from sufficiency.sources.layout import Layout, plain

TITLES = 20  # lines above the column names that are searched for them


def find_headings(lines: list[list[str]], layout: Layout, key: tuple[str, ...], file: str, table: str) -> int:
    """The place of the line of headings: of those whose names include the key, the one with the most names we know.

    Raises SufficiencyError where there is none.
    """
    if layout.header_row:
        if layout.header_row > len(lines):
            raise SufficiencyError(f"{file} ends before line {layout.header_row}, where its column names should be.")
        return layout.header_row - 1
    named = [set(column_names(lines, place, layout)) for place in range(min(TITLES, len(lines)))]
    if fitting := [place for place, names in enumerate(named) if set(key) <= names]:
        known = {*key, *layout.names.values()}
        # A heading merged down stands in the line of groups, which then has the key as well but less besides.
        return max(fitting, key=lambda place: len(named[place] & known))
    raise SufficiencyError(
        f"{file} has no line with the column names of {table} among its first {TITLES}: it needs at"
        f" least {', '.join(key)}. If they are called otherwise, say so in the column map."
    )


def column_names(lines: list[list[str]], place: int, layout: Layout) -> list[str]:
    """What each column is called, by the line of headings and, where there are two, by the groups above it."""
    names = layout.names
    if layout.header_rows == 1:
        return [names.get(plain(cell), plain(cell)) for cell in lines[place]]
    pairs = _with_groups(lines[place - 1] if place else [], lines[place])
    times = Counter(alone for _, alone in pairs)
    found = []
    for whole, alone in pairs:
        is_clear_alone = alone and times[alone] == 1 and whole not in names
        heading = alone if is_clear_alone else whole
        found.append(names.get(heading, heading))
    return found


def _with_groups(above: list[str], below: list[str]) -> list[tuple[str, str]]:
    """Each column's heading with its group and alone. A group reaches as far as the next; a heading merged down has
    none below it.
    """
    width = max(len(above), len(below))
    above = above + [""] * (width - len(above))
    below = below + [""] * (width - len(below))
    pairs, group = [], ""
    for top, heading in zip(above, below, strict=True):
        group = top.strip() or group
        whole = f"{group} / {heading}" if heading.strip() else top
        pairs.append((plain(whole), plain(heading)))
    return pairs
