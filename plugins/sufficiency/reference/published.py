"""The published statistics a council downloaded: which files of its folder are of a shape that is read, and which not.

Only headings are looked at here. What the files hold is read by dbt/models/staging/published, and only when a file
changed: dbt sees that by the variable reference_state.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sufficiency.project import DBT

KINDS = DBT / "seeds" / "catalogue" / "published_file.csv"


@dataclass(frozen=True)
class Kind:
    """A kind of file: its dataset in the seeds, the name it is published under, the columns that are read."""

    dataset: str
    file_pattern: str
    columns: tuple[str, ...]


def published_files(folder: Path | None) -> list[dict[str, Any]]:
    """The files of a known kind for dbt's variable published_files; none where there is no folder.

    Each has dataset, path, file_name, columns (as they stand in the file) and missing: the columns it lacks, which
    refuse it. A file whose heading cannot be read lacks them all.
    """
    if folder is None or not folder.is_dir():
        return []
    return [_looked_at(kind, path) for kind in kinds() for path in sorted(folder.glob(kind.file_pattern))]


@lru_cache(maxsize=1)
def kinds() -> tuple[Kind, ...]:
    """Every kind of file that is read, as the seed lists them."""
    with KINDS.open(encoding="utf-8") as file:
        return tuple(
            Kind(row["dataset"], row["file_pattern"], tuple(row["columns"].split(";"))) for row in csv.DictReader(file)
        )


def _looked_at(kind: Kind, path: Path) -> dict[str, Any]:
    columns = _heading(path)
    return {
        "dataset": kind.dataset,
        "path": str(path),
        "file_name": path.name,
        "columns": columns,
        "missing": [column for column in kind.columns if column not in columns],
    }


def _heading(path: Path) -> list[str]:
    """A file's column names in their order, without a byte-order mark; nothing where it cannot be read."""
    try:
        if path.suffix == ".parquet":
            from pyarrow.parquet import read_schema

            return list(read_schema(path).names)
        with path.open("rb") as file:  # a damaged line further down is no fault of the heading
            return next(csv.reader([file.readline().decode("utf-8-sig")]), [])
    except (OSError, ValueError, csv.Error):  # pyarrow's own faults are a ValueError
        return []
