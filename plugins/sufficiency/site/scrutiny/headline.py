"""Headline figures: a number that can be read across a room, and under it what it stands beside."""

from html import escape

from sufficiency.site.page import grade_mark
from sufficiency.site.scrutiny.change import ARROWS, change_of, part_of
from sufficiency.site.scrutiny.comparisons import Comparison
from sufficiency.site.scrutiny.figures import Figure, Which
from sufficiency.site.scrutiny.names import plain_name
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import PER_CENT, figure_cell, number_text


def headlines(pack: Pack, whiches: tuple[Which, ...]) -> str:
    """The cards of those figures that the year has, in their order."""
    cards = "".join(_card(pack, which, now) for which in whiches if (now := pack.figures.now(which)))
    return f'<div class="headlines">{cards}</div>' if cards else ""


def _card(pack: Pack, which: Which, now: Figure) -> str:
    change = change_of(pack, which)
    arrow = f'<span aria-hidden="true">{ARROWS[change.direction]}</span> ' if change.direction is not None else ""
    verdict = f' <b class="verdict">{change.judgement.capitalize()}.</b>' if change.judgement else ""
    return (
        f'<section class="headline"><h4>{escape(plain_name(pack, which))}</h4>'
        f'<p class="{"big" if now.shown is not None else "big word"}">{figure_cell(now)} {grade_mark(now.grade)}</p>'
        f"{_out_of(pack, which, now)}"
        f"<p>{arrow}{escape(change.words)}{verdict}</p>{_beside(pack, which, now)}</section>"
    )


def _out_of(pack: Pack, which: Which, now: Figure) -> str:
    """The counts behind a share, and how far chance could move the figure."""
    told = []
    if now.measure in PER_CENT and now.numerator is not None and now.denominator is not None:
        told.append(f"{now.numerator:,.0f} of {now.denominator:,.0f}")
    compared = pack.comparisons.of(which.indicator_id, str(pack.year), part_of(which))
    if now.shown is not None and compared and compared.interval:
        low, high = (number_text(end, now.measure) for end in compared.interval)
        told.append(f"by chance alone {low} to {high}")
    return f'<p class="quiet">{"; ".join(told)}</p>' if told else ""


def _beside(pack: Pack, which: Which, now: Figure) -> str:
    """The others' figures, our rank among all councils as last published, and whether we differ from England."""
    compared = pack.comparisons.latest(which.indicator_id, str(pack.year), part_of(which))
    if now.measure == "count" or compared is None:
        return ""
    areas = " · ".join(
        f"{escape(name)} {number_text(value, now.measure)}" for name, value in _areas(compared) if value is not None
    )
    of_year = f" ({compared.comparator_year})" if compared.comparator_year != str(pack.year) else ""
    best = "best" if compared.polarity in ("high", "low") else "highest"
    rank = f"<br>Ranked {compared.rank} of {compared.ranked_of} councils, 1 the {best}" if compared.rank else ""
    is_tested = compared.is_england_difference_more_than_chance is not None
    england = f"<br>{escape(compared.england_in_words or '')}" if is_tested else ""
    return f'<p class="quiet">{areas}{of_year}{rank}{england}</p>'


def _areas(compared: Comparison) -> tuple[tuple[str, float | None], ...]:
    return (
        ("England", compared.of_area("england")),
        (compared.region_name or "Region", compared.of_area("region")),
        ("Neighbours", compared.of_area("neighbours")),
    )
