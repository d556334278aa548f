"""Files that arrive by SFTP: fetched into a spool folder when they have stopped growing, then read like any folder."""

import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path, PurePosixPath
from typing import Any

from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.home import home
from sufficiency.sources.files import SUFFIXES, FileFolder

SETTLED_AFTER = 5.0  # seconds a file must keep its size: whoever sends it has then finished
PIECE = 2**20  # bytes written at a time: what a cut connection may cost

Seen = tuple[int, int]  # a file's size and the second it was last changed: two files alike in both are one


class SftpFolder(FileFolder):
    """The files below a remote folder, read from their copies in the spool.

    What was fetched before and has not changed is not fetched again; what was deleted there stays here, for a drop
    folder that is emptied has not lost its rows. done: the remote folder for files whose tables landed.
    """

    def __init__(self, connection: str, path: str, column_map: str | None, done: str | None) -> None:
        self._connection = connection
        self._remote = PurePosixPath(path)
        self._done = self._remote / done if done else None
        self._spool = home() / "spool" / connection
        self._spool.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.problems: list[str] = []
        super().__init__(self._spool, column_map)

    def fetch(self, settled_after: float) -> None:
        """Bring the spool up to date. Raises SourceUnreachableError when a file is still being written."""
        with _client(self._connection) as client:
            before = self._listing(client)
            wanted = {name: seen for name, seen in before.items() if _seen(self._spool / name) != seen}
            if not wanted:
                return
            time.sleep(settled_after)
            after = self._listing(client)
            for name, seen in wanted.items():
                _refuse_unless(after.get(name) == seen, name)
            for name, seen in wanted.items():
                _fetch(client, self._remote / name, self._spool / name, seen)

    def put_away(self, landed: set[str]) -> None:
        """Move the files of tables that landed to the folder for what is done; their copies here are read on.

        A file stays where it is if another table read from it did not land, or a newer one of its name has arrived.
        """
        if self._done is None:
            return
        wanted = [file.relative_to(self._spool) for file, tables in self.read_from.items() if tables <= landed]
        try:
            with _client(self._connection) as client:
                there = self._listing(client)
                for name in sorted(map(str, wanted)):
                    if there.get(name) == _seen(self._spool / name):
                        _move(client, self._remote / name, self._done / name)
        except SourceUnreachableError:
            self.problems.append(
                f"What landed could not be moved to {self._done} behind the connection '{self._connection}': it stays"
                " where it was dropped. Ask whether its user may write there; the next night tries again."
            )

    def _listing(self, client: Any) -> dict[str, Seen]:
        return dict(_files_below(client, self._remote, leave_out=self._done))


def open_sftp(
    connection: str,
    path: str,
    column_map: str | None = None,
    done: str | None = None,
    settled_after: float = SETTLED_AFTER,
) -> SftpFolder:
    """The files below a remote folder, fetched. Raises SufficiencyError when a file is still being written."""
    folder = SftpFolder(connection, path, column_map, done)
    folder.fetch(settled_after)
    return folder


@contextmanager
def _client(connection: str) -> Iterator[Any]:
    from airflow.providers.sftp.hooks.sftp import SFTPHook

    try:
        with SFTPHook(ssh_conn_id=connection).get_managed_conn() as client:
            yield client
    except SufficiencyError:
        raise
    except Exception as fault:
        raise SourceUnreachableError(
            f"The SFTP server behind the connection '{connection}' could not be read ({type(fault).__name__}): "
            "ask whether it is up, and whether the folder and the key are right."
        ) from fault


def _fetch(client: Any, remote: PurePosixPath, target: Path, seen: Seen) -> None:
    """Copy a file whole. A copy that was cut goes on from the bytes it has, if the file there is still the same one."""
    size, modified = seen
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(f".{target.name}.{size}-{modified}.part")
    for other in target.parent.glob(f".{escape(target.name)}.*.part"):
        if other != part:  # begun with a file that has since been replaced
            other.unlink()
    with part.open("ab") as copy, client.open(str(remote), "rb") as original:
        part.chmod(0o600)
        original.seek(copy.tell())
        original.prefetch(size)
        shutil.copyfileobj(original, copy, PIECE)
    found = client.stat(str(remote))
    if (part.stat().st_size, found.st_size, int(found.st_mtime or 0)) != (size, size, modified):
        part.unlink()
        _refuse_unless(False, target.name)
    os.utime(part, (modified, modified))
    part.replace(target)


def _refuse_unless(is_settled: bool, name: str) -> None:
    if not is_settled:
        raise SourceUnreachableError(f"{name} is still being written: it will be fetched when it has stopped growing.")


def _move(client: Any, old: PurePosixPath, new: PurePosixPath) -> None:
    """Move a file on the server; a corrected one takes the place of the one before."""
    for folder in reversed(new.parents):
        if not _exists(client, folder):
            client.mkdir(str(folder))
    try:
        client.posix_rename(str(old), str(new))
    except PermissionError:
        raise
    except OSError:  # an older server, which knows no renaming over another file
        if _exists(client, new):
            client.remove(str(new))
        client.rename(str(old), str(new))


def _exists(client: Any, path: PurePosixPath) -> bool:
    try:
        client.stat(str(path))
    except FileNotFoundError:
        return False
    return True


def _files_below(
    client: Any, folder: PurePosixPath, leave_out: PurePosixPath | None, below: str = ""
) -> Iterator[tuple[str, Seen]]:
    for entry in client.listdir_attr(str(folder)):
        if "/" in entry.filename or entry.filename in (".", ".."):
            continue  # a server that names files outside its folder is not to be followed
        name = f"{below}{entry.filename}"
        if stat.S_ISDIR(entry.st_mode or 0):
            if folder / entry.filename != leave_out:
                yield from _files_below(client, folder / entry.filename, leave_out, f"{name}/")
        elif Path(name).suffix.lower() in SUFFIXES and not entry.filename.startswith("."):
            yield name, (entry.st_size, int(entry.st_mtime or 0))


def _seen(file: Path) -> Seen | None:
    if not file.is_file():
        return None
    found = file.stat()
    return found.st_size, int(found.st_mtime)
