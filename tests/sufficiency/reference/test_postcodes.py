"""The postcode reference: whole, sorted, with the authority that answers for children."""

import duckdb
import pytest

from sufficiency.reference import postcodes


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    path = postcodes.ensure(tmp_path_factory.mktemp("reference"))
    with duckdb.connect() as db:
        yield db.from_parquet(str(path))


def test_every_postcode_is_there_once_without_spaces(reference):
    assert reference.aggregate("count(*), count(distinct postcode)").fetchone() == (2_720_556, 2_720_556)
    assert reference.filter("postcode like '% %' or postcode <> upper(postcode)").fetchall() == []


def test_a_known_postcode_lies_where_it_lies(reference):
    found = reference.filter("postcode = 'LE11FB'").fetchone()

    assert found == ("LE11FB", 459018.0, 304516.0, "E06000016")


def test_england_has_153_authorities_for_children(reference):
    english = reference.filter("authority_code like 'E%'")

    assert english.aggregate("count(distinct authority_code)").fetchone() == (153,)


@pytest.mark.parametrize(
    ("lower_tier", "upper_tier"),
    [
        ("E06000016", "E06000016"),
        ("E07000136", "E10000019"),  # Boston lies in Lincolnshire
        ("E06000065", "E06000065"),  # North Yorkshire, made in 2023
        ("W06000015", "WAL"),
        ("S12000036", "SCO"),
        ("N09000003", "NIR"),
        ("M99999999", None),  # the Isle of Man is not in the United Kingdom
        (None, None),
    ],
)
def test_the_authority_is_the_upper_tier(lower_tier, upper_tier):
    assert postcodes.upper_tier_of(lower_tier) == upper_tier


def test_a_second_call_decodes_nothing(tmp_path, monkeypatch):
    (tmp_path / postcodes.FILE).write_bytes(b"already here")
    monkeypatch.setattr(postcodes, "_packed_files", lambda: pytest.fail("decoded again"))

    assert postcodes.ensure(tmp_path).read_bytes() == b"already here"
