"""Which figures are hidden, by hand-worked tables and by whatever hypothesis can think of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sufficiency.disclosure.figure import MODULUS, Figure
from sufficiency.disclosure.release import hidden_figures
from sufficiency.disclosure.settings import Settings

RELEASE = ("2024/25", "2025-03-31")


def figure(indicator_id="C01", breakdown="total", value="all", counted=(), base=None, **other) -> Figure:
    """A figure by its members, who are whole numbers here."""

    def set_of(members):
        return sum(pow(7, member + 1000, MODULUS) for member in members) % MODULUS

    about = {"measure": "count" if base is None else "percent", "vintage": "live", "is_of_people": True} | other
    members = {"numerator_members": len(counted), "denominator_members": len(base or ())}
    sets = {"numerator_set": set_of(counted), "denominator_set": set_of(base or ())}
    return Figure(indicator_id=indicator_id, breakdown=breakdown, breakdown_value=value, **about, **members, **sets)


def hidden(*figures, **policy):
    found = hidden_figures({RELEASE: figures}, Settings(breakdowns=("sex", "age"), **policy))
    return {(of.indicator_id, of.breakdown_value, of.vintage): rule for _, of, rule in found}


def by_group(breakdown, **groups):
    """A table with its total: each group is given by how many it counts."""
    start, figures = 0, []
    for value, size in groups.items():
        figures.append(figure(breakdown=breakdown, value=value, counted=range(start, start + size)))
        start += size
    return [figure(counted=range(start)), *figures]


def test_one_to_five_are_hidden_and_nobody_and_six_are_not():
    shown = [figure("six", counted=range(6)), figure("nobody")]

    assert hidden(*shown, figure("one", counted=range(1)), figure("five", counted=range(5))) == {
        ("one", "all", "live"): "primary",
        ("five", "all", "live"): "primary",
    }


def test_the_policy_says_what_is_small():
    assert hidden(figure(counted=range(7)), high=9) == {("C01", "all", "live"): "primary"}
    assert hidden(figure(counted=range(2)), low=3) == {}


def test_a_ratio_or_a_mean_on_fewer_than_six_is_hidden():
    mean = figure("H06", base=range(5), counted=range(5), measure="mean")
    nobody_of_five = figure("P01", base=range(10, 15))

    assert hidden(mean, nobody_of_five) == {("H06", "all", "live"): "small base", ("P01", "all", "live"): "small base"}


def test_what_counts_no_people_is_shown():
    assert hidden(figure("S14", counted=range(3), is_of_people=False)) == {}


def test_the_rest_of_a_percentage_is_hidden_where_the_policy_asks_for_it():
    nearly_all = figure("H01", counted=range(98), base=range(100))

    assert hidden(nearly_all) == {}
    assert hidden(nearly_all, complement="hidden") == {("H01", "all", "live"): "primary"}


def test_a_group_hidden_alone_would_be_the_total_less_the_others():
    rules = hidden(*by_group("sex", F=3, M=40, X=9))

    assert rules == {("C01", "F", "live"): "primary", ("C01", "X", "live"): "secondary"}


def test_two_ones_are_hidden_with_a_third_for_each_is_at_least_one():
    rules = hidden(*by_group("sex", F=1, M=40, X=1, Y=8))

    assert rules["C01", "Y", "live"] == "secondary"
    assert ("C01", "M", "live") not in rules


def test_without_the_secondary_rule_only_the_small_are_hidden():
    assert hidden(*by_group("sex", F=3, M=40, X=9), secondary="none") == {("C01", "F", "live"): "primary"}


def test_a_percentage_falls_with_a_count_that_is_hidden_for_anothers_sake():
    of_x = figure("P01", breakdown="sex", value="X", counted=range(43, 50), base=range(43, 52))
    of_m = figure("P01", breakdown="sex", value="M", counted=range(20, 43), base=range(3, 43))
    of_all = figure("P01", counted=range(20, 50), base=range(52))

    assert hidden(*by_group("sex", F=3, M=40, X=9), of_all, of_m, of_x) == {
        ("C01", "F", "live"): "primary",
        ("C01", "X", "live"): "secondary",
        ("P01", "X", "live"): "secondary",
        ("P01", "M", "live"): "secondary",  # else X is the total of P01 less M
    }


def test_the_same_count_under_another_name_is_hidden_too():
    uasc = [figure("C01", "sex", "yes", range(4)), figure("C01", "sex", "no", range(4, 60))]

    assert set(hidden(figure(counted=range(60)), *uasc, figure("C05", counted=range(4)))) >= {
        ("C01", "yes", "live"),
        ("C05", "all", "live"),
        ("C01", "no", "live"),
    }


def test_what_is_hidden_in_one_vintage_is_hidden_in_all():
    before = figure("C05", counted=range(7), vintage="as_submitted")

    assert ("C05", "all", "as_submitted") in hidden(before, figure("C05", counted=range(5)))


def test_a_year_solved_before_is_not_solved_again():
    releases, solved = {RELEASE: by_group("sex", F=3, M=40, X=9)}, {}
    first = list(hidden_figures(releases, Settings(breakdowns=("sex",)), solved=solved))
    (key, answer), again = *solved.items(), {}

    assert list(hidden_figures(releases, Settings(breakdowns=("sex",)), solved_before=solved, solved=again)) == first
    assert again == {key: answer}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("FMX"), st.sampled_from("abc")), min_size=1, max_size=80))
def test_every_sum_has_no_hidden_part_or_two(children):
    def table(breakdown, keys):
        return [
            figure(breakdown=breakdown, value=value, counted=[at for at, key in enumerate(keys) if key == value])
            for value in sorted(set(keys))
        ]

    sexes, ages = [sex for sex, _ in children], [age for _, age in children]
    pairs = table("sex, age", [f"{sex}, {age}" for sex, age in children])
    figures = [figure(counted=range(len(children))), *table("sex", sexes), *table("age", ages), *pairs]

    rules = hidden(*figures)

    for whole, parts in [("all", set(sexes)), ("all", set(ages)), *((s, {f"{s}, {a}" for a in ages}) for s in sexes)]:
        here = [part for part in [whole, *parts] if ("C01", part, "live") in rules]
        assert len(here) != 1
    assert all(
        (of.indicator_id, of.breakdown_value, of.vintage) in rules for of in figures if 1 <= of.numerator_members <= 5
    )
