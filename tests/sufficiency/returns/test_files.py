"""The return's files: DfE's names and order, dates as typed, nothing for other eyes."""

import stat

from sufficiency.collection_year import CollectionYear
from sufficiency.returns.files import module_queries, write_modules

YEAR = CollectionYear(2025)


def test_each_module_of_the_year_is_a_file_with_its_heading(warehouse, tmp_path):
    written = write_modules(warehouse, module_queries(YEAR), tmp_path)

    assert [path.name for path in written][:4] == ["Header.csv", "Episodes.csv", "Reviews.csv", "UASC.csv"]
    assert "DoLo.csv" not in {path.name for path in written}  # first collected in 2026/27
    assert (tmp_path / "Reviews.csv").read_bytes() == b"CHILD,DOB,REVIEW,REVIEW_CODE\n"


def test_deprivation_of_liberty_joins_in_2026_27(warehouse, tmp_path):
    written = write_modules(warehouse, module_queries(CollectionYear(2026)), tmp_path)

    assert written[-1].name == "DoLo.csv"


def test_rows_keep_their_order_and_dates_stand_as_typed(warehouse, add, tmp_path):
    add("reviews", collection_year="2025/26", row_id=1, child="B", review_text="1/5/2025", review_code="PN1")
    add("reviews", collection_year="2025/26", row_id=0, child="C", review_text="31/02/2025")
    add("reviews", collection_year="2024/25", row_id=0, child="A", review_text="01/05/2024")

    write_modules(warehouse, module_queries(YEAR), tmp_path)

    assert (tmp_path / "Reviews.csv").read_text() == ("CHILD,DOB,REVIEW,REVIEW_CODE\nC,,31/02/2025,\nB,,1/5/2025,PN1\n")


def test_nobody_else_may_read_them(warehouse, tmp_path):
    (tmp_path / "Header.csv").touch(0o644)

    for path in write_modules(warehouse, module_queries(YEAR), tmp_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
