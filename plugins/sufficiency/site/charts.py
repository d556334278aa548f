"""Charts that need no script: bars night by night, and sums as bars that begin where the last one ended."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from sufficiency.returns.cohorts import Waterfall
from sufficiency.site.page import scroll
from sufficiency.site.words import day_in_words

WIDTH, HEIGHT = 720, 160
FEW = 12  # fewer nights than that stay bars and do not become walls
SERIES = (("error", "errors", "var(--alarm)"), ("query", "queries", "var(--accent)"))


def nights_chart(nights: Sequence[tuple[date, Mapping[str, int]]]) -> str:
    """Rows at fault on each night as stacked bars, errors below queries. nights: night, level → rows; oldest first."""
    top = max(sum(levels.values()) for _, levels in nights) or 1
    step = WIDTH / max(len(nights), FEW)
    bars = "".join(_bar(night, levels, place * step, step * 0.8, top) for place, (night, levels) in enumerate(nights))
    (first, before), (last, now) = nights[0], nights[-1]
    summary = " and ".join(f"{word} from {before[level]:,} to {now[level]:,}" for level, word, _ in SERIES)
    ends = f"{day_in_words(first)} to {day_in_words(last)}"
    key = ", ".join(f'<span class="key" style="--key: {colour}"></span> {word}' for _, word, colour in SERIES)
    return (
        f'<figure><svg role="img" class="wide" viewBox="0 0 {WIDTH} {HEIGHT}" aria-label="{summary}, {ends}">'
        f'<line x2="{WIDTH}" y1="{HEIGHT}" y2="{HEIGHT}" stroke="var(--quiet)" stroke-width="2"/>{bars}</svg>'
        f"<figcaption>Rows at fault night by night ({key}), {ends}: {summary}. The tallest bar is {top:,}."
        "</figcaption></figure>"
    )


def _bar(night: date, levels: Mapping[str, int], left: float, wide: float, top: int) -> str:
    rects, y = "", float(HEIGHT)
    for level, _, colour in SERIES:
        tall = levels[level] / top * HEIGHT
        y -= tall
        rects += f'<rect x="{left:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}" fill="{colour}"/>'
    told = ", ".join(f"{levels[level]:,} {word}" for level, word, _ in SERIES)
    return f"<g><title>{day_in_words(night)}: {told}</title>{rects}</g>"


def waterfall(cohort: Waterfall) -> str:
    """A sum as a table: each step with its count and a bar from where the sum stood to where it stands after it."""
    reached, running = [], 0
    for _, count in cohort.steps:
        reached.append((min(running, running + count), abs(count)))
        running += count
    most = max(start + length for start, length in reached) or 1
    rows = [
        _step(label, f"{'−' if count < 0 else '+' if place else ''}{abs(count):,}", *bar, most, count < 0)
        for place, ((label, count), bar) in enumerate(zip(cohort.steps, reached, strict=True))
    ]
    rows.append(_step(cohort.result, f"= {cohort.total:,}", 0, cohort.total, most, False, "total"))
    return scroll(
        f'<table class="sum"><caption>{escape(str(cohort))}.</caption><thead><tr>'
        '<th scope="col">What</th><th scope="col" class="number">Count</th><th scope="col"><span class="unseen">Bar'
        f"</span></th></tr></thead><tbody>{''.join(rows)}</tbody></table>",
        about=str(cohort),
    )


def _step(label: str, count: str, start: int, length: int, most: int, is_less: bool, kind: str = "") -> str:
    bar = length_bar([(length, "var(--alarm)" if is_less else "var(--accent)")], most, start)
    return f'<tr class="{kind}"><th scope="row">{escape(label)}</th><td class="number">{count}</td><td>{bar}</td></tr>'


def length_bar(parts: Sequence[tuple[int, str]], most: int, start: int = 0) -> str:
    """Lengths end to end, in their colours, as a bar of which `most` is the whole; for the eye only."""
    rects = ""
    for length, colour in parts:
        rects += f'<rect x="{start / most * 100:.2f}" width="{length / most * 100:.2f}" height="10" fill="{colour}"/>'
        start += length
    return f'<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{rects}</svg>'
