"""Nobody stands out by what BI is told of a child, whatever the council: the model's own SQL on made-up children."""

from collections import Counter

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from sufficiency.gates.marts import mart_expectations
from tests.models.rendering import render

BORN = {"under 1": "2026-05-17", "10 to 15": "2014-05-17", "16 and over": "2009-05-17"}
TRAITS = ("age_band", "sex_code", "ethnic_group", "is_uasc", "is_disabled")
(GATE,) = (one for one in mart_expectations() if one.id == "core.nobody_stands_out_by_what_bi_reads")

child = st.tuples(
    st.booleans(),
    st.sampled_from([*BORN]),
    st.sampled_from(["F", "M", None]),
    st.sampled_from(["White", "Asian"]),
    st.booleans(),
    st.booleans(),
)


def profiles(db, children, k):
    """Each child as made up, and as BI is told of it, both in the order of TRAITS and after whether it is in care."""
    db.execute(
        "create or replace schema core; create or replace schema intermediate;"
        "create or replace table dim_child (child_key varchar, is_looked_after boolean, sex_code varchar,"
        " ethnic_group varchar, is_uasc boolean, is_disabled boolean);"
        "create or replace table int_child__merged (child_key varchar, birth_date date)"
    )
    for number, (in_care, age_band, *traits) in enumerate(children):
        db.execute("insert into dim_child values (?, ?, ?, ?, ?, ?)", [f"{number:04}", in_care, *traits])
        db.execute("insert into int_child__merged values (?, ?)", [f"{number:04}", BORN[age_band]])
    db.execute(f"create or replace table profile as {render('dim_child_profile', k_anonymity=k)}")
    told = db.execute(
        f"select is_looked_after, {', '.join(f'profile.{trait}' for trait in TRAITS)}"
        " from dim_child inner join profile using (child_key) order by child_key"
    ).fetchall()
    return list(zip(children, told, strict=True))


def stand_out(db, k):
    """How many combinations the marts' gate refuses."""
    db.execute(
        "create table core.dim_child as from dim_child; create table core.dim_child_profile as from profile;"
        f"create table intermediate.int_policy__k_anonymity as {render('int_policy__k_anonymity', k_anonymity=k)}"
    )
    return len(db.execute(GATE.sql).fetchall())


@given(children=st.lists(child, min_size=1, max_size=60), k=st.integers(2, 6))
def test_every_combination_is_shared_by_k_children_or_nothing_is_told_of_anybody(children, k):
    with duckdb.connect() as db:
        told = [row for _, row in profiles(db, children, k)]

        for combination, count in Counter(told).items():
            in_care, *traits = combination
            rest = [row for row in told if row[0] == in_care]
            assert count >= k or all(trait is None for row in rest for trait in row[1:]), traits
        assert stand_out(db, k) == 0


@given(children=st.lists(child, min_size=1, max_size=60), k=st.integers(2, 6))
def test_what_is_told_is_true_and_told_from_the_first_trait_on(children, k):
    with duckdb.connect() as db:
        for child, told in profiles(db, children, k):
            left_out = [mine is not None and yours is None for mine, yours in zip(child, told, strict=True)]
            assert all(mine == yours or yours is None for mine, yours in zip(child, told, strict=True))
            assert left_out[0] is False
            known = [out for out, mine in zip(left_out, child, strict=True) if mine is not None]
            assert known == sorted(known)


@given(children=st.lists(child, min_size=1, max_size=40), k=st.integers(2, 6))
def test_nothing_is_left_out_where_enough_share_everything(children, k):
    with duckdb.connect() as db:
        assert all(mine == told for mine, told in profiles(db, children * k, k))


def test_the_gate_refuses_a_child_who_stands_out():
    with duckdb.connect() as db:
        profiles(db, [(True, "under 1", "F", "White", False, False)] * 6, 6)
        db.execute("update profile set ethnic_group = 'Asian' where child_key = '0000'")

        assert GATE.severity == "critical"
        assert stand_out(db, 6) == 2


def test_the_gate_lets_a_council_pass_of_whose_few_children_nothing_is_told():
    with duckdb.connect() as db:
        told = profiles(db, [(True, "under 1", "F", "White", False, False)] * 5, 6)

        assert {row for _, row in told} == {(True, None, None, None, None, None)}
        assert stand_out(db, 6) == 0
