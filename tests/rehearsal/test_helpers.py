"""The rehearsal's own servers do what a council's would, and its checks see what is wrong."""

import json
import socket
import sqlite3
import time

import psycopg
import pytest
from airflow.providers.sftp.hooks.sftp import SFTPHook

from sufficiency.errors import SufficiencyError
from tests.personal import told_of
from tests.rehearsal import night
from tests.rehearsal.checks import what_follows_was_woken_by_assets
from tests.rehearsal.ledger import sftp_drop
from tests.rehearsal.metrics_sink import metrics_sink
from tests.rehearsal.night import Run, wait_for
from tests.rehearsal.postgres import load_sqlite, postgres, postgres_kind


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with postgres(tmp_path_factory.mktemp("server")) as running:
        yield running


def test_a_case_system_is_copied_whole_and_read_by_a_user_who_writes_nothing(server, tmp_path):
    with sqlite3.connect(tmp_path / "ssd.sqlite") as source:
        source.execute("create table ssd_missing (miss_id NVARCHAR(4), miss_start DATETIME)")
        source.execute("insert into ssd_missing values ('longer than four', '2026-03-04 22:10:00'), (null, null)")
    source.close()
    ssd = server.create("ssd", "case_management")

    assert load_sqlite(tmp_path / "ssd.sqlite", ssd) == {"ssd_missing": 2}
    with psycopg.connect(server.reader_of(ssd, "reader").url) as reader:
        assert reader.execute("select count(*) from ssd_missing where miss_start > '2026-01-01'").fetchone() == (1,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute("delete from ssd_missing")


def test_nobody_comes_over_the_network_without_a_password(server):
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(host="127.0.0.1", port=server.port, user="postgres", password="guessed", dbname="postgres")


@pytest.mark.parametrize(
    ("there", "here"), [("NVARCHAR(48)", "text"), ("datetime", "timestamp"), ("DECIMAL(9,2)", "decimal(9,2)")]
)
def test_types_are_those_of_postgres(there, here):
    assert postgres_kind(there) == here


def test_the_drop_lets_in_whoever_knows_password_and_key(tmp_path, monkeypatch):
    (tmp_path / "supplier.csv").write_text("supplier_id\n1\n")
    with sftp_drop(tmp_path) as drop:
        monkeypatch.setenv("AIRFLOW_CONN_DROP", json.dumps(drop.connection))
        with SFTPHook(ssh_conn_id="drop").get_managed_conn() as client:
            assert client.open("/supplier.csv").read() == b"supplier_id\n1\n"
        monkeypatch.setenv("AIRFLOW_CONN_STRANGER", json.dumps(drop.connection | {"password": "guessed"}))
        with pytest.raises(Exception, match=r"[Aa]uthentication"), SFTPHook(ssh_conn_id="stranger").get_managed_conn():
            pass

    assert drop.opened == {"supplier.csv"}


def test_the_sink_keeps_the_last_of_a_gauge_and_the_sum_of_a_counter():
    with metrics_sink() as heard, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sending:
        for packet in ("a.b:1|g\na.b:2|g", "c:1|c", "c:2|c", "d:5|ms"):
            sending.sendto(packet.encode(), ("127.0.0.1", heard.port))
        end = time.monotonic() + 10
        while "d" not in heard.names and time.monotonic() < end:
            time.sleep(0.01)

    assert (heard.gauges, heard.counts, heard.names) == ({"a.b": 2}, {"c": 3}, {"a.b", "c", "d"})


def test_what_never_comes_is_a_sentence(monkeypatch):
    monkeypatch.setattr(night, "LATEST", 0)

    with pytest.raises(SufficiencyError, match="Waited 0 seconds for the night to end, and nothing moved"):
        wait_for("the night to end", lambda: None)


def test_words_are_found_as_words_and_several_words_anywhere():
    assert told_of({"May", "LE1 9ZZ", "100341"}, ["Maybe id=1003412", "from LE1 9ZZ."]) == {"LE1 9ZZ"}
    assert told_of({"May", "100341"}, ["child May, id=100341"]) == {"May", "100341"}


def test_a_night_whose_return_was_started_by_hand_is_seen():
    class Found:
        runs = tuple(
            Run(
                dag,
                dag,
                "success",
                "manual" if dag.startswith("extract") or dag == "prepare_ssda903" else "asset",
                "",
                1,
            )
            for dag in (*night.EXTRACTS, *night.FOLLOW)
        )

    assert what_follows_was_woken_by_assets(Found).why == "prepare_ssda903"
