"""Whether what arrived is one thing and the right one: not changed under our hands, not another month's file."""

import duckdb

from sufficiency.contracts import Contract
from sufficiency.errors import SourceChangedError, SufficiencyError
from sufficiency.sources import Arrival

NAMED_AFTER = "(20[0-9]{2})[-_ ]?(0[1-9]|1[0-2])"  # payments_2026-10.csv, payments_20261031120000.csv
OWN = 0.5  # a month's file may hold what was posted late, but most of it is its own


def refuse_what_is_not_whole(db: duckdb.DuckDBPyConnection, contract: Contract, arrival: Arrival) -> None:
    """Look at the table `arrived` as a whole.

    Raises SourceChangedError where the source has another number of rows by now, and SufficiencyError naming a file
    that holds another month than its name says or repeats another file.
    """
    if arrival.recount:
        rows, now = db.execute("select count(*) from arrived").fetchone()[0], arrival.recount()
        if rows != now:
            raise SourceChangedError(
                f"{contract.table} changed while it was read, from {rows:,} rows to {now:,}: a refresh may be running."
                f" Ask {contract.owner} whether it finished, then run this night again."
            )
    again = f"Ask {contract.owner} for the right file, then run this night again."
    if arrival.month and (found := _of_another_month(db, arrival.month)):
        file, named, month, rows, dated = found
        raise SufficiencyError(
            f"{file} is named after {named}, but {rows:,} of its {dated:,} dated rows are of {month}. {again}"
        )
    if arrival.has_order and (twins := _twins(db, contract)):
        first, second = twins
        raise SufficiencyError(f"{second} repeats {first}, row for row. {again}")


def _of_another_month(db: duckdb.DuckDBPyConnection, column: str) -> tuple[str, str, str, int, int] | None:
    """The first file most of whose rows are not of its month: file, month named, commonest month, its rows, all."""
    return db.execute(f"""
        with
        named as (
            select
                _source_file as file,
                regexp_extract(_source_file, '{NAMED_AFTER}', 1)
                || '-' || regexp_extract(_source_file, '{NAMED_AFTER}', 2) as name,
                strftime(try_cast("{column}" as date), '%Y-%m') as month
            from arrived
        ),
        counted as (
            select file, name, month, count(*) as rows from named
            where name <> '-' and month is not null group by all
        )
        select file, name, arg_max(month, rows), max(rows), sum(rows)::bigint
        from counted group by file, name
        having coalesce(sum(rows) filter (month = name), 0) < {OWN} * sum(rows)
        order by file limit 1
    """).fetchone()


def _twins(db: duckdb.DuckDBPyConnection, contract: Contract) -> tuple[str, str] | None:
    """Two files with the very same keys."""
    return db.execute(f"""
        with
        files as (
            select _source_file as file, count(*) as rows, sum(hash({", ".join(contract.key)})::hugeint) as keys
            from arrived group by all
        )
        select min(file), max(file) from files group by rows, keys having count(*) > 1 order by 1 limit 1
    """).fetchone()
