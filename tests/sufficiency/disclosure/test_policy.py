"""The policy `suppression` in authority.yml: what is left out keeps its default, what cannot be followed is refused."""

import pytest

from sufficiency.config import SUPPRESSION, load_config
from sufficiency.errors import SufficiencyError

COUNCIL = """
authority: {{name: A council, la_code: "856", ons_code: E06000016}}
sources: {{placements: {{kind: ssda903, path: returns}}}}
policies: {{suppression: {{{0}}}}}
"""


def suppression(tmp_path, settings):
    file = tmp_path / "authority.yml"
    file.write_text(COUNCIL.format(settings))
    return load_config(file).policies["suppression"]


def test_what_is_not_named_keeps_its_default(tmp_path):
    assert suppression(tmp_path, "high: 9") == SUPPRESSION | {"high": 9}


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ("secondary: some", "joint or none"),
        ("zero: hidden", "shown"),
        ("high: many", "a whole number"),
        ("pairs: sex", "a list"),
        ("breakdowns: [placement_postcode]", "never public"),
        ('pairs: ["age_band, urn"]', "never public"),
        ("possible_values: 1", "2 or more"),
        ("hight: 5", "Did you mean 'high'"),
    ],
)
def test_what_cannot_be_followed_is_refused(tmp_path, setting, complaint):
    with pytest.raises(SufficiencyError, match=complaint):
        suppression(tmp_path, setting)
