"""Every mishap ends as its entry says: yesterday's snapshot is untouched, the rest of the night lands, nobody is told
of."""

import shutil

import pytest

from sufficiency.home import landing_dir
from sufficiency.landing import refresh
from sufficiency.landing.store import Table
from tests.mishaps.case_system import CASE_SYSTEM
from tests.mishaps.council import SECRET, Council, make_council
from tests.mishaps.mishap import FIRST, LANDED, REFUSED, Mishap
from tests.mishaps.nights import NIGHTS
from tests.mishaps.office_files import OFFICE_FILES

MISHAPS = [*CASE_SYSTEM, *OFFICE_FILES, *NIGHTS]
CASES = [pytest.param(mishap, id=mishap.name) for mishap in MISHAPS]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """A council's sources, and its home after a first night on which all went well."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_HOME", str(folder / "home"))
        council = make_council(folder / "sources")
        patch.setenv("AIRFLOW_CONN_SSD", council.connection)
        council.night(FIRST)
    assert {load.status for report in council.reports[FIRST].values() for load in report.loads if load.rows} == {LANDED}
    assert [report.faults for report in council.reports[FIRST].values()] == [[]] * 4
    return folder


@pytest.fixture
def council(undisturbed, tmp_path, monkeypatch) -> Council:
    """The same council, to be spoilt."""
    shutil.copytree(undisturbed, tmp_path / "council")
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "council" / "home"))
    found = Council(tmp_path / "council" / "sources")
    monkeypatch.setenv("AIRFLOW_CONN_SSD", found.connection)
    return found


def landed_files():
    return {path: path.read_bytes() for path in landing_dir().rglob("attempt=*/*")}


def is_struck(mishap: Mishap, load) -> bool:
    return mishap.tables in (load.contract.name, f"{load.contract.source}/*")


@pytest.mark.parametrize("mishap", CASES)
def test_mishap(mishap: Mishap, council: Council, monkeypatch):
    first_night = landed_files()
    monkeypatch.setattr(refresh.time, "sleep", lambda _: mishap.during and mishap.during(council))
    mishap.spoil(council)

    for night in mishap.nights:
        council.night(night, mishap.domains)

    last = mishap.nights[-1]
    reports = council.reports[last].values()
    loads = [load for report in reports for load in report.loads if load.contract.source != "care_leavers"]
    loads = [load for load in loads if Table(load.contract.source, load.contract.table).attempts(FIRST)[0]["rows"]]
    struck = [load for load in loads if is_struck(mishap, load)]
    assert struck and {load.status for load in struck} == {mishap.ends}
    assert {load.status for load in loads if not is_struck(mishap, load)} <= {LANDED}, "one table stops no other"
    for load in struck:
        the_owner_reads_it(mishap, load)
        what_is_in_force(mishap, load, last)
    assert {path: landed_files().get(path) for path in first_night} == first_night, "a snapshot never changes"
    told = [sentence for report in reports for sentence in [*report.faults, *report.notes]]
    told += [result.description for load in loads for result in load.results]
    assert SECRET not in " ".join(told), "nobody's name or id is told"
    mishap.then(council)


def the_owner_reads_it(mishap: Mishap, load) -> None:
    failed = {result.expectation_id.rpartition(".")[2]: result for result in load.results if result.status == "failed"}
    assert load.quarantined_rows == mishap.aside or mishap.ends != LANDED
    if mishap.ends == LANDED:
        assert set(failed) == ({mishap.fails} if mishap.fails else set())
        assert all(result.rows and result.owner == load.contract.owner for result in failed.values())
    else:
        assert mishap.says in load.why
        assert str(mishap.nights[-1]) in load.why, "the night is named"
        assert load.is_fault is load.contract.required or mishap.ends == REFUSED


def what_is_in_force(mishap: Mishap, load, last) -> None:
    table = Table(load.contract.source, load.contract.table)
    before, now = table.accepted()[0], table.accepted()[-1]
    if mishap.ends == LANDED:
        assert now["snapshot_date"] == str(max(mishap.nights))
        assert (now["content_hash"] == before["content_hash"]) is mishap.is_the_same
        assert table.attempts(last)[-1].get("reads") == (2 if mishap.during else None)
    else:
        assert now == before and now["snapshot_date"] == str(FIRST), "yesterday's stays in force"


def test_the_table_is_long_and_no_mishap_stands_in_it_twice():
    assert len({mishap.name for mishap in MISHAPS}) == len(MISHAPS) >= 21
