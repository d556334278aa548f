"""Every DfE rule over the return as the warehouse holds it, and its findings kept where the quality mart reads them."""

from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from sufficiency.collection_year import CollectionYear
from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.operations import create_tables
from sufficiency.reference import postcodes
from sufficiency.reference.providers import read_provider_list
from sufficiency.rules.checking import Outcome, run_rules
from sufficiency.rules.modules import Context, load_modules
from sufficiency.rules.rule_file import rules
from sufficiency.ssda903.modules import BY_TABLE, MODULES, Module

# The warehouse's own names of an episode's fields.
EPISODE_COLUMNS = {
    "child": "child_id",
    "decom": "episode_start_date",
    "rne": "reason_for_new_episode_code",
    "ls": "legal_status_code",
    "cin": "category_of_need_code",
    "place": "placement_type_code",
    "place_provider": "placement_provider_code",
    "dec": "episode_end_date",
    "rec": "reason_episode_ceased_code",
    "reason_place_change": "reason_place_change_code",
    "home_post": "home_postcode",
    "pl_post": "placement_postcode",
    "urn": "ofsted_urn",
}


def check_return(db: duckdb.DuckDBPyConnection, config: Config, year: CollectionYear, night: date) -> list[Outcome]:
    """Check a collection year of the warehouse's return against every rule; record and return the outcomes.

    The outcomes of an earlier check of that year are replaced; a row known to break a rule keeps the night it
    was first seen. Raises SufficiencyError when the warehouse holds no return for the year.
    """
    warehouse = db.execute("select current_database()").fetchone()[0]
    if not _has_year(db, warehouse, year):
        raise SufficiencyError(
            f"prepare_ssda903, {year}: the warehouse holds no return for that year. Run build_warehouse first, "
            "with the year among collection_years of authority.yml."
        )
    modules = _modules_of(warehouse, year) | {
        f"{table}_last": query
        for table, query in _modules_of(warehouse, year.previous).items()
        if _has_year(db, warehouse, year.previous)
    }
    if _knows_more(db, warehouse, year):
        modules["episodes_before"] = _episodes_before(warehouse, year)
    # The rules' own tables live in memory beside the warehouse, never in it.
    db.execute("attach ':memory:' as checking")
    db.execute("use checking")
    try:
        providers = config.reference.get("ofsted_providers")
        if providers:
            db.register("provider_list", read_provider_list(Path(providers)))
            modules["provider_info"] = "provider_list"
        context = load_modules(
            db,
            modules,
            Context(
                collection_year=str(year),
                own_la=config.authority.ons_code,
                as_at=night,
                postcodes=f"select * from read_parquet('{postcodes.ensure(reference_dir())}')",
            ),
        )
        outcomes = list(run_rules(db, rules(), context))
    finally:
        db.execute(f"use {warehouse}")
        db.execute("detach checking")
    _record(db, outcomes, year, night)
    return outcomes


def _has_year(db: duckdb.DuckDBPyConnection, warehouse: str, year: CollectionYear) -> bool:
    try:
        query = f"select count(*) from {warehouse}.ssda903.header where collection_year = '{year}'"
        return db.execute(query).fetchone()[0] > 0
    except duckdb.CatalogException:
        return False


def _modules_of(warehouse: str, year: CollectionYear) -> dict[str, str]:
    return {
        module.table: f"select row_id, {', '.join(_cells(module))} from {warehouse}.ssda903.{module.table}"
        f" where collection_year = '{year}'"
        for module in MODULES
        if module.first_year <= str(year)
    }


def _knows_more(db: duckdb.DuckDBPyConnection, warehouse: str, year: CollectionYear) -> bool:
    try:
        return bool(db.execute(f"select exists (from ({_episodes_before(warehouse, year)}))").fetchone()[0])
    except duckdb.CatalogException:
        return False


def _episodes_before(warehouse: str, year: CollectionYear) -> str:
    """The episodes that were over before last year began, as cells: no return of the two shows them."""
    cells = [
        f"strftime({source}, '%d/%m/%Y') as {field}" if BY_TABLE["episodes"].is_date(field) else f"{source} as {field}"
        for field, source in EPISODE_COLUMNS.items()
    ]
    return (
        f"select row_number() over (order by child_id, episode_no) - 1 as row_id, {', '.join(cells)}"
        f" from {warehouse}.intermediate.int_episode__placed where episode_end_date < date '{year.previous.start}'"
    )


def _cells(module: Module) -> list[str]:
    return [f"{field}_text as {field}" if module.is_date(field) else field for field in module.fields]


def _stretch(db: duckdb.DuckDBPyConnection, year: CollectionYear, night: date) -> None:
    """Lengthen, close and begin the stretches of nights on which a child's rows broke a rule.

    A night that is run again after later ones teaches nothing: what followed it is known.
    """
    of_year = f"stretch.collection_year = '{year}'"
    latest = f"select max(last_seen) from operations.violation_stretch as stretch where {of_year}"
    if (last := db.execute(latest).fetchone()[0]) and last > night:
        return
    same = "stretch.rule = found.rule and stretch.module = found.module and stretch.child_key = found.child_key"
    tonight = "(select distinct rule, module, child_key from violations where child_key is not null) as found"
    is_found = f"exists (select 1 from {tonight} where {same})"
    db.execute(f"""
        update operations.violation_stretch as stretch
        set is_open = {is_found}, last_seen = case when {is_found} then date '{night}' else last_seen end
        where {of_year} and is_open
    """)
    db.execute(f"""
        insert into operations.violation_stretch
        select '{year}', rule, module, child_key, date '{night}', date '{night}', true
        from {tonight}
        where not exists (select 1 from operations.violation_stretch as stretch where {of_year} and is_open and {same})
        order by all
    """)


def _record(db: duckdb.DuckDBPyConnection, outcomes: list[Outcome], year: CollectionYear, night: date) -> None:
    create_tables(db)
    found = pa.table(
        {
            "rule": [o.rule.code for o in outcomes for rows in o.rows.values() for _ in rows],
            "module": [table for o in outcomes for table, rows in o.rows.items() for _ in rows],
            "row_id": pa.array([row for o in outcomes for rows in o.rows.values() for row in rows], pa.int64()),
            "fields": [", ".join(o.rule.fields) for o in outcomes for rows in o.rows.values() for _ in rows],
        },
        schema=pa.schema(
            [("rule", pa.string()), ("module", pa.string()), ("row_id", pa.int64()), ("fields", pa.string())]
        ),
    )
    results = pa.Table.from_pylist(
        [
            {
                "collection_year": str(year),
                "rule": o.rule.code,
                "title": o.rule.title,
                "message": " ".join(o.rule.message.split()),
                "level": o.rule.level,
                "topic": o.rule.topic,
                "status": o.status,
                "why": o.why,
                "rows": sum(map(len, o.rows.values())),
                "basis": o.basis,
            }
            for o in outcomes
        ]
    )
    db.register("found", found)
    db.register("results", results)
    keys = " union all by name ".join(
        f"select '{module.table}{suffix}' as module, row_id, child_key from ssda903.{module.table}"
        f" where collection_year = '{past}'"
        for module in MODULES
        for suffix, past in (("", year), ("_last", year.previous))
    )
    db.execute("begin")
    db.execute(f"""
        create or replace temp table violations as
        with known as (
            select rule, module, child_key, first_seen
            from operations.violation_stretch
            where collection_year = '{year}' and is_open and first_seen <= date '{night}'
        )
        select
            '{year}' as collection_year, found.rule, found.module, found.row_id, keys.child_key, found.fields,
            coalesce(known.first_seen, date '{night}') as first_seen
        from found
        left join ({keys}) as keys on found.module = keys.module and found.row_id = keys.row_id
        left join known
            on found.rule = known.rule and found.module = known.module and keys.child_key = known.child_key
    """)
    for table in ("violation", "rule_result"):
        db.execute(f"delete from operations.{table} where collection_year = '{year}'")
    db.execute("insert into operations.violation by name from violations order by all")
    db.execute("insert into operations.rule_result by name from results order by all")
    _stretch(db, year, night)
    db.execute("drop table violations")
    db.execute("commit")
    db.unregister("found")
    db.unregister("results")
