"""Open the source that a domain's settings name."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sufficiency.contracts import Contract, contracts_of
from sufficiency.sources.source import Source

# Which contracts a kind of source can fill.
SOURCES_OF_KIND = {
    "ssd": ("ssd", "care_leavers"),
    "ssda903": ("ssda903",),
    "files": ("fostering", "finance"),
    "sftp": ("fostering", "finance"),
}


def contracts_for(domain: str, kind: str) -> list[Contract]:
    """The contracts of a domain that a kind of source can fill."""
    return [contract for contract in contracts_of(domain=domain) if contract.source in SOURCES_OF_KIND[kind]]


@contextmanager
def open_source(settings: dict[str, Any]) -> Iterator[Source]:
    """The source of `settings` (kind and its places), closed again at the end.

    Raises SufficiencyError when it cannot be opened; SourceUnreachableError when trying again may help.
    """
    source = _source(settings)
    try:
        yield source
    finally:
        source.close()


def _source(settings: dict[str, Any]) -> Source:
    match settings["kind"]:
        case "ssd":
            from sufficiency.sources.ssd import open_ssd

            return open_ssd(settings["connection"], settings.get("schema"), settings.get("supplement"))
        case "ssda903":
            from sufficiency.sources.ssda903_folder import Ssda903Folder

            return Ssda903Folder(settings["path"])
        case "files":
            from sufficiency.sources.files import FileFolder

            return FileFolder(settings["path"], settings.get("column_map"))
        case "sftp":
            from sufficiency.sources.sftp import open_sftp

            return open_sftp(settings["connection"], settings["path"], settings.get("column_map"), settings.get("done"))
        case kind:
            raise ValueError(kind)
