"""CSV files as an office's systems write them."""

import csv
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path


def write_csv(path: Path, rows: Iterable[dict[str, object]], columns: tuple[str, ...] = ()) -> None:
    """Write rows under their own column names; `columns` heads the file when there may be none."""
    rows = iter(rows)
    first = next(rows, None)
    columns = tuple(first) if first else columns
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        if first:
            cells = itemgetter(*columns)
            writer.writerow(cells(first))
            writer.writerows(map(cells, rows))
