"""How a figure has changed, in words: by how much, whether it could be chance, and if not, whether it is good."""

from typing import NamedTuple

from sufficiency.site.scrutiny.comparisons import FIGURE
from sufficiency.site.scrutiny.figures import NUMBER, Figure, Which
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import PER_CENT, number_text
from sufficiency.site.words import day_in_words

# Lines that the comparators call by another name.
ELSEWHERE = {Which("L13", "measure", "L08"): "suitable"}
ARROWS = {1: "▲", -1: "▼", 0: "="}


class Change(NamedTuple):
    """direction: 1 up, -1 down, 0 level, None where nothing compares. judgement: better, worse or nothing."""

    direction: int | None
    words: str
    judgement: str


def part_of(which: Which) -> str:
    """What the comparators call this figure."""
    if which.breakdown == NUMBER:
        return "number"
    return FIGURE if which.line == "all" else ELSEWHERE.get(which, which.line)


def change_of(pack: Pack, which: Which) -> Change:
    """The change of a figure against the year before, as its audience may know it."""
    now, before = pack.figures.now(which), pack.figures.before(which)
    indicator = pack.figures.indicators[which.indicator_id]
    if now is None or now.shown is None:
        return Change(None, _last_known(pack, which) if now and now.symbol != "c" else "", "")
    if pack.is_running and not indicator.is_of_a_day:
        return Change(None, _so_far(pack, before), "")
    if before is None or before.shown is None:
        return Change(None, f"No figure of {pack.year.previous} to compare with.", "")
    difference = round(now.shown - before.shown, 1)
    direction = (difference > 0) - (difference < 0)
    compared = pack.comparisons.of(which.indicator_id, str(pack.year), part_of(which))
    tested = compared.is_change_more_than_chance if compared else None
    words = f"{_by_how_much(difference, now)} in {pack.year.previous} ({number_text(before.shown, now.measure)})"
    if tested is not None and direction:
        words += ": more than chance" if tested else ": could be chance"
    is_judged = direction and tested and indicator.polarity in ("high", "low")
    good = (direction > 0) == (indicator.polarity == "high")
    return Change(direction, f"{words}.", ("better" if good else "worse") if is_judged else "")


def _last_known(pack: Pack, which: Which) -> str:
    for year in reversed(pack.figures.years(which)):
        figure = pack.figures.of(which, year)
        if figure.shown is not None:
            return f"Last known: {number_text(figure.shown, figure.measure)} in {year}."
    return ""


def _so_far(pack: Pack, before: Figure | None) -> str:
    told = f"So far, to {day_in_words(pack.as_at)}."
    if before is None or before.shown is None:
        return told
    return f"{told} In the whole of {pack.year.previous}: {number_text(before.shown, before.measure)}."


def _by_how_much(difference: float, figure: Figure) -> str:
    if not difference:
        return "The same as"
    more, less = ("more", "fewer") if figure.measure == "count" else ("higher", "lower")
    amount = number_text(abs(difference), None if figure.measure in PER_CENT else figure.measure)
    if figure.measure in PER_CENT:
        amount += " percentage point" + ("" if abs(difference) == 1 else "s")
    return f"{amount} {more if difference > 0 else less} than"
