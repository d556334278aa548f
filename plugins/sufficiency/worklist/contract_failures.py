"""The rows of history that break an expectation of their contract, in full: the gate itself keeps only counts."""

from collections.abc import Iterator
from datetime import date

import duckdb

from sufficiency.contracts import Contract, contracts
from sufficiency.gates.contracts import broken_by
from sufficiency.identity import record_salt
from sufficiency.landing.canonical import quoted
from sufficiency.landing.store import Table

RETURN = "ssda903"  # a folder of returns is judged by the DfE's rules, cell by cell
FEW_ROWS = 20
MOST_ROWS = 0.1  # beyond a tenth of a table it is the extract that is wrong, not its rows: one problem, not thousands
NOBODY = "null::varchar"


def record_contract_failures(db: duckdb.DuckDBPyConnection, key: bytes, night: date) -> int:
    """Write operations.contract_failure anew, as known on a night; how many problems it holds. key: the children's.

    One row a child and expectation, or a record and expectation where the table knows no child. Rows that were set
    aside at landing are asked from there, for history never learns of them.
    """
    db.execute("delete from operations.contract_failure")
    salt = record_salt(key)
    kept = {
        name
        for (name,) in db.execute("select table_name from duckdb_tables() where schema_name = 'history'").fetchall()
    }
    for (source, table), contract in contracts().items():
        if source == RETURN or f"history_{source}__{table}" not in kept:
            continue
        found = [*_of_history(db, contract, salt, night), *_of_quarantine(contract, salt, night)]
        if found:
            db.execute(
                f"insert into operations.contract_failure by name {' union all by name '.join(found)} order by all"
            )
    return db.execute("select count(*) from operations.contract_failure").fetchone()[0]


def _of_history(db: duckdb.DuckDBPyConnection, contract: Contract, salt: str, night: date) -> Iterator[str]:
    """SQL for what each expectation finds. What the gate passed this very night holds for history too."""
    passed = {
        expectation
        for (expectation,) in db.execute(
            "select expectation_id from operations.expectation_result as result"
            " inner join operations.load as load on load.night = result.night and load.status = 'accepted'"
            " where result.night = $night and result.suite = $suite and result.status = 'passed'"
            " and load.source = $source and load.table_name = $table",
            {"night": night, "suite": contract.name, "source": contract.source, "table": contract.table},
        ).fetchall()
    }
    known = f"known_from <= date '{night}' and (known_to is null or known_to > date '{night}')"
    for entry in contract.expectations:
        name = f"{contract.source}.{contract.table}.{entry['id']}"
        if name not in passed:
            title, broken = broken_by(contract, entry, night)
            rows = f"(from history.history_{contract.source}__{contract.table} where {known})"
            yield _problems(contract, name, rows, broken, f"'{_text(title)}'", entry["severity"], _fields(entry), salt)


def _of_quarantine(contract: Contract, salt: str, night: date) -> Iterator[str]:
    """SQL for the rows that were set aside from the snapshot in force."""
    table = Table(contract.source, contract.table)
    in_force = [one for one in table.accepted() if one["snapshot_date"] <= str(night)]
    aside = table.data_file(in_force[-1]).with_name("quarantine.parquet") if in_force else None
    if aside and aside.is_file():
        name = f"{contract.source}.{contract.table}.every_row_can_be_used"
        rows = f"(from read_parquet('{aside}', hive_partitioning = false))"
        title = "'A row was set aside: ' || min(_reason) || '.'"
        yield _problems(contract, name, rows, "true", title, "critical", ", ".join(contract.key), salt)


def _problems(
    contract: Contract, name: str, rows: str, broken: str, title: str, severity: str, fields: str, salt: str
) -> str:
    child = next((column for column in contract.column_names if column.endswith("person_id")), None)
    began = next((column for column in contract.column_names if column.endswith("_start_date")), None)
    record = f"concat_ws('|', {', '.join(quoted(column) for column in contract.natural_key)})"
    return f"""
        select
            '{contract.source}' as source,
            '{contract.table}' as table_name,
            '{name}' as expectation_id,
            {title} as title,
            '{severity}' as severity,
            '{contract.owner}' as owner,
            '{fields}' as fields,
            coalesce(case when not is_flood then keys.child_key end, '') as child_key,
            -- A child's own record is told by its key; in tables of children ids stay unread.
            case
                when is_flood or keys.child_key is not null then ''
                else {f"left(md5('{salt}' || {record}), 16)" if child else record}
            end as record,
            {f"min(try_cast({quoted(began)} as date))" if began else "null::date"} as began,
            count(*)::integer as rows
        from (
            select
                *,
                count(*) over () > greatest({FEW_ROWS}, {MOST_ROWS} * (select count(*) from {rows})) as is_flood
            from (select *, {broken} as is_broken from {rows})
            where is_broken
        ) as broken
        left join identity.child_key as keys
            on keys.child_id = upper(trim({f"broken.{quoted(child)}" if child else NOBODY}))
        group by all
    """


def _fields(entry: dict) -> str:
    named = [entry.get("column"), *entry.get("columns", ()), entry.get("other")]
    return ", ".join(dict.fromkeys(name for name in named if name))


def _text(title: str) -> str:
    return title.replace("'", "''")
