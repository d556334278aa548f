"""The SSDA903 return itself as a source: one folder of files a collection year."""

from functools import cached_property
from pathlib import Path

import duckdb
import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.contracts import Contract
from sufficiency.sources.source import Arrival, match_columns
from sufficiency.ssda903.reading import ReturnFolder, read_return_years


class Ssda903Folder:
    """DIR/2024-25/*.csv|*.xml, DIR/2025-26/…; every year of a module is one table, cells as they are typed."""

    system = "ssda903 files"
    is_refreshed = False

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    @cached_property
    def _years(self) -> list[tuple[CollectionYear, ReturnFolder]]:
        return read_return_years(self._path)

    @property
    def problems(self) -> list[str]:
        """What could not be used of the files, by year."""
        return [f"{year}: {problem}" for year, folder in self._years for problem in folder.problems]

    def read(self, db: duckdb.DuckDBPyConnection, contract: Contract) -> Arrival | None:
        """A module of all years together."""
        pieces = [
            rows.append_column("collection_year", pa.array([str(year)] * rows.num_rows, pa.string()))
            for year, folder in self._years
            if (rows := folder.modules.get(contract.table)) is not None
        ]
        if not pieces:
            return None
        rows = pa.concat_tables(pieces, promote_options="default")
        matched, extra = match_columns(contract, rows.column_names, contract.table)
        db.register("arrival", rows.select(list(matched.values())))
        return Arrival("arrival", tuple(matched), extra, contract.table)

    def fingerprint(self, contract: Contract) -> str | None:
        """None: what is odd about the files is told every night, and only reading them tells it."""

    def close(self) -> None:
        """Nothing is held open."""
