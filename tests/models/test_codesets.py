"""The code sets: every code once, every wording read one way only."""

import csv
import re
from collections import Counter

import pytest
import yaml

from sufficiency.project import DBT

CODESETS = sorted((DBT / "seeds" / "codesets").glob("codeset_*.csv"))


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def words(text):
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def test_there_are_codesets():
    assert len(CODESETS) >= 25


@pytest.mark.parametrize("path", CODESETS, ids=lambda path: path.stem)
class TestCodeset:
    def test_every_code_is_there_once_and_means_something(self, path):
        codes = [row["code"] for row in rows(path)]

        assert len(codes) == len(set(codes))
        assert all(row["code"] and row["meaning"] for row in rows(path))

    def test_no_wording_means_two_codes(self, path):
        wordings = Counter(
            wording
            for row in rows(path)
            for wording in {words(row["meaning"]), *filter(None, (row.get("also_written") or "").split("|"))}
        )

        assert [wording for wording, codes in wordings.items() if codes > 1] == []

    def test_other_wordings_are_plain_words(self, path):
        wordings = [w for row in rows(path) for w in (row.get("also_written") or "").split("|")]

        assert [wording for wording in wordings if wording != words(wording)] == []

    def test_every_column_is_described_and_typed(self, path):
        (seed,) = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))["seeds"]
        columns = list(rows(path)[0])

        assert [column["name"] for column in seed["columns"]] == columns
        assert list(seed["config"]["column_types"]) == columns


def test_placement_types_of_a_year_are_those_of_the_return():
    in_2025_26 = {
        row["code"]
        for row in rows(DBT / "seeds" / "codesets" / "codeset_placement_type.csv")
        if (row["first_year"] or "") <= "2025/26" and (row["last_year"] or "9999") >= "2025/26"
    }

    assert {"K3", "Z11", "Z14", "T0"} <= in_2025_26
    assert not {"Z1", "H5", "P2"} & in_2025_26
