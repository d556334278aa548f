"""Lives keep the law: a return made straight from them breaks no rule, and a later night rewrites nothing."""

import hashlib
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import count, pairwise
from pathlib import Path
from random import Random

import duckdb
import pyarrow as pa
import pytest
from tests.sufficiency.demo.straight_return import straight_return, years_of

from sufficiency.demo import write_demo
from sufficiency.demo.council import build_world
from sufficiency.demo.cut import Cut
from sufficiency.demo.days import as_date, birthday, midnight, year_end
from sufficiency.demo.lives import placements
from sufficiency.demo.market import Market
from sufficiency.demo.ofsted import write_ofsted_providers
from sufficiency.demo.ssd import ssd_tables
from sufficiency.demo.ssd.care import home_postcode
from sufficiency.demo.ssd.people import people
from sufficiency.demo.supplement import supplement_rows
from sufficiency.demo.world import WorldView
from sufficiency.reference import postcodes
from sufficiency.reference.providers import read_provider_list
from sufficiency.rules import Context, load_modules, rules, run_rules

NIGHT = date(2026, 11, 21)
# Two years of returns cannot show the time in care of somebody who left long ago.
LEFT_LONG_AGO = {"1001", "1002"}


@cache
def council(children: int, night: date = NIGHT):
    return build_world(children, 1, night)


@pytest.mark.parametrize("starts_in", [2024, *years_of(NIGHT)])
def test_no_rule_is_broken(starts_in, tmp_path):
    view, _ = council(250)

    assert _broken(view, starts_in, tmp_path) == set()


def test_no_rule_is_broken_on_the_night_somebody_leaves_care_at_18(tmp_path):
    view, _ = council(250)
    night = max(
        life.periods[-1].end
        for life in view.lives
        if life.contacts and life.periods[-1].end == birthday(life.born, 18) <= NIGHT.toordinal()
    )

    assert _broken(replace(view, until=as_date(night)), years_of(as_date(night))[-1], tmp_path) == set()


def test_a_child_whose_adoption_was_given_up_grows_up_in_care():
    view, _ = council(250)
    given_up = [life for life in view.lives if any(adoption.reversed for adoption in life.adoptions)]

    assert given_up
    assert all(life.periods[-1].end == birthday(life.person.born, 18) for life in given_up)


def test_an_early_end_of_asylum_status_is_not_foreseen():
    found_adult = [
        life
        for life in council(250)[0].lives
        if life.periods[0].end_reason == "E15" and life.periods[0].end < birthday(life.born, 18)
    ]

    assert found_adult
    for life in found_adult:
        found_on, eighteen = life.periods[0].end, birthday(life.born, 18)
        told = [people([life], Cut(day), Random(1))["ssd_immigration_status"][0][3] for day in (found_on - 1, found_on)]
        assert told == [midnight(eighteen), midnight(found_on)]


def test_nobody_is_still_missing_from_a_placement_that_has_ended():
    left_open = [
        (life.person.person_id, incident)
        for life in council(250)[0].lives
        for incident in life.missing
        for period in life.periods
        for episode in period.episodes
        if episode.start <= incident[2] <= episode.end < incident[4]
    ]

    assert left_open == []


def test_nobody_is_away_between_the_same_carers_fostering_and_adopting(monkeypatch):
    monkeypatch.setattr(placements, "ABSENCES_A_YEAR", 50)  # everybody who stays anywhere for long goes away once
    view, _ = build_world(60, 1, NIGHT)
    begun = {
        (before.placement.code[0], episode.start_reason)
        for life in view.lives
        for period in life.periods
        for before, episode in pairwise(period.episodes)
        if episode.placement.code in ("A3", "A5")
    }

    assert begun
    assert begun <= {("U", "T"), ("U", "U")}


def test_nobody_but_the_parents_cares_for_a_child_at_home(monkeypatch):
    offer, offers = Market.place, count()

    def every_other_one_at_home(*terms, near=None, **more):
        place = offer(*terms, near=near, **more)
        return replace(place, postcode=near) if near and next(offers) % 2 else place

    monkeypatch.setattr(Market, "place", every_other_one_at_home)
    view, _ = build_world(30, 1, NIGHT)
    at_home = {
        placement.code
        for life in view.lives
        for period in life.periods
        for placement in period.placements
        if not placement.is_absence and placement.place.postcode == home_postcode(life, period.start)
    }

    assert at_home == {"P1"}


def test_a_later_night_extends_and_never_rewrites():
    early, late = (ssd_tables(*council(60, night)) for night in (date(2025, 9, 10), NIGHT))

    for table, key, changeable in (
        ("ssd_cla_episodes", 0, {6, 7, 10}),
        ("ssd_legal_status", 0, {4}),
        ("ssd_cla_reviews", 0, set()),
        ("ssd_cla_visits", 0, set()),
        ("ssd_missing", 0, {4, 5, 6}),
        ("ssd_sdq_scores", 0, set()),
        ("ssd_cla_health", 0, set()),
        ("ssd_involvements", 0, {6}),
        ("care_leaver_contact", 0, set()),
    ):
        later = {row[key]: row for row in late[table]}
        for row in early[table]:
            for number, cell in enumerate(row):
                if number not in changeable or (cell is not None and number != 10):
                    assert later[row[key]][number] == cell, f"{table} {row}"


def test_the_supplement_only_grows():
    early, late = (set(supplement_rows(council(60, night)[0])) for night in (date(2025, 9, 10), NIGHT))

    assert early < late


def test_the_same_seed_writes_the_same_bytes(tmp_path):
    hashes = []
    for name in ("one", "two"):
        write_demo(tmp_path / name, children=30, seed=3, until=NIGHT)
        hashes.append(
            {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted((tmp_path / name).glob("*.*"))}
        )

    assert hashes[0] == hashes[1]


def test_codes_follow_the_year_in_which_a_stay_was_last_open():
    before, after = (
        {row[4] for row in ssd_tables(*council(60, night))["ssd_cla_placement"]} for night in (date(2023, 6, 1), NIGHT)
    )

    assert "K3" not in before
    assert "H5" in before
    assert {"Z11", "Z12", "Z13", "Z14"} & before == set()
    assert "K3" in after


def test_the_habits_of_a_real_system_are_there():
    tables = ssd_tables(*council(250))
    person, leavers = tables["ssd_person"], tables["ssd_care_leavers"]

    assert any(row[8] is None and row[12] for row in person), "an estimated birth date hides among the expected ones"
    assert {row[14] for row in person} == {"Y", None}
    assert {row[4] for row in tables["ssd_sdq_scores"]} == {"SSD_PH"}
    assert any(" - " in row[2] for row in tables["ssd_legal_status"])
    assert len({row[1] for row in leavers}) < len(leavers)
    assert {row[0] for row in leavers}.isdisjoint(
        row[0] for row in ssd_tables(*council(250, date(2026, 11, 20)))["ssd_care_leavers"]
    )


def _broken(view: WorldView, starts_in: int, folder: Path) -> set[str]:
    """The codes of the rules that the return of a year breaks, as at the view's night."""
    write_ofsted_providers(folder, view, view.until)
    with duckdb.connect() as db:
        tables = {}
        for suffix, year in (("", starts_in), ("_last", starts_in - 1)):
            for module, rows in straight_return(view, year).items():
                if rows and (module != "dolo" or year >= 2026):
                    db.register(f"given_{module}{suffix}", _text_table(rows))
                    tables[module + suffix] = f"given_{module}{suffix}"
        db.register("providers", read_provider_list(folder / "ofsted_providers.csv"))
        located = f"select * from read_parquet('{postcodes.ensure(folder)}')"
        year = f"{starts_in}/{(starts_in + 1) % 100}"
        context = Context(year, "E06000016", postcodes=located, as_at=min(view.until, as_date(year_end(starts_in))))
        context = load_modules(db, tables | {"provider_info": "providers"}, context)
        return {
            outcome.rule.code for outcome in run_rules(db, rules(), context) if outcome.status == "failed"
        } - LEFT_LONG_AGO


def _text_table(rows: list[dict]) -> pa.Table:
    columns = {name: pa.array([_text(row[name]) for row in rows], pa.string()) for name in rows[0]}
    return pa.table({"row_id": list(range(len(rows)))} | columns)


def _text(cell) -> str | None:
    return None if cell is None else str(cell)
