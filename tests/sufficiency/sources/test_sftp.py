"""Files are fetched from a real SFTP server, whole, once."""

import asyncio
import json
import threading

import asyncssh
import pytest

from sufficiency.errors import SourceUnreachableError
from sufficiency.home import home
from sufficiency.sources import sftp
from sufficiency.sources.sftp import open_sftp


class Server(asyncssh.SSHServer):
    def begin_auth(self, username):
        return False


@pytest.fixture
def drop(tmp_path, monkeypatch):
    """A folder behind an SFTP server on loopback, named by the Airflow connection `drop`."""
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    folder = tmp_path / "drop"
    (folder / "ledger").mkdir(parents=True)
    loop = asyncio.new_event_loop()

    async def serve():
        return await asyncssh.create_server(
            Server,
            "127.0.0.1",
            0,
            server_host_keys=[asyncssh.generate_private_key("ssh-rsa")],
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=str(folder)),
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
