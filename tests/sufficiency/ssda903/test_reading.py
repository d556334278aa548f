"""Files of the return are read as they come: every habit of an office, no cell changed, nothing leaked."""

import pytest

from sufficiency.errors import SufficiencyError
from sufficiency.ssda903.reading import read_return_folder, read_return_years

REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n"


def write(folder, name, content, encoding="utf-8"):
    folder.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else content.encode(encoding)
    (folder / name).write_bytes(data)


def rows(folder, table):
    return [list(row.values()) for row in read_return_folder(folder).modules[table].to_pylist()]


def test_a_table_is_known_by_its_columns_not_by_its_name_or_their_order(tmp_path):
    write(tmp_path, "anything.csv", "review_code, DOB ,REVIEW,CHILD\nPN1,01/02/2010,03/04/2025,7\n")

    assert rows(tmp_path, "reviews") == [["7", "01/02/2010", "03/04/2025", "PN1", 0]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_every_encoding(tmp_path, encoding):
    write(tmp_path, "reviews.csv", REVIEWS + "Zoë,01/02/2010,03/04/2025,PN1\n", encoding)

    assert rows(tmp_path, "reviews")[0][0] == "Zoë"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_machine_are_read_and_blank_lines_are_not_rows(tmp_path, ending):
    lines = [REVIEWS.strip(), "1,01/02/2010,03/04/2025,PN1", "", "2,01/02/2010,03/04/2025,PN2", ""]
    write(tmp_path, "reviews.csv", ending.join(lines))

    assert [(row[0], row[-1]) for row in rows(tmp_path, "reviews")] == [("1", 0), ("2", 1)]


def test_cells_stay_as_they_are_typed(tmp_path):
    write(tmp_path, "reviews.csv", REVIEWS + 'nan,"a, ""quoted"" cell","two\nlines", NULL \n')

    assert rows(tmp_path, "reviews") == [["nan", 'a, "quoted" cell', "two\nlines", " NULL ", 0]]


def test_short_and_long_rows_are_kept_and_told(tmp_path):
    write(tmp_path, "reviews.csv", REVIEWS + "1,01/02/2010\n2,01/02/2010,03/04/2025,PN1,more\n")

    found = read_return_folder(tmp_path)

    assert [list(row.values())[:4] for row in found.modules["reviews"].to_pylist()] == [
        ["1", "01/02/2010", "", ""],
        ["2", "01/02/2010", "03/04/2025", "PN1"],
    ]
    assert found.problems == ["reviews.csv has 2 rows longer or shorter than its first line."]


def test_nul_bytes_huge_cells_and_a_column_named_twice_do_not_stop_the_reading(tmp_path):
    write(tmp_path, "reviews.csv", "CHILD,DOB,DOB,REVIEW,REVIEW_CODE\n" + f"1\0,{'x' * 200_000},y,03/04/2025,PN1\n")

    found = read_return_folder(tmp_path)

    assert found.modules["reviews"].to_pylist()[0]["child"] == "1"
    assert len(found.modules["reviews"].to_pylist()[0]["dob"]) == 200_000
    assert len(found.problems) == 2


def test_a_file_with_a_column_missing_is_named_without_showing_a_cell(tmp_path):
    write(tmp_path, "a.csv", "CHILD,DOB,REVIEW\nSECRET,01/02/2010,03/04/2025\n")
    write(tmp_path, "b.csv", "SECRET,02/02/2010,somebody\n")
    write(tmp_path, "c.csv", "")

    found = read_return_folder(tmp_path)

    assert found.modules == {}
    assert "lacks the column REVIEW_CODE" in found.problems[0]
    assert not any("SECRET" in problem or "2010" in problem for problem in found.problems)


def test_derived_columns_of_our_own_files_are_read_along(tmp_path):
    header = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LA"
    write(tmp_path, "episodes.csv", header + "\n1" + "," * 13 + "E06000016\n")

    found = read_return_folder(tmp_path)

    assert found.problems == []
    assert found.modules["episodes"].to_pylist()[0]["pl_la"] == "E06000016"


XML = """<?xml version="1.0" encoding="{encoding}"?><EXPSSDA903>
<CHILD><HEADER><CHILDID>1</CHILDID><UPN/><SEX>F</SEX><DOB>01/02/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC>
<DUC></DUC><IN_TOUCH></IN_TOUCH><DATE_INT>05/06/2020</DATE_INT>
<AREVIEW><REVIEW>03/04/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>03/05/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<SWCHANGE><SW_ID>é</SW_ID><SW_DECOM>01/04/2025</SW_DECOM></SWCHANGE></HEADER>
<EPISODE><DECOM>01/04/2025</DECOM><PL>U4</PL></EPISODE></CHILD>
<CHILD><HEADER><CHILDID>2</CHILDID><DOB>01/02/2004</DOB><IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV></HEADER></CHILD>
</EXPSSDA903>"""


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_an_xml_return_gives_the_same_tables_as_csv(tmp_path, encoding):
    write(tmp_path, "return.xml", XML.format(encoding=encoding), encoding)

    found = read_return_folder(tmp_path)
    tables = {name: table.to_pylist() for name, table in found.modules.items()}

    assert found.is_xml and found.problems == []
    assert [row["child"] for row in tables["header"]] == ["1", "2"]
    assert tables["uasc"] == [{"child": "1", "sex": "F", "dob": "01/02/2010", "duc": "", "row_number": 0}]
    assert [(row["dob"], row["review"]) for row in tables["reviews"]] == [
        ("01/02/2010", "03/04/2025"),
        ("01/02/2010", "03/05/2025"),
    ]
    assert tables["episodes"][0]["place"] == "U4"
    assert [row["child"] for row in tables["oc3"]] == ["2"]
    assert [row["child"] for row in tables["ad1"]] == ["1"]
    assert tables["sw_episodes"][0]["sw_id"] == "é"
    assert tables["missing"] == []
    assert "dolo" not in tables


def test_the_same_return_as_csv_and_as_xml_is_read_once(tmp_path):
    write(tmp_path, "a.xml", XML.format(encoding="utf-8"))
    write(tmp_path, "b.csv", REVIEWS + "9,01/02/2010,03/04/2025,PN1\n")

    found = read_return_folder(tmp_path)

    assert found.modules["reviews"].column("child").to_pylist() == ["9"]
    assert found.modules["header"].num_rows == 2
    assert found.problems == ["a.xml: Reviews not read, for CSV files hold them already."]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><EXPSSDA903>&b;</EXPSSDA903>', "entities"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><EXPSSDA903>&a;</EXPSSDA903>', "entities"),
        ("<EXPSSDA903><CHILD><HEADER><CHILDID>SECRET</CHILDID>", "not well-formed"),
        ("<OTHER/>", "not an SSDA903 return"),
    ],
)
def test_xml_that_is_dangerous_or_broken_gives_nothing_but_a_sentence(tmp_path, content, why):
    write(tmp_path, "return.xml", content)

    found = read_return_folder(tmp_path)

    assert found.modules == {}
    assert why in found.problems[0]
    assert "SECRET" not in found.problems[0]


def test_years_are_read_from_folders_however_they_are_written(tmp_path):
    for folder in ("2025-26", "2024_25", "2023-2024", "notes"):
        write(tmp_path / folder, "reviews.csv", REVIEWS)

    assert [str(year) for year, _ in read_return_years(tmp_path)] == ["2023/24", "2024/25", "2025/26"]


def test_a_folder_without_a_collection_year_is_refused(tmp_path):
    write(tmp_path, "reviews.csv", REVIEWS)

    with pytest.raises(SufficiencyError, match="2025-26"):
        read_return_years(tmp_path)
    with pytest.raises(SufficiencyError, match="no folder"):
        read_return_folder(tmp_path / "nowhere")
