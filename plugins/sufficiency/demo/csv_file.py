"""CSV files as an office's systems write them."""

import csv
from collections.abc import Iterable
from pathlib import Path


def write_csv(path: Path, rows: Iterable[dict[str, object]], columns: tuple[str, ...] = ()) -> None:
    """Write rows under their own column names; `columns` heads the file when there may be none."""
    rows = iter(rows)
    first = next(rows, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(first or columns))
        writer.writeheader()
        if first:
            writer.writerow(first)
            writer.writerows(rows)
