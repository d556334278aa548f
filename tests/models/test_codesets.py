"""The code sets: every code once, every wording read one way only."""

import csv
from collections import Counter

import pytest
import yaml

from sufficiency.codesets import SEEDS, codeset, codesets, words
from sufficiency.errors import SufficiencyError

FILES = sorted(SEEDS.glob("codeset_*.csv"))


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_there_are_codesets():
    assert len(codesets()) >= 55


def test_a_code_set_that_nobody_wrote_is_refused_with_a_sentence():
    with pytest.raises(SufficiencyError, match="no code set shoe_size"):
        codeset("shoe_size")


@pytest.mark.parametrize("name", codesets())
class TestCodeset:
    def test_every_code_is_there_once(self, name):
        codes = [one.code.upper() for one in codeset(name)]

        assert len(codes) == len(set(codes))
        assert all(codes)

    def test_every_code_means_something_and_no_wording_means_two(self, name):
        wordings = Counter(wording for one in codeset(name) for wording in one.wordings)

        assert all(one.wordings for one in codeset(name))
        assert [wording for wording, codes in wordings.items() if codes > 1] == []

    def test_no_code_is_a_wording_of_another(self, name):
        said = {wording: one.code for one in codeset(name) for wording in one.wordings}

        assert [one.code for one in codeset(name) if said.get(words(one.code), one.code) != one.code] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestSeed:
    def test_other_wordings_are_plain_words(self, path):
        wordings = [w for row in rows(path) for w in row["also_written"].split("|")]

        assert [wording for wording in wordings if wording != words(wording)] == []

    def test_every_column_is_described_and_typed(self, path):
        (seed,) = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))["seeds"]
        columns = list(rows(path)[0])

        assert [column["name"] for column in seed["columns"]] == columns
        assert list(seed["config"]["column_types"]) == columns


def test_placement_types_of_a_year_are_those_of_the_return():
    in_2025_26 = {
        row["code"]
        for row in rows(SEEDS / "codeset_placement_type.csv")
        if (row["first_year"] or "") <= "2025/26" and (row["last_year"] or "9999") >= "2025/26"
    }

    assert {"K3", "Z11", "Z14", "T0"} <= in_2025_26
    assert not {"Z1", "H5", "P2"} & in_2025_26
