"""One key per child, under a secret: outside the return and its folder nobody needs the source's own id."""

import hashlib
import hmac

import duckdb
import pyarrow as pa

from sufficiency.contracts import contracts

# An id of a child in any source: SSD's and ours end so, the return says CHILD, older systems had a number of their own.
CHILD_COLUMNS = ("child", "pers_legacy_id")


def child_key(child_id: str, key: bytes) -> str:
    """HMAC-SHA256 of a child's source id: the same for the same secret, and no way back without it."""
    return hmac.new(key, child_id.strip().upper().encode(), hashlib.sha256).hexdigest()


def record_salt(key: bytes) -> str:
    """What is hashed with the name of a record that belongs to no known child, so that nobody can guess it from ids."""
    return hmac.new(key, b"records", hashlib.sha256).hexdigest()


def key_children(db: duckdb.DuckDBPyConnection, key: bytes) -> int:
    """Bring identity.child_key up to date with every child id of the history layer; how many it holds.

    Ids that have a key keep it. Under another secret than last time every key is made again.
    """
    db.execute("create schema if not exists identity")
    db.execute("create table if not exists identity.child_key (child_id varchar not null, child_key varchar not null)")
    known = db.execute("select child_id, child_key from identity.child_key order by child_id limit 1").fetchone()
    if known and known[1] != child_key(known[0], key):
        db.execute("delete from identity.child_key")
    found = db.execute(f"""
        select child_id from ({_all_ids(db)}) as ids
        anti join identity.child_key using (child_id)
        order by child_id
    """).fetchall()
    if found:
        ids = [child_id for (child_id,) in found]
        new = pa.table({"child_id": ids, "child_key": [child_key(child_id, key) for child_id in ids]})
        db.register("new_keys", new)
        db.execute("insert into identity.child_key select * from new_keys")
        db.unregister("new_keys")
    return db.execute("select count(*) from identity.child_key").fetchone()[0]


def _all_ids(db: duckdb.DuckDBPyConnection) -> str:
    """SQL for the distinct ids of children in the history tables that are there."""
    there = {
        table
        for (table,) in db.execute(
            "select table_name from information_schema.tables where table_schema = 'history'"
        ).fetchall()
    }
    columns = [
        (f"history_{source}__{table}", column.name)
        for (source, table), contract in contracts().items()
        for column in contract.columns
        if column.name.endswith("person_id") or column.name in CHILD_COLUMNS
    ]
    selects = [
        f'select upper(trim("{column}")) as child_id from history.{table}'
        for table, column in columns
        if table in there
    ] or ["select null::varchar as child_id"]
    return f"select distinct child_id from ({' union all '.join(selects)}) as every where child_id <> ''"
