"""Whatever a life in care looks like, its periods and placements add up."""

from datetime import date, timedelta
from itertools import pairwise

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.models.rendering import render

COLUMNS = {
    "child_key": pa.string(),
    "child_id": pa.string(),
    "episode_no": pa.int32(),
    "episode_start_date": pa.date32(),
    "episode_end_date": pa.date32(),
    "reason_for_new_episode_code": pa.string(),
    "reason_episode_ceased_code": pa.string(),
    "reason_place_change_code": pa.string(),
    "legal_status_code": pa.string(),
    "category_of_need_code": pa.string(),
    "placement_type_code": pa.string(),
    "placement_provider_code": pa.string(),
    "placement_postcode": pa.string(),
    "ofsted_urn": pa.string(),
    "placement_id": pa.string(),
    "placement_authority_code": pa.string(),
    "placement_location": pa.string(),
    "placement_distance_miles": pa.float64(),
    "is_short_break": pa.bool_(),
}
NIGHT = date(2026, 11, 21)
FIRST_DAY = date(2016, 4, 1)
few = settings(max_examples=25)  # each example builds four models
STEPS = ("move", "law", "same_carer", "absence")
MODELS = ("int_episode__chained", "int_period_of_care__chained", "int_placement__spelled", "int_placement__changed")


@st.composite
def lives(draw):
    """Periods of care as lists of (nights, what happens next); the last one may still be open."""
    periods = draw(
        st.lists(
            st.lists(st.tuples(st.integers(1, 200), st.sampled_from(STEPS)), min_size=1, max_size=6),
            min_size=1,
            max_size=4,
        )
    )
    return periods, draw(st.booleans())


def episodes_of(life):
    """The life as the rows of int_episode__placed, and the placements a carer would count in it."""
    periods, is_open = life
    rows, placements = [], []
    day, home = FIRST_DAY, 0
    for index, steps in enumerate(periods):
        home += 1
        placements.append(home)
        rne = "S"
        for position, (nights, step) in enumerate(steps):
            is_last = position == len(steps) - 1
            ends = day + timedelta(nights)
            rows.append(_row(day, ends, rne, home, "E4A" if is_last else "X1"))
            day = ends
            if is_last:
                continue
            rne = {"move": "P", "law": "L", "same_carer": "T", "absence": "P"}[step]
            if step == "move":
                home += 1
                placements.append(home)
            if step == "absence":
                back = day + timedelta(5)
                rows.append(_row(day, back, "P", home, "X1") | {"placement_type_code": "T1", "placement_postcode": "T"})
                day = back
        if is_open and index == len(periods) - 1:
            rows[-1] |= {"episode_end_date": None, "reason_episode_ceased_code": None}
        day += timedelta(30)
    for number, row in enumerate(rows, start=1):
        row["episode_no"] = number
    return rows, placements


def _row(start, end, rne, home, rec):
    return {
        "child_key": "k",
        "child_id": "A",
        "episode_start_date": start,
        "episode_end_date": end,
        "reason_for_new_episode_code": rne,
        "reason_episode_ceased_code": rec,
        "placement_type_code": "U6" if home % 2 else "K2",
        "placement_postcode": f"P{home}",
        "is_short_break": False,
    }


def _end(row):
    return row["episode_end_date"] or max(NIGHT, row["episode_start_date"])


@pytest.fixture(scope="module")
def models():
    """The four models, chained as dbt chains them."""
    with duckdb.connect() as db:
        yield db


def built(db, rows):
    """Periods and placements of these episodes, through the models' own SQL."""
    table = pa.table({name: pa.array([row.get(name) for row in rows], kind) for name, kind in COLUMNS.items()})
    db.register("int_episode__placed", table)
    for model in MODELS:
        db.execute(f"create or replace temp table {model} as {render(model)}")
    return (
        db.sql("from int_period_of_care__chained order by period_no").to_arrow_table().to_pylist(),
        db.sql("from int_placement__spelled order by placement_no").to_arrow_table().to_pylist(),
    )


@few
@given(life=lives())
def test_a_life_has_the_periods_it_was_lived_in(models, life):
    rows, _ = episodes_of(life)
    periods, _ = built(models, rows)

    assert len(periods) == len(life[0])
    assert all(period["is_start_known"] and not period["is_end_unexplained"] for period in periods)


@few
@given(life=lives())
def test_nights_of_episodes_add_up_to_nights_of_care(models, life):
    rows, _ = episodes_of(life)
    periods, placements = built(models, rows)
    lived = sum((_end(row) - row["episode_start_date"]).days for row in rows)

    assert sum(period["nights"] for period in periods) == lived
    assert sum(placement["nights"] for placement in placements) == lived


@few
@given(life=lives())
def test_placements_follow_each_other_without_gap_or_overlap(models, life):
    rows, _ = episodes_of(life)
    periods, placements = built(models, rows)

    for period in periods:
        of_period = [p for p in placements if p["period_no"] == period["period_no"]]
        assert of_period[0]["placement_start_date"] == period["period_start_date"]
        assert of_period[-1]["placement_end_date"] == period["period_end_date"]
        for before, after in pairwise(of_period):
            assert before["placement_end_date"] == after["placement_start_date"]


@few
@given(life=lives())
def test_only_another_carer_is_another_placement(models, life):
    rows, homes = episodes_of(life)
    _, placements = built(models, rows)

    assert len(placements) == len(homes)


@few
@given(life=lives())
def test_every_move_is_a_change_whose_reason_stands_before_it_and_no_absence_is_one(models, life):
    rows, _ = episodes_of(life)
    for row in rows:
        row["reason_place_change_code"] = f"why {row['episode_no']}"
    built(models, rows)
    changes = models.sql("from int_placement__changed order by episode_no").to_arrow_table().to_pylist()
    steps = [step for period in life[0] for _, step in period[:-1]]
    starts = {row["episode_no"]: row["episode_start_date"] for row in rows}

    assert len(changes) == steps.count("move") + steps.count("same_carer")
    assert all(change["reason_place_change_code"] == f"why {change['episode_no']}" for change in changes)
    assert all(change["changed_on"] == starts[change["episode_no"] + 1] for change in changes)


@few
@given(life=lives())
def test_a_placement_names_the_episode_it_began_with(models, life):
    rows, _ = episodes_of(life)
    _, placements = built(models, rows)
    starts = {row["episode_no"]: row["episode_start_date"] for row in rows}

    assert all(starts[place["first_episode_no"]] == place["placement_start_date"] for place in placements)


@few
@given(life=lives(), order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(models, life, order):
    rows, _ = episodes_of(life)
    shuffled = order.sample(rows, len(rows))

    assert built(models, shuffled) == built(models, rows)


@few
@given(life=lives(), gone=st.integers(0, 30))
def test_a_lost_episode_is_never_bridged(models, life, gone):
    rows, _ = episodes_of(life)
    kept = [row for position, row in enumerate(rows) if position != gone % len(rows)]
    periods, _ = built(models, kept)
    lost = rows[gone % len(rows)]

    assert all(
        period["period_end_date"] is None
        or period["period_end_date"] <= lost["episode_start_date"]
        or period["period_start_date"] >= (lost["episode_end_date"] or NIGHT)
        for period in periods
    )
    is_hole = lost["reason_for_new_episode_code"] != "S" or lost["reason_episode_ceased_code"] == "X1"
    flagged = any(not period["is_start_known"] or period["is_end_unexplained"] for period in periods)
    assert flagged == is_hole
