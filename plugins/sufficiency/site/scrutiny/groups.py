"""For officers: every measure of a chapter by group of children, and the problems behind its grade."""

from html import escape

from sufficiency.site.page import table
from sufficiency.site.scrutiny.figures import GROUPS, Which
from sufficiency.site.scrutiny.line_words import line_in_words
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import WORDS, figure_text
from sufficiency.site.words import counted

HEADS = ("Group", "Which", "Figure", "Counted", "Out of", "Grade")


def groups(pack: Pack, priority: str) -> str:
    """A closed table for each measure that is broken down; nothing for the public, who have the workbook."""
    if pack.audience.is_public:
        return ""
    shown = "".join(
        f'<details class="by-group"><summary>{escape(each.indicator_id)} {escape(each.indicator_name)}</summary>'
        f"{table(HEADS, rows, f'{each.indicator_name} by group', names_rows=True, stands_for_numbers=WORDS)}</details>"
        for each in pack.figures.of_priority(priority)
        if (rows := _rows(pack, each.indicator_id))
    )
    return f"<h3>By group of children</h3>{shown}" if shown else ""


def problems(pack: Pack, priority: str) -> str:
    """Which rules lower the grades of a chapter in its year, for officers."""
    if pack.audience.is_public:
        return ""
    rows = pack.marts.execute(
        """
        select about.indicator_id || ' ' || about.indicator_name, reason.title, reason.rule, reason.children
        from quality.fct_grade_reason as reason
        inner join scrutiny.dim_indicator as about on reason.indicator_id = about.indicator_id
        where about.strategy_priority = $priority and reason.collection_year = $year
        order by about.indicator_id, reason.children desc, reason.title
        """,
        {"priority": priority, "year": str(pack.year)},
    ).fetchall()
    if not rows:
        return ""
    heads = ("Measure", "Open problem", "Rule", "Children")
    shown = table(heads, [(*row[:3], f"{row[3]:,}") for row in rows], "Problems behind the grades", names_rows=True)
    told = f"<details><summary>{counted(len(rows), 'line')}</summary>{shown}</details>"
    return f"<h3>Problems behind the grades</h3>{told}"


def _rows(pack: Pack, indicator_id: str) -> list[tuple[str, ...]]:
    rows = []
    for breakdown in pack.figures.groups(indicator_id):
        for line in pack.figures.lines(indicator_id, breakdown):
            if figure := pack.figures.now(Which(indicator_id, breakdown, line)):
                counts = ("" if n is None else f"{n:,.0f}" for n in (figure.numerator, figure.denominator))
                named = (GROUPS[breakdown].capitalize(), line_in_words(breakdown, line))
                rows.append((*named, figure_text(figure), *counts, figure.grade or ""))
    return rows
