"""From a figure to whoever is counted in it."""

import duckdb
import pytest

from sufficiency.drill import drill
from sufficiency.errors import SufficiencyError

CHILDREN = (("a", "F", "10 to 15", True), ("b", "M", "10 to 15", False), ("c", "F", "5 to 9", True))


@pytest.fixture
def warehouse():
    """One indicator of three children, two of them in its numerator."""
    with duckdb.connect() as db:
        db.execute("create schema scrutiny")
        db.execute("create schema indicators")
        db.execute(
            "create table scrutiny.dim_indicator as select * from (values"
            " ('P22', 'Three or more placements', true, null), ('P26', 'Mid-year school move', false, 'no census'))"
            " as t (indicator_id, indicator_name, is_computed, why_not_computed)"
        )
        db.execute(
            "create table scrutiny.fct_indicator as select 'P22' as indicator_id, '2025/26' as collection_year,"
            " date '2026-03-31' as as_at, 'live' as vintage, breakdown, breakdown_value, 2.0 as numerator,"
            " 3.0 as denominator, 67.0 as value, null as symbol, 'A' as grade, 3 as records,"
            " 0 as records_with_problems, false as is_month"
            " from (values ('total', 'all'), ('sex', 'F'), ('age_band, sex', '10 to 15, F'))"
            " as t (breakdown, breakdown_value)"
        )
        db.execute(
            "create table indicators.indicator_member (indicator_id varchar, collection_year varchar, as_at date,"
            " member_kind varchar, member_key varchar, counted_on date, is_numerator boolean, is_denominator boolean,"
            " numerator_amount double, denominator_amount double, line_kind varchar, line_name varchar,"
            " is_month boolean, sex varchar, age_band varchar)"
        )
        for child, sex, age_band, is_numerator in CHILDREN:
            db.execute(
                "insert into indicators.indicator_member values ('P22', '2025/26', '2026-03-31', 'child', $child,"
                " '2026-03-31', $in, true, 1, 1, null, null, false, $sex, $age)",
                {"child": child, "in": is_numerator, "sex": sex, "age": age_band},
            )
        db.execute(
            "create table indicators.vintage_change as select 'P22' as indicator_id, '2025/26' as collection_year,"
            " 'as_submitted' as from_vintage, 'live' as to_vintage, 'numerator' as part, 'child' as member_kind,"
            " 'c' as member_key, 'care that had begun was recorded late' as reason, 1.0 as amount_change"
        )
        yield db


@pytest.mark.parametrize(
    ("breakdown", "value", "members"),
    [("total", None, ["a", "c", "b"]), ("sex", "F", ["a", "c"]), ("age_band, sex", "10 to 15, F", ["a"])],
)
def test_members_are_those_of_the_group_and_the_numerator_comes_first(warehouse, breakdown, value, members):
    told = drill(warehouse, "p22", "2025/26", breakdown, value, members=True)

    assert [member["member_key"] for member in told["members"]] == members
    assert [change["member_key"] for change in told["changes"]] == ["c"]


def test_figures_alone_name_nobody(warehouse):
    told = drill(warehouse, "P22")

    assert [figure["value"] for figure in told["figures"]] == [67.0]
    assert told["members"] == told["changes"] == []


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"indicator": "P99"}, "There is no indicator 'P99'"),
        ({"indicator": "P26"}, "P26 is not computed: no census."),
        ({"indicator": "P22", "breakdown": "colour"}, "counted by age_band, sex; sex; total"),
        ({"indicator": "P22", "members": True}, "Name the year"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(warehouse, asked, sentence):
    with pytest.raises(SufficiencyError, match=sentence):
        drill(warehouse, **asked)
