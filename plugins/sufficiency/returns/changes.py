"""What a night changed in a year's return, kept night by night: a past that is edited is seen the next morning."""

from datetime import date
from pathlib import Path

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.operations import create_tables
from sufficiency.returns.builds import builds_of
from sufficiency.returns.readiness import changed_since


def record_changes(db: duckdb.DuckDBPyConnection, year: CollectionYear, build: Path, night: date) -> int:
    """Compare a night's build with the last build of an earlier night; how many rows came, went or changed.

    Kept by module in operations.return_change; a night that is run again replaces what it said. A year's first build
    changes nothing.
    """
    earlier = [other for other in builds_of(year) if other.name[:10] < str(night)]
    modules = changed_since(earlier[-1], build).modules if earlier else {}
    create_tables(db)
    db.execute("delete from operations.return_change where night = ? and collection_year = ?", [night, str(year)])
    for module, rows in modules.items():
        values = [night, str(year), module, rows["added"], rows["removed"], rows["changed"]]
        db.execute("insert into operations.return_change values (?, ?, ?, ?, ?, ?)", values)
    return sum(sum(rows.values()) for rows in modules.values())
