"""The return as XML: the layout of the collection, every row that it can hold, nothing lost on the way round."""

import stat
from xml.etree import ElementTree

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sufficiency.returns.files import write_modules
from sufficiency.ssda903.modules import BY_TABLE, MODULES
from sufficiency.ssda903.reading import read_return_folder
from sufficiency.ssda903.xml_writing import SLICE, write_xml

ODD = [
    "nan",
    "NaN",
    "null",
    "None",
    "O'Brien",
    '"quoted"',
    "a,b",
    "Zoë & Åsa",
    "<b>",
    "]]>",
    "&amp;",
    "=1+1",
    "two\nlines",
    "two\r\nlines",
    "two  spaces",
    "a\ttab",
    "007",
    "1.0",
    "1e5",
    "TRUE",
    "e\u0301 \u00e9",
    "#N/A",
]


def modules_of(db, rows_by_table):
    """Rows of cells as modules: queries over tables of text."""
    queries = {}
    for table, rows in rows_by_table.items():
        fields = BY_TABLE[table].fields
        unknown = {name for row in rows for name in row} - set(fields)
        assert not unknown
        cells = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in fields}
        db.register(f"given_{table}", pa.table({"row_id": pa.array(range(len(rows)), pa.int64()), **cells}))
        queries[table] = f"select * from given_{table}"
    return queries


def registered(db, folder):
    """A return as read, as modules to write."""
    for table, rows in folder.modules.items():
        db.register(f"read_{table}", rows)
    return {table: f"select row_number as row_id, * from read_{table}" for table in folder.modules}


def cells(folder):
    """What a return says: DfE's columns of every module that XML has names for."""
    return {
        table: rows.select(list(BY_TABLE[table].fields)).to_pylist()
        for table, rows in folder.modules.items()
        if table not in ("sw_episodes", "dolo")
    }


@pytest.fixture
def written(tmp_path):
    def write(**rows_by_table):
        with duckdb.connect() as db:
            told = write_xml(db, modules_of(db, rows_by_table), tmp_path / "ssda903.xml")
        return told, tmp_path / "ssda903.xml"

    return write


def names(element):
    return [part.tag for part in element]


def test_elements_stand_in_the_order_of_the_layout(written):
    _, path = written(
        header=[{"child": "1", "sex": "1", "dob": "01/02/2010", "mother": "0"}],
        episodes=[{"child": "1", "decom": "01/05/2025", "place": "U1"}],
        reviews=[{"child": "1", "review": "01/06/2025"}],
        uasc=[{"child": "1", "duc": "01/02/2028"}],
        oc2=[{"child": "1", "convicted": "0"}],
        oc3=[{"child": "1", "in_touch": "YES"}],
        ad1=[{"child": "1", "date_int": "01/07/2025"}],
        placed_adoption=[{"child": "1", "date_placed": "01/08/2025"}],
        prev_perm=[{"child": "1", "prev_perm": "P1"}],
        missing=[{"child": "1", "missing": "M"}],
    )
    root = ElementTree.parse(path).getroot()
    header, episode = root[0]

    assert (root.tag, root[0].tag, header.tag, episode.tag) == ("EXPSSDA903", "CHILD", "HEADER", "EPISODE")
    assert names(header) == [
        "CHILDID",
        "UPN",
        "SEX",
        "DOB",
        "ETHNIC",
        "UASC",
        "DUC",
        "IN_TOUCH",
        "ACTIV",
        "ACCOM",
        "DATE_INT",
        "DATE_MATCH",
        "FOSTER_CARE",
        "NB_ADOPTR",
        "SEX_ADOPTR",
        "LS_ADOPTR",
        "AREVIEW",
        "MOTHER",
        "MC_DOB",
        "AMISSING",
        "PERMANENCE",
        "OC2",
        "AD_PLACED",
    ]
    assert names(episode) == [
        "DECOM",
        "RNE",
        "LS",
        "CIN",
        "PL",
        "PL_POST",
        "HOME_POST",
        "URN",
        "PLACE_PROVIDER",
        "DEC",
        "REC",
        "REASON_PLACE_CHANGE",
    ]
    assert header.findtext("UASC") == "1" and episode.findtext("PL") == "U1"


def test_a_child_who_is_not_unaccompanied_says_so_and_a_care_leaver_needs_no_episode(written):
    _, path = written(header=[{"child": "1"}], oc3=[{"child": "1", "in_touch": "NO"}])
    (child,) = ElementTree.parse(path).getroot()

    assert child.findtext("HEADER/UASC") == "0"
    assert child.find("HEADER/DUC") is None and child.find("EPISODE") is None


def test_what_the_layout_cannot_hold_is_counted(written):
    told, _ = written(
        header=[{"child": "1"}, {"child": "2"}],
        oc3=[{"child": "1", "in_touch": "YES"}, {"child": "1", "in_touch": "NO"}, {"child": "2", "activ": "F2"}],
        sw_episodes=[{"child": "1", "sw_id": "AB1"}],
        dolo=[{"child": "2"}, {"child": "1"}],
    )

    assert told.children == 2
    assert told.left_out == {"OC3": 2, "SWEpisodes": 1, "DoLo": 2}


def test_a_child_whom_the_header_lacks_is_not_lost(written):
    told, path = written(header=[{"child": "1"}], episodes=[{"child": "9", "decom": "01/05/2025"}])

    assert told.children == 2
    assert cells(read_return_folder(path))["episodes"][0]["child"] == "9"


def test_a_child_with_two_headers_has_its_episodes_once(written):
    _, path = written(header=[{"child": "1", "sex": "1"}, {"child": "1", "sex": "2"}], episodes=[{"child": "1"}])

    read = cells(read_return_folder(path))
    assert [row["sex"] for row in read["header"]] == ["1", "2"]
    assert len(read["episodes"]) == 1


def test_more_children_than_are_held_at_once_keep_their_order(written):
    children = [{"child": str(number)} for number in range(SLICE + 3)]
    told, path = written(header=children, reviews=[{"child": row["child"]} for row in reversed(children)])

    read = read_return_folder(path).modules
    assert told.children == SLICE + 3
    assert read["header"].column("child").to_pylist() == [row["child"] for row in children]
    assert read["reviews"].num_rows == SLICE + 3


def test_nobody_else_may_read_it_and_the_same_rows_are_the_same_bytes(written):
    _, path = written(header=[{"child": "1"}])
    before = path.read_bytes()
    path.chmod(0o644)
    _, path = written(header=[{"child": "1"}])

    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_sign_that_no_xml_may_hold_does_not_break_the_file(written):
    _, path = written(header=[{"child": "1", "upn": "a\x00b\x1bc"}])

    assert cells(read_return_folder(path))["header"][0]["upn"] == "a\ufffdb\ufffdc"


# A cell begins and ends with a sign: what stands around it is not read, in XML as in any other file of the return.
text = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=6), st.just("")
)


@st.composite
def returns(draw):
    """A return as XML can hold it: each child's rows together, in the header's order."""
    children = draw(st.lists(text.filter(bool), min_size=1, max_size=4, unique=True))
    found = {module.table: [] for module in MODULES if module.table not in ("sw_episodes", "dolo")}
    for child in children:
        same = {"child": child, "dob": draw(text), "sex": draw(text)}

        def row(table, same=same, **needed):
            drawn = {name: draw(text) for name in BY_TABLE[table].fields}
            return {name: ({**drawn, **needed} | same)[name] for name in BY_TABLE[table].fields}

        found["header"].append(row("header"))
        for table, needed in (("uasc", {}), ("oc3", {"in_touch": "YES"}), ("ad1", {"date_int": "01/01/2025"})):
            if draw(st.booleans()):
                found[table].append(row(table, **needed))
        for table in ("episodes", "reviews", "missing", "prev_perm", "oc2", "placed_adoption"):
            found[table] += [row(table) for _ in range(draw(st.integers(0, 2)))]
    return found


@given(returns())
def test_xml_to_csv_to_xml_loses_nothing_whatever_the_text(tmp_path_factory, rows_by_table):
    folders = [tmp_path_factory.mktemp(name) for name in ("first", "csv", "second")]
    with duckdb.connect() as db:
        write_xml(db, modules_of(db, rows_by_table), folders[0] / "ssda903.xml")
        from_xml = read_return_folder(folders[0])
        write_modules(db, registered(db, from_xml), folders[1])
        from_csv = read_return_folder(folders[1])
        queries = registered(db, from_csv)
        write_xml(db, queries, folders[2] / "ssda903.xml")

    assert cells(from_xml) == rows_by_table
    assert cells(from_csv) == rows_by_table
    assert (folders[0] / "ssda903.xml").read_bytes() == (folders[2] / "ssda903.xml").read_bytes()
