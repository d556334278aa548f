"""A build of the return: the same content the same bytes, all of it accounted for."""

import json
import stat
from datetime import date

import openpyxl

from sufficiency.collection_year import CollectionYear
from sufficiency.returns.build import build_return
from sufficiency.returns.circumstances import recall
from sufficiency.ssda903.reading import read_return_folder
from sufficiency.ssda903.validation import validate_folder

YEAR = CollectionYear(2025)
NIGHT = date(2026, 11, 20)


def every_byte(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_content_is_the_same_bytes_in_the_same_folder(filled, config, tmp_path):
    here = build_return(filled[0], config, YEAR, NIGHT)
    there = build_return(filled[0], config, YEAR, NIGHT, tmp_path / "elsewhere")

    assert build_return(filled[0], config, YEAR, NIGHT) == here
    assert here.name == there.name
    assert every_byte(here) == every_byte(there)


def test_every_file_stands_in_the_manifest_and_is_its_owners_alone(filled, config):
    build = build_return(filled[0], config, YEAR, NIGHT)
    manifest = json.loads((build / "manifest.json").read_text())

    assert {path.name for path in build.iterdir()} == {*manifest["files"], "manifest.json"}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in build.iterdir())
    assert manifest["files"]["ssda903.xml"]["rows_left_out"] == {"SWEpisodes": 1}
    assert manifest["files"]["Reviews.csv"]["rows"] == 2


def test_csv_and_xml_say_the_same(filled, config):
    build = build_return(filled[0], config, YEAR, NIGHT)
    from_xml = read_return_folder(build / "ssda903.xml").modules
    from_csv = read_return_folder(build)

    assert from_csv.problems == []
    assert not from_csv.is_xml
    for table in ("header", "reviews", "episodes"):
        fields = from_csv.modules[table].column_names
        assert from_xml[table].select(fields).equals(from_csv.modules[table])


def test_a_build_can_be_validated_like_any_folder(filled, config):
    assert validate_folder(build_return(filled[0], config, YEAR, NIGHT), YEAR).problems == []


def test_the_workbook_tells_by_rule_and_by_child(filled, config):
    warehouse, rule = filled
    book = openpyxl.load_workbook(build_return(warehouse, config, YEAR, NIGHT) / "validation.xlsx")

    by_rule = [row for row in book["By rule"].iter_rows(values_only=True) if row[0] == rule.code]
    by_child = list(book["By child"].iter_rows(min_row=2, values_only=True))
    assert by_rule[0][3:5] == ("failed", "1")
    assert [row[:2] for row in by_child] == [("B", rule.code)]


def test_the_circumstances_of_a_build_outlive_a_newer_list_of_providers(filled, config, home):
    build = build_return(filled[0], config, YEAR, NIGHT)
    manifest = json.loads((build / "manifest.json").read_text())
    (home / "demo" / "ofsted_providers.csv").write_text("URN\nSC2\n")

    assert recall(config, manifest).reference["ofsted_providers"].read_text() == "URN\nSC1\n"
    assert recall(config, manifest).policies == config.policies
