"""`sufficiency validate`: any folder of files, every rule, exact rows, for machines and for people."""

import json

import openpyxl
import pytest
from typer.testing import CliRunner

import sufficiency.cli.validate  # noqa: F401  adds its command to the app
from sufficiency.cli import app
from sufficiency.errors import SufficiencyError

EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
IN_CARE = ",01/06/2025,S,C2,N1,P1,PR0,,,,LE1 6ZG,LE1 6ZG,\n"
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
GOOD = "1,M,01/01/2015,WBRI,A123456789012,0,\n"
BAD = '2,1,"=HYPERLINK(""http://example.org"")",WBRI,A123456789013,0,\n'


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """One home for all, so that the postcodes are laid out once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def validate(home, monkeypatch, tmp_path):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(home))

    def run(*arguments, header=HEADER + GOOD, folder=None, year="2025/26"):
        if folder is None:
            folder = tmp_path / "return"
            folder.mkdir(exist_ok=True)
            (folder / "any name.csv").write_text(header, encoding="utf-8")
            children = [line.split(",")[0] for line in header.splitlines()[1:]]
            episodes = EPISODES + "".join(child + IN_CARE for child in children)
            (folder / "another.csv").write_text(episodes, encoding="utf-8")
        return CliRunner().invoke(app, ["validate", str(folder), "--collection-year", year, *arguments])

    # A second command keeps Typer from folding the only one into the app.
    import sufficiency.cli.docs  # noqa: F401

    return run


def test_clean_files_pass_and_exit_0(validate):
    result = validate("--format", "json")

    assert (result.exit_code, json.loads(result.stdout)) == (0, {})


def test_rows_at_fault_are_counted_from_0_by_rule_and_table(validate):
    result = validate("--format", "json", header=HEADER + GOOD + BAD)

    assert result.exit_code == 1
    flags = json.loads(result.stdout)
    assert (flags["101"], flags["102"]) == ({"Header": [1]}, {"Header": [1]})


def test_json_can_be_written_to_a_file(validate, tmp_path):
    validate("--out", str(tmp_path / "flags.json"), header=HEADER + BAD)

    assert json.loads((tmp_path / "flags.json").read_text())["101"] == {"Header": [0]}


def test_people_read_what_is_wrong_and_which_rules_could_not_run(validate):
    result = validate(header=HEADER + BAD)

    assert "101   error" in result.stdout
    words = " ".join(result.stdout.split())
    assert "rules for want of a module that no file holds (Reviews, UASC, OC2" in words
    assert "rules for want of last year's files: give --previous." in words
    assert "8 rules for want of Ofsted's list of providers: give --provider-list." in words


def test_the_workbook_holds_every_row_at_fault_and_no_living_formula(validate, tmp_path):
    validate("--report", str(tmp_path / "report.xlsx"), header=HEADER + GOOD + BAD)

    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == ["Summary", "By rule", "By child", "Header"]
    (row,) = list(book["Header"].iter_rows(min_row=2))
    assert (row[0].value, row[2].value) == ("3", "2")
    birth_date = row[4]
    assert (birth_date.value[:5], birth_date.data_type) == ("=HYPE", "s")
    assert birth_date.fill.fgColor.rgb == "FFF8D7DA"


def test_the_page_shows_the_row_and_escapes_what_was_typed(validate, tmp_path):
    validate("--report", str(tmp_path / "report.html"), header=HEADER + '"<script>",1,x,WBRI,A123456789012,0,\n')

    html = (tmp_path / "report.html").read_text()
    assert "B (SEX)" in html
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"year": "2019/20"}, "2019/20 is not supported"),
        ({"year": "2025"}, "'2025' is not a collection year"),
        ({"folder": "/no/such/folder"}, "There is no folder"),
        ({"arguments": ["--la", "856"]}, "856 is not the ONS code"),
        ({"arguments": ["--as-at", "21/11/2025"]}, "write --as-at as 2026-11-21"),
        ({"arguments": ["--as-at", "2024-12-01"]}, "2025/26 begins on 01/04/2025"),
        ({"arguments": ["--provider-list", "/no/such/list.csv"]}, "There is no provider list list.csv"),
        ({"arguments": ["--previous", "/no/such/folder"]}, "There is no folder"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_a_sentence(validate, arguments, sentence):
    result = validate(*arguments.pop("arguments", ()), **arguments)

    assert isinstance(result.exception, SufficiencyError)
    assert sentence in str(result.exception)


def test_a_report_of_another_kind_is_refused(validate, tmp_path):
    result = validate("--report", str(tmp_path / "report.pdf"))

    assert "written as .xlsx or .html" in str(result.exception)
    assert not (tmp_path / "report.pdf").exists()
