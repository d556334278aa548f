"""Files are fetched from a real SFTP server, whole, once."""

import asyncio
import json
import os
import threading
from datetime import date
from pathlib import Path
from typing import ClassVar

import asyncssh
import pytest

from sufficiency.config import Authority, Config
from sufficiency.contracts import contract
from sufficiency.errors import SourceUnreachableError
from sufficiency.home import home
from sufficiency.landing import land
from sufficiency.sources import sftp
from sufficiency.sources.sftp import open_sftp


class Server(asyncssh.SSHServer):
    def begin_auth(self, username):
        return False


class Files(asyncssh.SFTPServer):
    """What a real server does, and a line that goes dead after so many bytes of a file have been sent."""

    dead_after = None
    asked_from: ClassVar[list[int]] = []

    async def read(self, file_obj, offset, size):
        self.asked_from.append(offset)
        if self.dead_after is not None and offset >= self.dead_after:
            await asyncio.sleep(0.5)  # what came before has been sent by then
            self.channel.get_connection().abort()
        return super().read(file_obj, offset, size)


@pytest.fixture
def drop(tmp_path, monkeypatch):
    """A folder behind an SFTP server on loopback, named by the Airflow connection `drop`."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(Files, "dead_after", None)
    monkeypatch.setattr(Files, "asked_from", [])
    folder = tmp_path / "drop"
    (folder / "ledger").mkdir(parents=True)
    loop = asyncio.new_event_loop()

    async def serve():
        return await asyncssh.create_server(
            Server,
            "127.0.0.1",
            0,
            server_host_keys=[asyncssh.generate_private_key("ssh-rsa")],
            sftp_factory=lambda channel: Files(channel, chroot=str(folder)),
        )

    server = loop.run_until_complete(serve())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    connection = {
        "conn_type": "sftp",
        "host": "127.0.0.1",
        "port": server.get_port(),
        "login": "finance",
        "password": "unused",
        "extra": {"no_host_key_check": True},
    }
    monkeypatch.setenv("AIRFLOW_CONN_DROP", json.dumps(connection))
    yield folder
    loop.call_soon_threadsafe(server.close)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def spooled():
    spool = home() / "spool" / "drop"
    return {str(file.relative_to(spool)): file.read_text() for file in spool.rglob("*") if file.is_file()}


def test_files_are_fetched_with_their_folders_and_kept_when_the_drop_is_emptied(drop):
    (drop / "supplier.csv").write_text("supplier_id\n1\n")
    (drop / "ledger" / "payments_2026-01.csv").write_text("line_no\n1\n")
    (drop / "notes.docx").write_text("no table")
    open_sftp("drop", "/", settled_after=0)
    (drop / "supplier.csv").write_text("supplier_id\n1\n2\n")
    (drop / "ledger" / "payments_2026-01.csv").unlink()
    open_sftp("drop", "/", settled_after=0)

    assert spooled() == {"supplier.csv": "supplier_id\n1\n2\n", "ledger/payments_2026-01.csv": "line_no\n1\n"}


def test_a_file_that_still_grows_is_left_for_another_try(drop, monkeypatch):
    file = drop / "supplier.csv"
    file.write_text("supplier_id\n")
    monkeypatch.setattr(sftp.time, "sleep", lambda _: file.write_text("supplier_id\n1\n"))

    with pytest.raises(SourceUnreachableError, match=r"supplier\.csv is still being written"):
        open_sftp("drop", "/")

    assert spooled() == {}


def test_a_server_that_is_not_there_is_worth_another_try(drop, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_DROP", json.dumps({"conn_type": "sftp", "host": "127.0.0.1", "port": 9}))

    with pytest.raises(SourceUnreachableError, match="could not be read"):
        open_sftp("drop", "/", settled_after=0)


LONG = "supplier_id\n" + "".join(f"S{number}\n" for number in range(400_000))


def cut_half_way(drop, monkeypatch):
    """The drop's supplier.csv, of which half has been fetched when the line goes dead."""
    (drop / "supplier.csv").write_text(LONG)
    monkeypatch.setattr(Files, "dead_after", len(LONG) // 2)
    with pytest.raises(SourceUnreachableError, match="could not be read"):
        open_sftp("drop", "/", settled_after=0)
    monkeypatch.setattr(Files, "dead_after", None)
    Files.asked_from.clear()
    assert [name for name in spooled() if not name.startswith(".")] == [], "half a file is no file"


def test_a_transfer_cut_half_way_goes_on_from_the_bytes_it_has(drop, monkeypatch):
    cut_half_way(drop, monkeypatch)

    open_sftp("drop", "/", settled_after=0)

    assert spooled() == {"supplier.csv": LONG}
    assert min(Files.asked_from) > 0, "the first bytes were not asked for again"


def test_a_transfer_cut_half_way_starts_anew_when_the_file_was_replaced(drop, monkeypatch):
    cut_half_way(drop, monkeypatch)
    other = LONG.replace("S", "T")
    (drop / "supplier.csv").write_text(other)
    os.utime(drop / "supplier.csv", (0, 0))

    open_sftp("drop", "/", settled_after=0)

    assert spooled() == {"supplier.csv": other}
    assert min(Files.asked_from) == 0


def test_a_file_replaced_while_it_is_fetched_is_not_taken(drop, monkeypatch):
    (drop / "supplier.csv").write_text("supplier_id\n1\n")

    def read(self, file_obj, offset, size):
        os.utime(drop / "supplier.csv", (0, 0))
        return asyncssh.SFTPServer.read(self, file_obj, offset, size)

    monkeypatch.setattr(Files, "read", read)

    with pytest.raises(SourceUnreachableError, match=r"supplier\.csv is still being written"):
        open_sftp("drop", "/", settled_after=0)

    assert spooled() == {}


SUPPLIER = contract("finance", "supplier").column_names


def suppliers(*numbers):
    return "\n".join([",".join(SUPPLIER), *(number + "," * (len(SUPPLIER) - 1) for number in numbers)]) + "\n"


def night(when, **more):
    source = {"kind": "sftp", "connection": "drop", "path": "/"} | more
    return land(
        "contract_spend",
        date(2026, 11, when),
        Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), {"contract_spend": [source]}),
    )


def rows_of_supplier(report):
    return next((load.status, load.rows) for load in report.loads if load.contract.table == "supplier")


def dropped(drop):
    return sorted(str(file.relative_to(drop)) for file in drop.rglob("*") if file.is_file())


@pytest.fixture
def at_once(monkeypatch):
    monkeypatch.setattr(sftp.time, "sleep", lambda _: None)


def test_what_landed_is_moved_to_the_folder_for_what_is_done_and_read_on_from_here(drop, at_once):
    (drop / "supplier.csv").write_text(suppliers("1", "2"))
    (drop / "contract.csv").write_text("contract_ref\n1\n")

    first = night(20, done="done")
    second = night(21, done="done")

    assert dropped(drop) == ["contract.csv", "done/supplier.csv"], "a table that was refused stays where it is"
    assert rows_of_supplier(first) == rows_of_supplier(second) == ("accepted", 2)


def test_a_corrected_file_dropped_again_takes_the_place_of_the_first(drop, at_once):
    (drop / "supplier.csv").write_text(suppliers("1", "2"))
    night(20, done="done")
    (drop / "supplier.csv").write_text(suppliers("1", "2", "3"))

    assert rows_of_supplier(night(20, done="done")) == ("accepted", 3)
    assert dropped(drop) == ["done/supplier.csv"]
    assert (drop / "done" / "supplier.csv").read_text() == suppliers("1", "2", "3")


def test_without_that_setting_nothing_is_moved(drop, at_once):
    (drop / "supplier.csv").write_text(suppliers("1"))

    assert rows_of_supplier(night(20)) == ("accepted", 1)
    assert dropped(drop) == ["supplier.csv"]


def test_a_file_that_cannot_be_moved_has_landed_all_the_same(drop, at_once):
    (drop / "supplier.csv").write_text(suppliers("1"))
    (drop / "done").write_text("a file where the folder should be")

    report = night(20, done="done")

    assert rows_of_supplier(report) == ("accepted", 1)
    assert "could not be moved to /done" in " ".join(report.notes)
