"""Charts are drawn without a script, with words that are words, and nothing upon anything else."""

import itertools
import re

import pytest

from sufficiency.site.scrutiny.charts.bars import bars_chart
from sufficiency.site.scrutiny.charts.lines import lines_chart
from sufficiency.site.scrutiny.charts.scale import apart, ticks
from sufficiency.site.scrutiny.charts.series import ENGLAND, OWN, PARTS, Series
from sufficiency.site.scrutiny.charts.stack import stack_chart
from sufficiency.site.scrutiny.charts.vega import draw

YEARS = ("2023/24", "2024/25", "2025/26")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 9, [0, 2, 4, 6, 8, 10]),
        (560, 634, [560, 580, 600, 620, 640]),
        (0, 0, [0, 1]),
        (-19, 4, [-20, -15, -10, -5, 0, 5]),
        (7, 7, [6, 8]),
    ],
)
def test_an_axis_has_round_ends_that_hold_everything(low, high, expected):
    found = ticks(low, high)

    assert found[0] <= low and found[-1] >= high
    assert len(found) <= 7
    assert found == expected


def test_names_are_moved_apart_and_keep_their_order():
    moved = apart([10, 11, 12, 180], gap=13, low=0, high=185)

    assert moved == sorted(moved)
    assert all(later - earlier >= 13 for earlier, later in itertools.pairwise(moved))
    assert apart([184, 185], gap=13, low=0, high=185) == [172, 185]


def test_a_hidden_year_is_a_gap_and_not_a_line():
    series = [Series("Leicester", OWN, (5, None, 7)), Series("England", ENGLAND, (4, 5, 6))]

    svg = draw(lines_chart(YEARS, series, "percent"), "Title", "About")
    own = [path for path in re.findall(r"<path [^>]*>", svg) if "var(--own)" in path and 'd="M' in path]
    assert "Leicester 7%" in svg and "England 6%" in svg
    assert not any(re.search(r"L\d", path) for path in own)


@pytest.mark.parametrize(
    ("values", "measure", "ends"),
    [
        ((65, 66, 68), "percent", (60, 72)),
        ((97, 98, 99), "percent", (92, 100)),
        ((2, 3, 7), "percent", (0, 10)),
        ((560, 567, 570), "count", (520, 600)),
        ((10000, 11000, 12000), "weekly_cost", (10000, 12000)),
    ],
)
def test_a_small_change_does_not_look_like_a_great_one(values, measure, ends):
    spec = lines_chart(YEARS, [Series("Leicester", OWN, values)], measure)

    low, high = spec["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert (low, high) == ends


def test_colours_are_the_pages_own():
    svg = draw(
        stack_chart(YEARS, [Series("a", PARTS[0], (1, 2, 3)), Series("b", PARTS[1], (3, 2, 1))], "count"), "T", "A"
    )

    assert {"var(--part-1)", "var(--part-2)", "var(--ink)"} <= set(re.findall(r"var\(--[a-z0-9-]+\)", svg))


def test_a_column_with_a_hidden_part_is_not_drawn():
    parts = [Series("a", PARTS[0], (1, 2, 3)), Series("b", PARTS[1], (3, None, 1))]

    drawn = {row["label"] for row in stack_chart(YEARS, parts, "count")["layer"][0]["data"]["values"]}
    assert drawn == {"2023/24", "2025/26"}


def test_text_stays_text_and_does_no_harm():
    svg = draw(bars_chart([("<script>alert(1)</script>", 3, "3 & 4")]), '"><script>', "<b>")

    assert "<script" not in svg
    assert "3 &amp; 4" in svg
    assert "<text" in svg and "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_a_long_name_breaks_into_lines():
    spec = bars_chart([("Parents or others with parental responsibility", 3, "3"), ("Short", 1, "1")])

    lines = [row["line"] for row in spec["layer"][2]["data"]["values"]]
    assert lines == ["Parents or others with", "parental responsibility", "Short"]


def test_a_chart_has_a_name_and_a_description():
    svg = draw(bars_chart([("a", 1, "1")]), "How many", "a: 1")

    assert re.search(r'role="img" aria-labelledby="(chart-\w+)-title \1-about"', svg)
    assert "How many</title>" in svg and "a: 1</desc>" in svg
