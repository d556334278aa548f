"""`sufficiency validate` given files as bad as offices, tools and attackers make them: an answer, never a traceback."""

import csv
import io
import json

import openpyxl
import pytest
from typer.testing import CliRunner

import sufficiency.cli.docs
import sufficiency.cli.validate  # noqa: F401  adds its command to the app
from sufficiency.cli import app
from sufficiency.errors import SufficiencyError

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
ROW = "1,M,01/01/2015,WBRI,A123456789012,0,\n"
EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
EPISODE = "1,01/06/2025,S,C2,N1,P1,PR0,,,,LE1 6ZG,LE1 6ZG,\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def validate(home, monkeypatch, tmp_path):
    """Run the command over files given by name and content; afterwards no temporary file may be left behind."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(home))

    def run(files, *arguments, year="2025/26"):
        folder = tmp_path / "return"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        arguments = ["validate", str(folder), "--collection-year", year, "--format", "json", *arguments]
        result = CliRunner().invoke(app, arguments)
        assert isinstance(result.exception, SufficiencyError | SystemExit | None), result.exception
        assert not list(tmp_path.glob("**/.*"))
        return result

    return run


def flags(result):
    return json.loads(result.stdout)


def said(result):
    return " ".join(result.stderr.split())


def test_a_folder_without_episodes_is_checked_as_far_as_it_goes(validate):
    result = validate({"h.csv": HEADER + ROW + "2,X,01/01/2015,WBRI,A123456789013,0,\n"})

    assert flags(result)["101"] == {"Header": [1]}


def test_a_folder_without_any_file_of_the_return_is_refused(validate, tmp_path):
    result = validate({"notes.csv": "a,b\n1,2\n", "letter.docx": b"PK"}, "--out", str(tmp_path / "flags.json"))

    assert "holds no file of the SSDA903 return" in str(result.exception)
    assert "'.docx' is neither CSV nor XML" in str(result.exception)
    assert not (tmp_path / "flags.json").exists()


def test_unknown_files_and_missing_and_extra_columns_are_named_and_the_rest_runs(validate):
    result = validate(
        {
            "h.csv": HEADER.strip() + ",WARD,FLOOR\n" + ROW.strip() + ",a,b\n",
            "e.csv": EPISODES.replace(",URN", "") + EPISODE,
            "staff.csv": "name,phone\nSecret,1\n",
            "r.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/01/2015,01/09/2025,PN9\n",
        }
    )

    assert flags(result)["167"] == {"Reviews": [0]}
    words = said(result)
    assert "h.csv has columns that Header does not: WARD, FLOOR." in words
    assert "e.csv was not read: it looks like Episodes but lacks the column URN." in words
    assert "staff.csv was not read" in words
    assert "Secret" not in words


def test_a_column_named_twice_is_read_once_and_told(validate):
    result = validate({"h.csv": HEADER.replace("UPN", "UPN,UPN") + ROW.replace(",WBRI", ",WBRI,x")})

    assert "h.csv names a column twice" in said(result)
    assert "108" not in flags(result)


def test_ragged_rows_keep_their_numbers(validate):
    rows = "1,M\n" + ROW + "3,X,01/01/2015,WBRI,A123456789013,0,,,,\n"
    result = validate({"h.csv": HEADER + rows, "e.csv": EPISODES + EPISODE})

    assert flags(result)["101"] == {"Header": [2]}
    assert flags(result)["102"] == {"Header": [0]}
    assert "2 rows longer or shorter" in said(result)


def test_a_cell_of_ten_megabytes_is_one_wrong_cell(validate, tmp_path):
    huge = "x" * 10_000_000
    result = validate({"h.csv": HEADER + ROW + f"{huge},{huge},01/01/2015,WBRI,A123456789012,0,\n"})
    reports = [validate({}, "--report", str(tmp_path / name)) for name in ("report.xlsx", "report.html")]

    assert flags(result)["101"] == {"Header": [1]}
    assert all(report.exit_code == 1 for report in reports)
    assert (tmp_path / "report.xlsx").stat().st_size < 1_000_000
    assert (tmp_path / "report.html").stat().st_size < 1_000_000


def test_a_day_that_no_calendar_has_is_not_a_date(validate):
    days = ["31/02/2025", "29/02/2024", "29/02/2025", "2025-01-01", "1/1/15", "1/1/2015", "00/01/2015"]
    rows = "".join(f"{number},M,{day},WBRI,A123456789012,0,\n" for number, day in enumerate(days))

    assert flags(validate({"h.csv": HEADER + rows}))["102"] == {"Header": [0, 2, 3, 4, 6]}


def test_lower_case_codes_are_read_as_upper_case(validate):
    result = validate({"h.csv": HEADER + ROW.lower(), "e.csv": EPISODES.lower() + EPISODE.lower()})

    assert flags(result) == {}


def test_nul_bytes_are_left_out_and_told(validate):
    result = validate({"h.csv": HEADER + ROW.replace("M", "M\0"), "e.csv": EPISODES + EPISODE})

    assert flags(result) == {}
    assert "h.csv holds NUL bytes" in said(result)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_any_usual_encoding_is_read(validate, encoding):
    row, episode = ROW.replace("1,M", "Zoë,M"), EPISODE.replace("1,01/06", "Zoë,01/06")
    result = validate({"h.csv": (HEADER + row).encode(encoding), "e.csv": (EPISODES + episode).encode("utf-8")})

    assert flags(result) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n\n",
        b"\xff\xfe",
        b"\x00" * 1000,
        b'CHILD,SEX\n"',
        b'"' * 999,
        b"," * 100_000,
        b"CHILD\xe9,\x9d,\n\xff,\xfe\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50,
    ],
)
def test_a_file_that_is_no_table_at_all_does_not_stop_the_others(validate, content):
    result = validate({"bad.csv": content, "bad.xml": content, "h.csv": HEADER + ROW, "e.csv": EPISODES + EPISODE})

    assert flags(result) == {}
    assert "bad.csv" in said(result)
    assert "bad.xml" in said(result)


LOL = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};">' for n in range(1, 40))


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY l0 "lol">' + LOL,
        '<!ENTITY l39 SYSTEM "file:///etc/passwd">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;',
    ],
)
def test_an_xml_bomb_and_an_entity_from_outside_are_refused(validate, declared):
    bomb = f"<!DOCTYPE EXPSSDA903 [{declared}]><EXPSSDA903><CHILD><HEADER><CHILDID>&l39;</CHILDID></HEADER></CHILD>"
    result = validate({"return.xml": bomb + "</EXPSSDA903>"})

    assert isinstance(result.exception, SufficiencyError)
    assert "return.xml" in str(result.exception)
    assert "root:" not in str(result.exception)


@pytest.mark.parametrize("formula", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://example.org")'])
def test_a_formula_in_a_cell_is_only_text_in_the_workbook(validate, tmp_path, formula):
    line = io.StringIO()
    csv.writer(line).writerow([formula, formula, "01/01/2015", "WBRI", "A123456789012", "0", ""])
    validate({"h.csv": HEADER + line.getvalue()}, "--report", str(tmp_path / "report.xlsx"))

    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}


def test_a_report_that_cannot_be_written_leaves_the_old_one(validate, tmp_path):
    (tmp_path / "report.xlsx").write_text("the old one")
    result = validate({"notes.csv": "a,b\n1,2\n"}, "--report", str(tmp_path / "report.xlsx"))

    assert isinstance(result.exception, SufficiencyError)
    assert (tmp_path / "report.xlsx").read_text() == "the old one"


XML = """<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><UPN>A123456789012</UPN><SEX>{sex}</SEX><DOB>{born}</DOB>
<ETHNIC>WBRI</ETHNIC><UASC>0</UASC><DUC/><MOTHER>0</MOTHER><MC_DOB/></HEADER>
<EPISODE><DECOM>01/06/{year}</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>P1</PL><PL_POST>LE1 6ZG</PL_POST>
<HOME_POST>LE1 6ZG</HOME_POST><URN/><PLACE_PROVIDER>PR0</PLACE_PROVIDER><DEC>{dec}</DEC><REC>{rec}</REC>
<REASON_PLACE_CHANGE/></EPISODE></CHILD></EXPSSDA903>"""


def test_two_years_may_each_be_one_xml_file(validate, tmp_path):
    last = tmp_path / "last"
    last.mkdir()
    before = XML.format(sex="M", born="01/01/2015", year=2024, dec="01/09/2024", rec="E4A")
    (last / "last.xml").write_text(before)
    this = XML.format(sex="F", born="02/01/2015", year=2025, dec="", rec="")

    result = validate({"this.xml": this}, "--previous", str(last), "--la", "E06000016")

    assert result.exit_code == 1
    # The sex and the birth date differ from last year's, and rules on the UASC element run on XML.
    assert {"203"} <= set(flags(result))
    assert "105" not in flags(result)


def test_a_year_that_has_not_ended_is_judged_as_at_a_day(validate):
    missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/01/2015,M,01/12/2025,02/12/2025\n"
    files = {"h.csv": HEADER + ROW, "e.csv": EPISODES + EPISODE, "m.csv": missing}

    assert flags(validate(files)) == {}
    assert flags(validate(files, "--as-at", "2025-11-21")) != {}
