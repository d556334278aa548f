"""The made-up council resembles Leicester: published and made-up figures are printed side by side."""

from datetime import date

import pytest

from sufficiency.demo.calibration import compare, report
from sufficiency.demo.calibration_market import compare_market
from sufficiency.demo.council import build_world


@pytest.mark.parametrize("children", [600, 5000])
def test_figures_lie_within_the_stated_tolerances_of_those_published(children):
    view, _ = build_world(children, seed=1, until=date(2026, 11, 21))

    measures = [*compare(view), *compare_market(view)]

    print(f"\n{children} children\n{report(measures)}")
    assert [measure.name for measure in measures if not measure.is_met] == []
