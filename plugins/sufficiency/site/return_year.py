"""One collection year on the returns officer's page."""

from collections import Counter, defaultdict
from datetime import date
from html import escape
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.night import parse_night
from sufficiency.returns.builds import (
    builds_of,
    findings_by_topic,
    frozen_builds,
    read_manifest,
    signature_of,
)
from sufficiency.returns.cohorts import cohorts_of
from sufficiency.returns.freezing import decisions_of
from sufficiency.returns.readiness import Readiness, Since
from sufficiency.site.charts import nights_chart, waterfall
from sufficiency.site.page import scroll, table
from sufficiency.site.trend import trend
from sufficiency.site.words import moment_in_words, team_in_words, topic_in_words

NIGHTS_SHOWN = 90
DECISIONS_SHOWN = 8


def year_section(
    marts: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, build: Path, state: Readiness, night: date
) -> str:
    """All of a year as HTML: findings over the nights, who must act, modules, cohorts, what is missing, sign-off."""
    cohorts = "".join(waterfall(cohort) for cohort in cohorts_of(marts, config, build, year, night))
    return (
        f'<h2 id="{year.folder}">SSDA903 {year}</h2>'
        f"<h3>Errors and queries</h3>{_findings(year)}"
        f"<h3>Who must act</h3>{_teams(marts, year)}"
        f"<h3>Modules</h3>{_modules(state)}"
        f"<h3>Where the children come from</h3>{cohorts}"
        f"<h3>What is not evidenced</h3>{_not_evidenced(state)}"
        f"<h3>Sign-off</h3>{_sign_off(year)}"
    )


def _findings(year: CollectionYear) -> str:
    """A chart of all rows at fault, and a table by topic, from the manifest of each night's last build."""
    of_night = {build.name[:10]: build for build in builds_of(year)}
    nights = sorted(of_night)[-NIGHTS_SHOWN:]
    found = [findings_by_topic(read_manifest(of_night[night])) for night in nights]
    totals = [sum(topics.values(), Counter(error=0, query=0)) for topics in found]
    chart = nights_chart([(parse_night(night), total) for night, total in zip(nights, totals, strict=True)])
    rows = []
    for topic in sorted({topic for topics in found for topic in topics}):
        over_time = [topics.get(topic, Counter()) for topics in found]
        now = over_time[-1]
        line = trend([float(levels.total()) for levels in over_time])
        rows.append(
            f'<tr><th scope="row">{escape(topic_in_words(topic))}</th><td class="number">{now["error"]:,}</td>'
            f'<td class="number">{now["query"]:,}</td><td>{line}</td></tr>'
        )
    return chart + scroll(
        "<table><caption>Rows at fault by topic</caption><thead><tr>"
        '<th scope="col">Topic</th><th scope="col" class="number">Errors</th>'
        '<th scope="col" class="number">Queries</th><th scope="col">Over the nights</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>",
        about=f"Rows at fault by topic, {year}",
    )


def _teams(marts: duckdb.DuckDBPyConnection, year: CollectionYear) -> str:
    teams = marts.execute(
        """
        select
            owner_team,
            count(*) filter (level = 'error'),
            count(*) filter (level = 'query'),
            max(days_open)
        from quality.worklist
        where collection_year = $year and not is_accepted
        group by owner_team
        order by 2 desc, 3 desc, 1
        """,
        {"year": str(year)},
    ).fetchall()
    if not teams:
        return "<p>Nobody: no rule finds anything to mend.</p>"
    headings = ("Team", "Errors", "Queries", "Oldest, days")
    rows = [(team_in_words(team), *counts) for team, *counts in teams]
    return table(headings, rows, "Open problems in the worklist", names_rows=True)


def _modules(state: Readiness) -> str:
    changed = state.since_last_build.modules if state.since_last_build else {}
    rows = [
        (
            module,
            f"{count:,}",
            *(f"{changed.get(module, {}).get(kind, 0):,}" for kind in ("added", "removed", "changed")),
        )
        for module, count in state.modules.items()
    ]
    since = f"Changes since {state.since_last_build.build}" if state.since_last_build else "The first build of the year"
    return table(("Module", "Rows", "Added", "Removed", "Changed"), rows, since, names_rows=True)


def _not_evidenced(state: Readiness) -> str:
    told = []
    if state.oc3_missing:
        told.append(f"{state.oc3_missing:,} rows of OC3 are blank: no contact lies in the birthday's window.")
    if state.without_source:
        told.append(f"No source is named in authority.yml for {', '.join(state.without_source)}.")
    listed = "".join(f"<li>{escape(sentence)}</li>" for sentence in told)
    by_why = defaultdict(list)
    for rule, why in state.not_run.items():
        by_why[why].append(rule)
    rows = [(", ".join(codes), why) for why, codes in by_why.items()]
    rules = table(("Rules", "Why"), rows, f"{len(state.not_run):,} rules were not run", names_rows=True) if rows else ""
    return (f"<ul>{listed}</ul>" if told else "<p>Every row of OC3 has its evidence.</p>") + rules


def _sign_off(year: CollectionYear) -> str:
    frozen = [(build, signature_of(build) or {}) for build in frozen_builds(year)]
    builds = [
        (
            build.name,
            signature["signed_off_by"],
            moment_in_words(signature.get("signed_off_at", "")),
            _amends(signature),
        )
        for build, signature in frozen
    ]
    decisions = [
        (moment_in_words(one.at), one.decision.capitalize(), one.build, one.by, one.through)
        for one in reversed(decisions_of(year)[-DECISIONS_SHOWN:])
    ]
    if not decisions:
        return "<p>Nothing is frozen, and nobody has been asked yet.</p>"
    heads = ("When", "Decision", "Build", "By", "Through")
    return (
        (
            table(("Build", "Signed off by", "When", "Amends"), builds, "Frozen builds", names_rows=True)
            if builds
            else ""
        )
        + table(heads, decisions, "Last decisions")
        + "<p class='quiet'>Reasons, in people's own words, are in <code>decisions.jsonl</code> beside the builds.</p>"
    )


def _amends(signature: dict) -> str:
    amends = signature.get("amends")
    if not amends:
        return ""
    since = Since(amends["build"], amends["changed"])
    return f"{since.build}, {since.rows:,} row{'' if since.rows == 1 else 's'}"
