"""Charts of work: what was opened and closed each week, what is open, and for how long."""

from collections.abc import Mapping, Sequence
from datetime import date

import duckdb

from sufficiency.site.charts import length_bar
from sufficiency.site.page import scroll, table
from sufficiency.site.words import counted, day_in_words
from sufficiency.site.worklist_rows import Problem

WEEKS_SHOWN = 26
FEW = 12  # fewer weeks than that stay bars and do not become walls
WIDTH, HEIGHT = 720, 160
# Days open, from and to, and what people call them; the page's filter offers the same.
AGES = (
    (0, 7, "up to a week"),
    (8, 28, "up to four weeks"),
    (29, 90, "up to three months"),
    (91, 99_999, "longer"),
)

Week = tuple[date, int, int, int]


def weeks_of(marts: duckdb.DuckDBPyConnection) -> list[Week]:
    """The last weeks: Monday, problems opened, problems closed, and open after the week's last night."""
    return marts.execute(
        """
        with nights as (
            select
                night,
                sum(opened)::integer as opened,
                sum(closed)::integer as closed,
                sum("open")::integer as left_open
            from quality.fct_problem_night
            group by night
        )
        select
            date_trunc('week', night)::date as week,
            sum(opened)::integer,
            sum(closed)::integer,
            arg_max(left_open, night)
        from nights
        group by week
        order by week
        """
    ).fetchall()[-WEEKS_SHOWN:]


def weeks_chart(weeks: Sequence[Week]) -> str:
    """Bars up for what was opened, down for what was closed, week by week; and the same as a table."""
    if not weeks:
        return "<p>No night has been counted yet.</p>"
    top = max(max(opened, closed) for _, opened, closed, _ in weeks) or 1
    step, middle = WIDTH / max(len(weeks), FEW), HEIGHT / 2
    wide = step * 0.8
    bars = ""
    for place, (week, opened, closed, left) in enumerate(weeks):
        x, up, down = place * step, opened / top * middle, closed / top * middle
        bars += (
            f"<g><title>Week of {day_in_words(week)}: {opened:,} opened, {closed:,} closed, {left:,} open</title>"
            f'<rect x="{x:.1f}" y="{middle - up:.1f}" width="{wide:.1f}" height="{up:.1f}" fill="var(--alarm)"/>'
            f'<rect x="{x:.1f}" y="{middle:.1f}" width="{wide:.1f}" height="{down:.1f}" fill="var(--accent)"/></g>'
        )
    opened, closed = sum(week[1] for week in weeks), sum(week[2] for week in weeks)
    summary = f"{opened:,} opened and {closed:,} closed in {counted(len(weeks), 'week')}; {weeks[-1][3]:,} are open"
    rows = [(day_in_words(week), f"{up:,}", f"{down:,}", f"{left:,}") for week, up, down, left in weeks]
    heads = ("Week of", "Opened", "Closed", "Open at its end")
    return (
        f'<figure><svg role="img" class="wide" viewBox="0 0 {WIDTH} {HEIGHT}" aria-label="{summary}">{bars}'
        f'<line x2="{WIDTH}" y1="{middle}" y2="{middle}" stroke="var(--quiet)" stroke-width="2"/></svg>'
        f'<div class="axis" aria-hidden="true"><span>Week of {day_in_words(weeks[0][0])}</span>'
        f"<span>{day_in_words(weeks[-1][0]) if len(weeks) >= FEW else ''}</span></div>"
        f'<figcaption>Each week <span class="key" style="--key: var(--alarm)"></span> opened, above the line, and '
        f'<span class="key" style="--key: var(--accent)"></span> closed, below it: {summary}. '
        f"The longest bar is {top:,}.</figcaption></figure>"
        f"<details><summary>Week by week, in figures</summary>"
        f"{table(heads, rows, 'Problems opened and closed each week', names_rows=True)}</details>"
    )


def ageing(problems: Sequence[Problem]) -> str:
    """How long problems have been open, by level, each count with its bar."""
    counts = [_levels(problems, begin, end) for begin, end, _ in AGES]
    most = max((sum(levels.values()) for levels in counts), default=0) or 1
    rows = "".join(
        f'<tr><th scope="row">{name[0].upper() + name[1:]}</th><td class="number">{levels["error"]:,}</td>'
        f'<td class="number">{levels["query"]:,}</td>'
        f"<td>{length_bar([(levels['error'], 'var(--alarm)'), (levels['query'], 'var(--accent)')], most)}</td></tr>"
        for (_, _, name), levels in zip(AGES, counts, strict=True)
    )
    return scroll(
        '<table class="sum"><caption>How long problems have been open</caption><thead><tr><th scope="col">Open for</th>'
        '<th scope="col" class="number"><span class="key" style="--key: var(--alarm)"></span> Errors</th>'
        '<th scope="col" class="number"><span class="key" style="--key: var(--accent)"></span> Queries</th>'
        f'<th scope="col"><span class="unseen">Bar</span></th></tr></thead><tbody>{rows}</tbody></table>',
        about="How long problems have been open",
    )


def _levels(problems: Sequence[Problem], begin: int, end: int) -> Mapping[str, int]:
    of_age = [problem.level for problem in problems if begin <= problem.days_open <= end]
    return {level: of_age.count(level) for level in ("error", "query")}
