"""The finance system's drop: a real SFTP server on loopback that lets one user in, by password."""

import asyncio
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncssh

USER = "ledger"


class _Door(asyncssh.SSHServer):
    def __init__(self, password: str) -> None:
        self._password = password

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return username == USER and secrets.compare_digest(password, self._password)


@dataclass(frozen=True)
class Drop:
    """A running server. opened: the files that were opened on it, by name."""

    connection: dict[str, object]
    opened: set[str] = field(default_factory=set)


@contextmanager
def sftp_drop(folder: Path) -> Iterator[Drop]:
    """Serve the files below `folder`, until the block is left."""
    password, key = secrets.token_urlsafe(18), asyncssh.generate_private_key("ssh-ed25519")
    opened: set[str] = set()

    class Files(asyncssh.SFTPServer):
        def open(self, path, pflags, attrs):
            opened.add(Path(path.decode()).name)
            return super().open(path, pflags, attrs)

    async def serve() -> asyncssh.SSHAcceptor:
        return await asyncssh.create_server(
            lambda: _Door(password),
            "127.0.0.1",
            0,
            server_host_keys=[key],
            sftp_factory=lambda channel: Files(channel, chroot=str(folder)),
        )

    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(serve())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    host_key = " ".join(key.export_public_key().decode().split()[:2])
    connection = {
        "conn_type": "sftp",
        "host": "127.0.0.1",
        "port": server.get_port(),
        "login": USER,
        "password": password,
        "extra": {"host_key": host_key, "no_host_key_check": False},
    }
    try:
        yield Drop(connection, opened)
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
