"""The measured XML is a whole return: what is timed is what would be sent."""

import pytest

from sufficiency import bench_xml
from sufficiency.bench_xml import fill, measure
from sufficiency.errors import SufficiencyError
from sufficiency.ssda903.reading import read_return_folder
from sufficiency.ssda903.xml_writing import Written


@pytest.fixture
def database(tmp_path):
    (tmp_path / "Header.csv").write_text(
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,01/02/2010,WBRI,UN1,,\n007,F,,WBRI,UN1,0,\n", encoding="utf-8"
    )
    fill(tmp_path / "return.duckdb", tmp_path)
    return tmp_path / "return.duckdb"


def test_every_child_is_written_and_memory_is_told(database, tmp_path):
    measured = measure(database, tmp_path / "ssda903.xml")

    children = read_return_folder(tmp_path / "ssda903.xml").modules["header"].column("child").to_pylist()
    assert children == ["1", "007"]
    assert measured["peak_mib"] > 0
    assert list(measured["seconds"]) == ["write 2 CHILD elements"]


def test_a_file_that_lacks_a_child_is_no_measurement(database, tmp_path, monkeypatch):
    def loses_a_child(_, __, path):
        path.write_text("<EXPSSDA903><CHILD/></EXPSSDA903>", encoding="utf-8")
        return Written(2)

    monkeypatch.setattr(bench_xml, "write_xml", loses_a_child)

    with pytest.raises(SufficiencyError, match="does not hold every child"):
        measure(database, tmp_path / "ssda903.xml")
