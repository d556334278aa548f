"""Files that arrive by SFTP: fetched into a spool folder when they have stopped growing, then read like any folder."""

import os
import stat
import time
from pathlib import Path, PurePosixPath
from typing import Any

from sufficiency.errors import SourceUnreachableError, SufficiencyError
from sufficiency.home import home
from sufficiency.sources.files import SUFFIXES, FileFolder

SETTLED_AFTER = 5.0  # seconds a file must keep its size: whoever sends it has then finished


def open_sftp(
    connection: str, path: str, column_map: str | None = None, settled_after: float = SETTLED_AFTER
) -> FileFolder:
    """The files below a remote folder, as a local one.

    What was fetched before and has not changed is not fetched again; what was deleted there stays here, for a drop
    folder that is emptied has not lost its rows. Raises SufficiencyError when a file is still being written.
    """
    from airflow.providers.sftp.hooks.sftp import SFTPHook

    spool = home() / "spool" / connection
    spool.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with SFTPHook(ssh_conn_id=connection).get_managed_conn() as client:
            _fetch(client, path, spool, settled_after)
    except SufficiencyError:
        raise
    except Exception as fault:
        raise SourceUnreachableError(
            f"The SFTP server behind the connection '{connection}' could not be read ({type(fault).__name__}): "
            "ask whether it is up, and whether the folder and the key are right."
        ) from fault
    return FileFolder(spool, column_map)


def _fetch(client: Any, path: str, spool: Path, settled_after: float) -> None:
    before = dict(_listing(client, PurePosixPath(path)))
    wanted = {name: seen for name, seen in before.items() if _known(spool / name) != seen}
    if not wanted:
        return
    time.sleep(settled_after)
    after = dict(_listing(client, PurePosixPath(path)))
    for name, seen in wanted.items():
        if after.get(name) != seen:
            raise SourceUnreachableError(
                f"{name} is still being written: it will be fetched when it has stopped growing."
            )
    for name, (_, modified) in wanted.items():
        target = spool / name
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = target.with_name(f".{target.name}.part")
        client.get(str(PurePosixPath(path) / name), str(part))
        part.chmod(0o600)
        os.utime(part, (modified, modified))
        part.replace(target)


def _listing(client: Any, folder: PurePosixPath, below: str = "") -> Any:
    for entry in client.listdir_attr(str(folder)):
        if "/" in entry.filename or entry.filename in (".", ".."):
            continue  # a server that names files outside its folder is not to be followed
        name = f"{below}{entry.filename}"
        if stat.S_ISDIR(entry.st_mode or 0):
            yield from _listing(client, folder / entry.filename, f"{name}/")
        elif Path(name).suffix.lower() in SUFFIXES and not entry.filename.startswith("."):
            yield name, (entry.st_size, int(entry.st_mtime or 0))


def _known(file: Path) -> tuple[int, int] | None:
    if not file.is_file():
        return None
    found = file.stat()
    return found.st_size, int(found.st_mtime)
