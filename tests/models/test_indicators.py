"""The catalogue of indicators, and the rounding and population behind every rate, against published figures."""

import csv
from pathlib import Path

import duckdb
import pytest
from jinja2 import Environment

from sufficiency.project import DBT, ROOT

PUBLISHED = ROOT.parent / "shared" / "data" / "published"
RATES = PUBLISHED / "cla_number_and_rate_per_10k_children.csv"
POPULATIONS = PUBLISHED / "ons_mid-year_population_estimates_2012_to_2024.csv"
COMPUTED = (
    "C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 C15 C16 C17 P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 "
    "P11 P12 P13 P14 P15 P16 P17 P18 P19 P20 P21 P22 P23 P24 P25 P27 P28 P29 P30 P31 P33 P34 H01 H02 H03 H04 H05 "
    "H06 H07 H08 H09 L01 L02 L03 L04 L05 L06 L07 L08 L09 L10 L11 L12 L13 L14 L15 D01 D02 D03 D04 D05 D06 R01 R02 "
    "R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13 S14 S15 "
    "S16"
)

needs_published = pytest.mark.skipif(not RATES.exists(), reason="the published statistics are not on this machine")


def catalogue():
    with Path(DBT / "seeds/catalogue/indicator_catalogue.csv").open(encoding="utf-8") as file:
        return {row["indicator_id"]: row for row in csv.DictReader(file)}


def half_up(expression: str, decimals: int = 0) -> str:
    """The macro as dbt renders it."""
    source = (DBT / "macros/half_up.sql").read_text(encoding="utf-8")
    return str(Environment(autoescape=False).from_string(source).module.half_up(expression, decimals))


def test_the_catalogue_holds_all_111_indicators():
    families = [indicator[0] for indicator in catalogue()]

    assert {family: families.count(family) for family in "CPHLDRS"} == {
        "C": 17, "P": 34, "H": 9, "L": 15, "D": 6, "R": 14, "S": 16,
    }  # fmt: skip


def test_an_indicator_is_computed_or_says_why_not():
    for row in catalogue().values():
        assert bool(row["measure"]) != bool(row["why_not_computed"]), row["indicator_id"]
        assert row["definition"].endswith("."), row["indicator_id"]
        assert row["polarity"] in {"high", "low", "none"}, row["indicator_id"]


def test_what_councillors_were_promised_is_computed():
    assert {indicator for indicator, row in catalogue().items() if row["measure"]} >= set(COMPUTED.split())


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [("12.5", 0, 13), ("0.5", 0, 1), ("2.4999", 0, 2), ("14.25", 1, 14.3), ("1.005", 2, 1.01)],
)
def test_an_exact_half_rounds_up(value, decimals, rounded):
    assert duckdb.sql(f"select {half_up(value + '::double', decimals)}").fetchone() == (rounded,)


@needs_published
def test_every_published_rate_follows_from_its_count_and_population():
    value = half_up("10000 * children_count::double / population_estimate::double")
    wrong, checked = duckdb.sql(f"""
        select count(*) filter ({value} <> rate_per_10000::double), count(*)
        from read_csv('{RATES}', all_varchar = true)
        where geographic_level = 'Local authority' and regexp_full_match(children_count, '\\d+')
            and regexp_full_match(rate_per_10000, '\\d+')
    """).fetchone()

    assert wrong == 0
    assert checked > 2000


@needs_published
def test_the_population_of_a_year_is_the_middle_of_the_calendar_year_before():
    assert duckdb.sql(f"""
        select count(*) filter (rates.population_estimate <> estimates.population_estimate), count(*) > 700
        from read_csv('{RATES}', all_varchar = true) as rates
        inner join read_csv('{POPULATIONS}', all_varchar = true) as estimates
            on rates.new_la_code = estimates.new_la_code
            and left(rates.time_period, 4)::integer = estimates.time_period::integer + 1
        where rates.geographic_level = 'Local authority' and starts_with(rates.population_type, 'Children looked after')
    """).fetchone() == (0, True)


def test_each_placement_type_counts_where_the_law_says():
    law = {
        "foster care": "U1 U2 U3 U4 U5 U6",  # P01
        "secure units and children's homes": "K1 K2",  # P03
        "supported accommodation": "H5 K3 P2",  # P04, the retired codes too
        "other residential settings": "P3 R1 R2 R3 R5",  # P05
        "residential schools": "S1",  # P06
        "parents or others with parental responsibility": "P1",  # P07
        "placed for adoption": "A3 A4 A5 A6",  # P08
        "other placements": "Z1 Z11 Z12 Z13 Z14",  # P09
        "temporary absence": "T0 T1 T2 T3 T4",  # none: no placement
    }
    with Path(DBT / "seeds/codesets/codeset_placement_type.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    assert {
        group: " ".join(sorted(row["code"] for row in rows if row["placement_group"] == group)) for group in law
    } == law
    assert {row["placement_group"] for row in rows} == set(law)


def test_every_group_of_the_placement_mix_is_one_of_the_codeset():
    model = (DBT / "models/marts/scrutiny/indicators/family/ind_placement_mix.sql").read_text(encoding="utf-8")
    with Path(DBT / "seeds/codesets/codeset_placement_type.csv").open(encoding="utf-8") as file:
        groups = {row["placement_group"] for row in csv.DictReader(file)} - {"temporary absence"}

    assert all("'" + group.replace("'", "''") + "'" in model for group in groups)
