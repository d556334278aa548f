"""Where the children of a return come from, as sums that add up: what there was, what came, what went."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.site.words import day_in_words

# Why a birthday has no row in OC3, in the words of the officer's page.
NOT_RETURNED = {
    "too_few_nights": "too few nights in care",
    "no_night_from_16": "no night in care from 16 on",
    "adopted": "adopted",
    "found_to_be_adult": "found to be an adult",
    "died_in_care": "died in care",
    "care_taken_over": "care taken over by another authority",
    "dead_in_an_earlier_year": "died in an earlier year",
    "still_looked_after": "still looked after",
    "care_ended_after_the_birthday": "left care after the birthday",
    "looked_after_all_year": "looked after all year",
    "contact_awaited": "contact awaited, window still open",
    "no_contact_in_the_year": "22 or older, no contact in the year",
    "absent_from_the_return": "absent from the return as filed",
}
UNEXPLAINED = "by records that contradict one another"


@dataclass(frozen=True)
class Waterfall:
    """A sum: what comes in (above nought) and goes out (below), in order, and what that makes."""

    result: str
    total: int
    steps: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        """The sum as a sentence: 599 looked after on 31 March 2026: 560 from last year + 196 started − 157 ceased."""
        first, *others = self.steps
        rest = "".join(f" {'−' if count < 0 else '+'} {abs(count):,} {label}" for label, count in others)
        return f"{self.total:,} {self.result}: {first[1]:,} {first[0]}{rest}"


def cohorts_of(
    marts: duckdb.DuckDBPyConnection, config: Config, build: Path, year: CollectionYear, night: date
) -> list[Waterfall]:
    """The cohorts of a year: the looked after, the children of the return, the care leavers of OC3."""
    return [looked_after(marts, config, year, night), in_the_return(build, year), care_leavers(marts, build, year)]


def looked_after(marts: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date) -> Waterfall:
    """Children looked after at the end of the year, or on the night while it runs; short breaks are left out."""
    first, last = year.start - timedelta(days=1), min(year.end, night)
    # Who leaves on the day itself is a leaver of that day, or is still counted, as the policy says.
    gone = "<=" if config.policies["snapshot_edge"] == "after_31_march" else "<"
    days = {"first": first, "last": last}
    count = "select count(distinct child_key) from core.fct_episode where not is_short_break"
    present = f"episode_start_date <= $day and not coalesce(episode_end_date {gone} $day, false)"
    before, now = (marts.execute(f"{count} and {present}", {"day": day}).fetchone()[0] for day in (first, last))
    began = "period_start_date > $first and period_start_date <= $last"
    ended = f"coalesce(period_end_date {gone} $last, false) and not coalesce(period_end_date {gone} $first, false)"
    new, again, ceased = marts.execute(
        f"""
        select
            count(*) filter ({began} and previous_period_end_date is null),
            count(*) filter ({began} and previous_period_end_date is not null),
            count(*) filter ({ended})
        from core.fct_period_of_care where not is_short_break
        """,
        days,
    ).fetchone()
    return _summed(
        f"looked after on {day_in_words(last)}",
        now,
        [("from last year", before), ("started for the first time", new), ("came back", again), ("ceased", -ceased)],
    )


def in_the_return(build: Path, year: CollectionYear) -> Waterfall:
    """The children of a build's Header, each by what brought them there."""
    with duckdb.connect() as db:
        for module in ("Header", "Episodes", "OC3"):
            db.execute(
                f"create table {module} as from read_csv($file, all_varchar = true, header = true)",
                {"file": str(build / f"{module}.csv")},
            )
        children, were, came, left = db.execute(
            """
            with begun as (
                select "CHILD", min(try_strptime("DECOM", '%d/%m/%Y')) < $start as is_before
                from Episodes group by all
            )
            select
                count(*),
                count(*) filter (is_before),
                count(*) filter (begun."CHILD" is not null and not coalesce(is_before, false)),
                count(*) filter (begun."CHILD" is null and Header."CHILD" in (select "CHILD" from OC3))
            from Header left join begun on Header."CHILD" = begun."CHILD"
            """,
            {"start": year.start},
        ).fetchone()
    return _summed(
        "children in the return",
        children,
        [("in care when the year began", were), ("came into care", came), ("care leavers of OC3 alone", left)],
        "named by another module alone",
    )


def care_leavers(marts: duckdb.DuckDBPyConnection, build: Path, year: CollectionYear) -> Waterfall:
    """The rows of OC3: the birthdays from 17 to 25 of those once in care after 14, less those it does not ask for."""
    found = dict(
        marts.execute(
            "select reason_not_returned, count(*)::integer from care_leavers.fct_birthday_position"
            " where collection_year = $year group by all",
            {"year": str(year)},
        ).fetchall()
    )
    less = [(words, -found[reason]) for reason, words in NOT_RETURNED.items() if reason in found]
    rows = duckdb.sql(f"select count(*) from read_csv('{build / 'OC3.csv'}', all_varchar = true, header = true)")
    return _summed(
        "care leavers in OC3",
        rows.fetchone()[0],
        [("birthdays from 17 to 25 in the year", sum(found.values())), *less],
    )


def _summed(result: str, total: int, steps: list[tuple[str, int]], of_the_rest: str = UNEXPLAINED) -> Waterfall:
    """The sum with what is left over as a step of its own, so that it adds up whatever the records say."""
    rest = total - sum(count for _, count in steps)
    first, *others = steps
    kept = [step for step in others if step[1]]
    return Waterfall(result, total, (first, *kept, *([(of_the_rest, rest)] if rest else [])))
