"""worklist.html: every open problem, to filter and to work through, without a network; readable without a script."""

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

import duckdb

from sufficiency.config import Config
from sufficiency.site.page import cards, page, scroll, table
from sufficiency.site.problem_charts import AGES, ageing, weeks_chart, weeks_of
from sufficiency.site.words import counted, day_in_words, made_up, team_in_words
from sufficiency.site.worklist_rows import Problem, problems_of
from sufficiency.site.worklist_table import WITHOUT_SCRIPT, as_json, problems_table, templates

SCRIPT = Path(__file__).with_name("worklist.js").read_text(encoding="utf-8")


def worklist_page(marts: duckdb.DuckDBPyConnection, config: Config, night: date, books: dict[str, str]) -> str:
    """The page, from the published marts. books: team → its workbook's place beside the page."""
    everything = problems_of(marts)
    problems = [problem for problem in everything if not problem.is_accepted]
    accepted = [problem for problem in everything if problem.is_accepted]
    body = (
        f"<h1>Worklist</h1>{made_up(config)}"
        '<p class="banner">For those who mend. No child is named, but each row is about one child and may show where '
        "they live: do not publish or forward this page.</p>"
        f'<p class="quiet">{escape(config.authority.name)}, night of {day_in_words(night)}. A row closes itself the '
        "night after the source is mended, and comes back with its history if it is undone.</p>"
        f"{cards(_at_a_glance(problems, accepted))}"
        f"<h2>Teams</h2>{_teams(problems, books)}"
        f"<h2>Problems</h2>{_problems(problems)}"
        f"<h2>How the work goes</h2><h3>Opened and closed</h3>{weeks_chart(weeks_of(marts))}"
        f"<h3>Ageing</h3>{ageing(problems)}"
        f"<h2>Accepted exceptions</h2>{_accepted(accepted)}"
        f'{templates()}<script type="application/json" id="problems">{as_json(problems)}</script>'
    )
    return page(f"Worklist, {config.authority.name}", body, here="worklist.html", script=SCRIPT)


def _at_a_glance(problems: Sequence[Problem], accepted: Sequence[Problem]) -> list[tuple[str, str]]:
    errors = sum(problem.level == "error" for problem in problems)
    mends = {problem.mend_id or problem.problem_id for problem in problems}
    suggested = sum(bool(problem.suggestion) for problem in problems)
    return [
        (f"{errors:,}", "errors to mend"),
        (f"{len(problems) - errors:,}", "queries to answer"),
        (f"{len(mends):,}", "mends would close them all"),
        (f"{suggested:,}", "have a suggested value"),
        (f"{max((problem.days_open for problem in problems), default=0):,}", "days the oldest is open"),
        (f"{len(accepted):,}", "accepted exceptions"),
    ]


def _teams(problems: Sequence[Problem], books: dict[str, str]) -> str:
    rows = ""
    for team in sorted({problem.owner_team for problem in problems}):
        own = [problem for problem in problems if problem.owner_team == team]
        errors = sum(problem.level == "error" for problem in own)
        rows += (
            f'<tr><th scope="row">{escape(team_in_words(team))}<br><a href="{escape(books[team])}">Workbook'
            f'<span class="unseen"> of {escape(team_in_words(team))}</span></a></th><td class="number">{errors:,}</td>'
            f'<td class="number">{len(own) - errors:,}</td>'
            f'<td class="number">{max(problem.days_open for problem in own):,}</td></tr>'
        )
    if not rows:
        return "<p>Nobody has anything to mend.</p>"
    return scroll(
        '<table><caption class="unseen">Open problems by team</caption><thead><tr><th scope="col">Team</th>'
        '<th scope="col" class="number">Errors</th><th scope="col" class="number">Queries</th>'
        '<th scope="col" class="number">Oldest, days</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>",
        about="Open problems by team",
    )


def _problems(problems: Sequence[Problem]) -> str:
    first = f"The first {WITHOUT_SCRIPT:,} of " if len(problems) > WITHOUT_SCRIPT else ""
    told = f"{first}{counted(len(problems), 'problem')}, errors first, then what one mend closes together."
    return (
        f'{_filters(problems)}<p id="told" role="status" class="quiet">{told}</p>{problems_table(problems)}'
        '<p><button id="more" type="button" hidden>Show 200 more</button></p>'
    )


def _filters(problems: Sequence[Problem]) -> str:
    """Shown by the script, for without it they would do nothing."""
    teams = sorted({team_in_words(problem.owner_team) for problem in problems})
    levels = [("error", "Errors"), ("query", "Queries")]
    ages = [(f"{begin}-{end}", name[0].upper() + name[1:]) for begin, end, name in AGES]
    mends = [("suggested", "With a suggested value"), ("shared", "Closing several at once")]
    return (
        '<form hidden role="search" aria-label="Filter the problems">'
        + _choice("Team", "team", "All teams", [(team, team) for team in teams])
        + _choice("Level", "level", "All levels", levels)
        + _choice("Open for", "age", "Any time", ages)
        + _choice("Mend", "mend", "Any mend", mends)
        + '<label>Search<input name="text" type="search" autocomplete="off" placeholder="rule, field, child key …">'
        '</label><button type="reset">Show all</button></form>'
    )


def _choice(label: str, name: str, whole: str, options: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in options)
    return f'<label>{label}<select name="{name}"><option value="">{whole}</option>{listed}</select></label>'


def _accepted(accepted: Sequence[Problem]) -> str:
    if not accepted:
        return "<p>Nothing is accepted: every problem found is to be mended.</p>"
    heads = ("What is wrong", "Where", "Child", "Why it is accepted", "By", "Until")
    rows = [
        (
            problem.title,
            problem.where,
            problem.short_key,
            problem.accepted_reason,
            problem.accepted_by,
            day_in_words(problem.accepted_until) if problem.accepted_until else "",
        )
        for problem in accepted
    ]
    about = "Problems that somebody accepted in waivers.yml, with the reason"
    return table(heads, rows, about, names_rows=True, stacks=True)
