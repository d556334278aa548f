"""Is the made-up council like Leicester? Published figures beside those of its lives, with stated tolerances.

Everything is computed from the lives themselves, without the warehouse, so that a mistake in a mart cannot hide here.
Published: Leicester 2021 to 2025 as republished to April 2026, the mean of five years unless a note says otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from sufficiency.demo.days import Day, age_on, birthday, year_end, year_of, year_start
from sufficiency.demo.ssd.care import home_postcode
from sufficiency.demo.world import OWN_LA, Episode, Life, PeriodOfCare, WorldView

YEARS = 5  # of 31 Marches are taken together: one year of 600 children is mostly chance
IN_TRAINING = frozenset(("F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"))


@dataclass(frozen=True)
class Measure:
    """A published figure and its made-up twin; they agree when no further apart than the tolerance."""

    name: str
    published: float
    made_up: float
    tolerance: float
    note: str = ""

    @property
    def is_met(self) -> bool:
        """Within the tolerance."""
        return abs(self.made_up - self.published) <= self.tolerance


@dataclass(frozen=True)
class Seen:
    """A child looked after on a 31 March."""

    life: Life
    period: PeriodOfCare
    episode: Episode

    @property
    def code(self) -> str:
        """The placement type; during an absence that of the place the child is away from."""
        return self.episode.placement.code


# name, published, tolerance, note; the figure is found by the function of the same name in FIGURES.
PUBLISHED: tuple[tuple[str, float, float, str], ...] = (
    ("looked after on 31 March", 609, 55, "615 612 628 596 595; scaled to 600 children"),
    ("started in the year", 192, 30, "151 183 221 196 207"),
    ("ceased in the year", 196, 30, "144 189 207 232 208"),
    ("unaccompanied, % of looked after", 5.4, 1.8, "2023 to 2025: 34 28 39 of about 606; earlier years were lower"),
    ("girls %", 45, 4, "scrutiny report: 45"),
    ("foster %", 70.6, 4, "70 73 70 71 69"),
    ("homes %", 9.6, 3, "9 8 9 10 12, rising"),
    ("supported %", 7.0, 3, "8 10 1 7; 2024 fell in the change to registration"),
    ("with parents %", 6.6, 2.5, "8 7 7 5 6"),
    ("over 20 miles and outside %", 19.0, 3.5, "19 18 18 21 19"),
    ("inside the boundary %", 39.2, 6, "2025: 233 of 595"),
    ("own provision %", 54.6, 7, "2025: 325 of 595"),
    ("in-house share of foster %", 66, 6, "provider hub: two thirds"),
    ("three or more placements in the year %", 6.4, 2.5, "7 9 5 6 5"),
    ("same carer two years %", 70.6, 6, "73 70 69 69 72"),
    ("new placements in the year", 484, 75, "427 525 523 491 453"),
    ("placements changing in the year", 294, 60, "279 340 303 292 254"),
    ("looked after a year or more %", 71.9, 6, "2025: 428 of 595"),
    ("missing in the year %", 10.8, 3, "9 11 11 11 12"),
    ("health assessment %", 98, 2.5, "97 98 98 99 98"),
    ("dental check %", 76.5, 5, "2022 to 2025: 79 74 75 78; 2021 was the pandemic"),
    ("immunised %", 99.4, 1.5, "100 100 100 99 99"),
    ("SDQ mean", 14.0, 1.5, "13.7 12.6 13.9 13.6 15.2"),
    ("convicted % of 10 and over", 3.2, 2, "6 2 2 3 3"),
    ("adopted in the year", 26, 8, "20 42 21 20 27"),
    ("special guardianship in the year", 22.4, 8, "23 21 19 25 24"),
    ("care leavers 17 to 18", 81, 26, "63 72 83 88 100"),
    ("care leavers 19 to 21", 213, 45, "214 195 199 216 239"),
    ("care leavers 17 to 18 in education or work %", 72, 8, "65 89 63 68 77"),
    ("care leavers 19 to 21 in education or work %", 70, 8, "64 77 68 62 79"),
    ("care leavers 17 to 18 suitable %", 95.8, 3, "94 100 96 95 94"),
    ("care leavers 19 to 21 suitable %", 96.6, 3, "98 97 98 94 96"),
    ("staying put %", 18.5, 7, "16 - 18 26 14"),
    ("three or more social workers %", 32, 8, "2024: 32"),
)


def compare(view: WorldView) -> list[Measure]:
    """Every published figure beside the made-up one, over the last years that have ended."""
    last = year_of(view.until.toordinal()) - 1
    years = range(last - YEARS + 1, last + 1)
    figures = {name: figure(view, years) for name, figure in FIGURES.items()}
    return [Measure(name, value, figures[name], tolerance, note) for name, value, tolerance, note in PUBLISHED]


def _seen(view: WorldView, years: range) -> list[Seen]:
    return [seen for starts_in in years for seen in looked_after(view, year_end(starts_in))]


def looked_after(view: WorldView, on: Day) -> list[Seen]:
    """Everybody in care on a day, short breaks left out; who leaves on that day is gone."""
    found = []
    for life in view.lives:
        for period in life.periods:
            if not period.is_short_break and period.start <= on < period.end:
                episode = next(e for e in period.episodes if e.start <= on < e.end)
                found.append(Seen(life, period, episode))
    return found


def _share(test: Callable[[Seen], bool]) -> Callable[[WorldView, range], float]:
    def figure(view: WorldView, years: range) -> float:
        seen = _seen(view, years)
        return 100 * sum(map(test, seen)) / len(seen)

    return figure


def _scaled(view: WorldView, number: float, years: range) -> float:
    return number / len(years) * 600 / view.children


def _stock(view: WorldView, years: range) -> float:
    return _scaled(view, len(_seen(view, years)), years)


def _children_with(test: Callable[[PeriodOfCare], Day], wanted: Callable[[PeriodOfCare], bool] = lambda period: True):
    def figure(view: WorldView, years: range) -> float:
        counted = {
            (life.person.person_id, year_of(test(period)))
            for life in view.lives
            for period in life.periods
            if not period.is_short_break and year_of(test(period)) in years and wanted(period)
        }
        return _scaled(view, len(counted), years)

    return figure


def _placement_figures(view: WorldView, years: range) -> tuple[float, float]:
    """New placements with a new carer, and placements that gave way to another."""
    new = changing = 0
    first, last = year_start(years[0]), year_end(years[-1])
    for life in view.lives:
        for period in life.periods:
            if period.is_short_break:
                continue
            stays = [p for p in period.placements if not p.is_absence]
            starts = [stays[0], *(b for a, b in pairwise(stays) if a.carer_no != b.carer_no)]
            new += sum(first <= p.start <= last for p in starts)
            changing += sum(
                first <= b.start <= last for a, b in pairwise(stays) if a.place.place_key != b.place.place_key
            )
    return _scaled(view, new, years), _scaled(view, changing, years)


def _is_inside(view: WorldView, seen: Seen) -> bool:
    spot = view.market.geography.find(seen.episode.placement.place.postcode)
    return spot is not None and spot.authority == OWN_LA


def _inside(view: WorldView, years: range) -> float:
    seen = _seen(view, years)
    return 100 * sum(_is_inside(view, one) for one in seen) / len(seen)


def _far_and_outside(view: WorldView, years: range) -> float:
    find, seen = view.market.geography.find, _seen(view, years)
    far = 0
    for one in seen:
        home = find(home_postcode(one.life, one.period.start))
        away = find(one.episode.placement.place.postcode)
        if home and away and away.authority != OWN_LA and home.miles_to(away) > 20.05:
            far += 1
    return 100 * far / len(seen)


def _in_house_foster(view: WorldView, years: range) -> float:
    seen = [one for one in _seen(view, years) if one.code.startswith("U")]
    return 100 * sum(one.episode.placement.place.provider_code == "PR1" for one in seen) / len(seen)


def _carers(life: Life, first: Day, last: Day) -> int:
    """Carer-level placements that were open at some time after `first` and up to `last`."""
    count = 0
    for period in life.periods:
        carers = []
        for placement in period.placements:
            if not placement.is_absence and (not carers or carers[-1][0] != placement.carer_no):
                carers.append([placement.carer_no, placement.start, placement.end])
            elif not placement.is_absence:
                carers[-1][2] = placement.end
        count += sum(start <= last and end > first for _, start, end in carers)
    return count


def _three_or_more(view: WorldView, years: range) -> float:
    moved = total = 0
    for starts_in in years:
        for one in looked_after(view, year_end(starts_in)):
            total += 1
            moved += _carers(one.life, year_start(starts_in), year_end(starts_in)) >= 3
    return 100 * moved / total


def _same_carer(view: WorldView, years: range) -> float:
    same = total = 0
    for starts_in in years:
        on = year_end(starts_in)
        for one in looked_after(view, on):
            if age_on(one.life.born, on) >= 16 or one.period.start > on - 912:
                continue
            total += 1
            stays = [p for p in one.period.placements if not p.is_absence and p.start <= on]
            since = stays[-1].start
            for before in reversed(stays[:-1]):
                if before.carer_no != stays[-1].carer_no and not stays[-1].code.startswith("A"):
                    break
                since = before.start
                if before.carer_no != stays[-1].carer_no:
                    break
            same += since <= on - 730
    return 100 * same / total


def _missing(view: WorldView, years: range) -> float:
    missing = total = 0
    for starts_in in years:
        first, last = year_start(starts_in), year_end(starts_in)
        for life in view.lives:
            if any(not p.is_short_break and p.start <= last and p.end >= first for p in life.periods):
                total += 1
                missing += any(
                    kind == "Missing" and start <= last and end >= first for _, kind, start, _, end, *_ in life.missing
                )
    return 100 * missing / total


def _health_cohort(view: WorldView, years: range):
    """Looked after all year and still there on 31 March: (starts_in, life)."""
    for starts_in in years:
        first = year_start(starts_in)
        for one in looked_after(view, year_end(starts_in)):
            if one.period.start <= first:
                yield starts_in, one.life


def _checked(kind: str) -> Callable[[WorldView, range], float]:
    def figure(view: WorldView, years: range) -> float:
        cohort = list(_health_cohort(view, years))
        done = sum(
            any(k == kind and s == "Completed" and year_of(on) == starts_in for _, on, k, s in life.health_checks)
            for starts_in, life in cohort
        )
        return 100 * done / len(cohort)

    return figure


def _immunised(view: WorldView, years: range) -> float:
    cohort = list(_health_cohort(view, years))
    done = 0
    for starts_in, life in cohort:
        known = [status for on, status in life.immunisations if on <= year_end(starts_in)]
        done += bool(known) and known[-1] == "Y"
    return 100 * done / len(cohort)


def _sdq(view: WorldView, years: range) -> float:
    scores = [
        score
        for starts_in, life in _health_cohort(view, years)
        if 5 <= age_on(life.born, year_end(starts_in)) <= 16
        for _, on, score, _ in life.sdq
        if score is not None and year_of(on) == starts_in
    ]
    return sum(scores) / len(scores)


def _convicted(view: WorldView, years: range) -> float:
    cohort = [(y, life) for y, life in _health_cohort(view, years) if age_on(life.born, year_end(y)) >= 10]
    return 100 * sum(any(year_of(on) == y for _, on, _ in life.convictions) for y, life in cohort) / len(cohort)


def _leavers(view: WorldView, years: range, ages: tuple[int, ...]) -> list[tuple[Life, int, tuple[str, str, str, str]]]:
    """Care leavers by birthday in the years, with the position at the contact nearest to it."""
    found = []
    for life in view.lives:
        for age in ages if life.contacts else ():
            on = birthday(life.born, age)
            if year_of(on) not in years or life.periods[-1].end > on:
                continue
            near = [c for c in life.contacts if on - 91 <= c.day <= on + 31]
            if near:
                c = min(near, key=lambda contact: abs(contact.day - on))
                if c.in_touch not in ("DIED", "RHOM"):
                    found.append((life, age, (c.in_touch, c.activity, c.accommodation, c.suitable)))
    return found


def _leaver_count(ages: tuple[int, ...]) -> Callable[[WorldView, range], float]:
    return lambda view, years: _scaled(view, len(_leavers(view, years, ages)), years)


def _leaver_activity(ages: tuple[int, ...]) -> Callable[[WorldView, range], float]:
    def figure(view: WorldView, years: range) -> float:
        found = _leavers(view, years, ages)
        return 100 * sum(position[1] in IN_TRAINING for _, _, position in found) / len(found)

    return figure


def _leaver_suitable(ages: tuple[int, ...]) -> Callable[[WorldView, range], float]:
    def figure(view: WorldView, years: range) -> float:
        found = [position for _, _, position in _leavers(view, years, ages) if position[2] not in "GHR"]
        return 100 * sum(position[3] == "1" for position in found) / len(found)

    return figure


def _staying_put(view: WorldView, years: range) -> float:
    fostered = [
        position
        for life, _, position in _leavers(view, years, (18, 19, 20))
        if life.periods[-1].end >= birthday(life.born, 18) and life.periods[-1].placements[-1].code.startswith("U")
    ]
    return 100 * sum(position[2] == "Z" for position in fostered) / len(fostered)


def _social_workers(view: WorldView, years: range) -> float:
    many = total = 0
    for starts_in in years:
        first, last = year_start(starts_in), year_end(starts_in)
        for one in looked_after(view, last):
            total += 1
            workers = {
                i.worker_id for i in one.life.involvements if i.role == "CW" and i.start <= last and i.end >= first
            }
            many += len(workers) >= 3
    return 100 * many / total


def _by_provider(code: str) -> Callable[[WorldView, range], float]:
    return _share(lambda seen: seen.episode.placement.place.provider_code == code)


FIGURES: dict[str, Callable[[WorldView, range], float]] = {
    "looked after on 31 March": _stock,
    "started in the year": _children_with(lambda period: period.start),
    "ceased in the year": _children_with(lambda period: period.end),
    "unaccompanied, % of looked after": lambda view, years: _share(lambda seen: seen.life.person.is_uasc)(
        view, years[-3:]
    ),
    "girls %": _share(lambda seen: seen.life.person.sex == "F"),
    "foster %": _share(lambda seen: seen.code.startswith("U")),
    "homes %": _share(lambda seen: seen.code in ("K1", "K2")),
    "supported %": _share(lambda seen: seen.code == "K3"),
    "with parents %": _share(lambda seen: seen.code == "P1"),
    "over 20 miles and outside %": _far_and_outside,
    "inside the boundary %": _inside,
    "own provision %": _by_provider("PR1"),
    "in-house share of foster %": _in_house_foster,
    "three or more placements in the year %": _three_or_more,
    "same carer two years %": _same_carer,
    "new placements in the year": lambda view, years: _placement_figures(view, years)[0],
    "placements changing in the year": lambda view, years: _placement_figures(view, years)[1],
    "looked after a year or more %": lambda view, years: _long_stay_share(view, years),
    "missing in the year %": _missing,
    "health assessment %": _checked("Health Assessment"),
    "dental check %": _checked("Dental Check"),
    "immunised %": _immunised,
    "SDQ mean": _sdq,
    "convicted % of 10 and over": _convicted,
    "adopted in the year": _children_with(
        lambda period: period.end, lambda period: period.end_reason in ("E11", "E12")
    ),
    "special guardianship in the year": _children_with(
        lambda period: period.end, lambda period: period.end_reason in ("E45", "E46", "E47", "E48")
    ),
    "care leavers 17 to 18": _leaver_count((17, 18)),
    "care leavers 19 to 21": _leaver_count((19, 20, 21)),
    "care leavers 17 to 18 in education or work %": _leaver_activity((17, 18)),
    "care leavers 19 to 21 in education or work %": _leaver_activity((19, 20, 21)),
    "care leavers 17 to 18 suitable %": _leaver_suitable((17, 18)),
    "care leavers 19 to 21 suitable %": _leaver_suitable((19, 20, 21)),
    "staying put %": _staying_put,
    "three or more social workers %": _social_workers,
}


def _long_stay_share(view: WorldView, years: range) -> float:
    """Looked after for a year or more on 31 March."""
    stayed = total = 0
    for starts_in in years:
        on = year_end(starts_in)
        for one in looked_after(view, on):
            total += 1
            stayed += on - one.period.start >= 365
    return 100 * stayed / total


def report(measures: list[Measure]) -> str:
    """Published and made-up side by side, as a table for people."""
    lines = [f"{'measure':50} {'published':>9} {'made up':>9} {'within':>7}"]
    for one in measures:
        sign = "" if one.is_met else "  <- outside"
        lines.append(f"{one.name:50} {one.published:9.1f} {one.made_up:9.1f} {one.tolerance:7.1f}{sign}  ({one.note})")
    return "\n".join(lines)
