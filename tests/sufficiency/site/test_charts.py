"""Charts say in words and lengths what their figures say."""

import re
from datetime import date

import pytest

from sufficiency.returns.cohorts import Waterfall
from sufficiency.site.charts import nights_chart, waterfall

COHORT = Waterfall("looked after", 70, (("from last year", 60), ("started", 40), ("ceased", -30)))


def bars(html):
    """Each bar's begin and length, in hundredths of the longest sum."""
    return [(float(x), float(wide)) for x, wide in re.findall(r'<rect x="([0-9.]+)" width="([0-9.]+)"', html)]


def test_each_step_of_a_sum_begins_where_the_last_one_ended():
    assert bars(waterfall(COHORT)) == [(0, 60), (60, 40), (70, 30), (0, 70)]


def test_a_sum_is_told_as_a_sentence():
    assert "<caption>70 looked after: 60 from last year + 40 started − 30 ceased.</caption>" in waterfall(COHORT)


def test_a_sum_of_nothing_is_still_a_sum():
    assert bars(waterfall(Waterfall("looked after", 0, (("from last year", 0),)))) == [(0, 0), (0, 0)]


def test_a_night_is_a_bar_of_errors_with_queries_upon_them():
    chart = nights_chart(
        [(date(2026, 11, 20), {"error": 6, "query": 2}), (date(2026, 11, 21), {"error": 4, "query": 0})]
    )

    tops = [float(tall) for tall in re.findall(r'height="([0-9.]+)" fill', chart)]
    assert tops == pytest.approx([120, 40, 80, 0])
    assert "<title>20 November 2026: 6 errors, 2 queries</title>" in chart
    assert "errors from 6 to 4 and queries from 2 to 0" in chart


def test_nights_without_a_finding_are_drawn_without_a_bar():
    assert 'height="0.0"' in nights_chart([(date(2026, 11, 20), {"error": 0, "query": 0})])
