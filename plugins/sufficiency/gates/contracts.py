"""The gate at the door: a contract's expectations, checked by Great Expectations on the rows as they arrived."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import duckdb

from sufficiency.codesets import codeset
from sufficiency.contracts import Contract
from sufficiency.gates.quiet import great_expectations, has_raised
from sufficiency.gates.results import Result

MOSTLY = 0.9  # a table whose rows lack their key by a tenth is not a table with bad rows but a broken refresh


@dataclass(frozen=True)
class Check:
    """One expectation, ready for Great Expectations.

    sql: columns the batch needs, by name: figures only, never a cell as it is, for Great Expectations hashes every
    batch, and a million texts take it longer than landing them. build: makes the expectation, given the module of
    expectations and what every expectation shares.
    """

    id: str
    description: str
    severity: str
    dimension: str
    sql: dict[str, str]
    build: Callable[[Any, dict[str, Any]], Any]


def check_contract(db: duckdb.DuckDBPyConnection, contract: Contract, night: date) -> list[Result]:
    """What each expectation of the contract finds in the table `arrived`; nothing is raised for bad data.

    Every expectation speaks of one row at a time: what holds of each kind of row holds of all, and the kinds are few.
    An expectation that cannot be run is a fault of ours: it reads not_run and never counts against the data.
    """
    checks = [*_required(contract), *(_declared(contract, one, night) for one in contract.expectations)]
    if not db.execute("select count(*) from arrived").fetchone()[0]:
        return [_result(contract, night, check, "not_run", "The table is empty.", None) for check in checks]
    outcomes = _validate(contract, checks, db, "select distinct")
    # How many rows fail, and whether they are few enough, only all rows tell.
    doubtful = [check for check in checks if outcomes[check.id][-1]]
    outcomes |= _validate(contract, doubtful, db, "select") if doubtful else {}
    return [_result(contract, night, check, *outcomes[check.id]) for check in checks]


def _result(contract: Contract, night: date, check: Check, status: str, why: str | None, rows: int | None) -> Result:
    return Result(
        night=str(night),
        suite=contract.name,
        expectation_id=f"{contract.source}.{contract.table}.{check.id}",
        description=check.description,
        severity=check.severity,
        dimension=check.dimension,
        owner=contract.owner,
        status=status,
        why=why,
        rows=rows,
    )


@lru_cache
def _at_the_door() -> tuple[Any, Any, Any]:
    """Great Expectations with one context and one data source for every table of this process."""
    _, gxe, context = great_expectations()
    return gxe, context, context.data_sources.add_pandas("landing")


def _validate(
    contract: Contract, checks: list[Check], db: duckdb.DuckDBPyConnection, select: str
) -> dict[str, tuple[str, str | None, int | None]]:
    """What each check finds in the figures it needs, selected from `arrived`."""
    from great_expectations.validator.validator import Validator

    needed = {name: sql for check in checks for name, sql in check.sql.items()}
    listed = ", ".join(f'{sql} as "{name}"' for name, sql in needed.items())
    frame = db.execute(f"{select} {listed} from arrived").to_arrow_table().to_pandas()
    gxe, context, source = _at_the_door()
    name = contract.name
    asset = next((asset for asset in source.assets if asset.name == name), None) or source.add_dataframe_asset(name)
    definitions = {definition.name: definition for definition in asset.batch_definitions}
    definition = definitions.get("arrived") or asset.add_batch_definition_whole_dataframe("arrived")
    batch = definition.get_batch(batch_parameters={"dataframe": frame})
    expectations = [
        check.build(gxe, {"severity": check.severity, "meta": {"id": check.id}, "description": check.description})
        for check in checks
    ]
    without_values = {"result_format": "BASIC", "partial_unexpected_count": 0}
    # Asked to validate a suite, the batch would be made, and all its rows hashed, a second time.
    validator = Validator(execution_engine=source.get_execution_engine(), batches=[batch], data_context=context)
    configurations = [expectation.configuration for expectation in expectations]
    found = validator.graph_validate(configurations, {"result_format": without_values})
    by_id = {result.expectation_config.meta["id"]: result for result in found}
    return {check.id: _outcome(by_id.get(check.id)) for check in checks}


def _outcome(result: Any) -> tuple[str, str | None, int | None]:
    if result is None or has_raised(result.exception_info):
        return "not_run", "The expectation itself could not be run: the data team must mend it.", None
    return ("passed" if result.success else "failed"), None, int(result.result.get("unexpected_count") or 0)


def _required(contract: Contract) -> list[Check]:
    """What every contract expects: nearly all rows have their key, and nearly all keys are their own."""
    checks = [
        Check(
            f"{name}_is_filled_in_most_rows",
            f"{name} is filled in nine rows of ten.",
            "critical",
            "completeness",
            {name: _is_said(name)},
            lambda gxe, shared, name=name: gxe.ExpectColumnValuesToNotBeNull(column=name, mostly=MOSTLY, **shared),
        )
        for name in contract.filled
    ]
    checks.append(
        Check(
            "key_is_unique_in_most_rows",
            f"{', '.join(contract.key)} tell rows apart in nine rows of ten.",
            "critical",
            "uniqueness",
            {"is_first_of_its_key": "(_place_in_key = 1)::tinyint"},
            lambda gxe, shared: _holds(gxe, shared, "is_first_of_its_key", mostly=MOSTLY),
        )
    )
    return checks


def _declared(contract: Contract, entry: dict[str, Any], night: date) -> Check:
    """One expectation of the contract's file."""
    kind, column = entry["expect"], entry.get("column", "")
    name = entry["id"]
    described, sql, build = _KINDS[kind](contract, entry, column, name, night)
    return Check(name, described, entry["severity"], entry["dimension"], sql, build)


def broken_by(contract: Contract, entry: dict[str, Any], night: date) -> tuple[str, str]:
    """What ought to hold, and SQL that is true of a row of the contract's table where it does not.

    Of rows that share what should be their own, all are told: which of them is right nobody knows.
    """
    kind, column = entry["expect"], entry.get("column", "")
    described, sql, _ = _KINDS[kind](contract, entry, column, entry["id"], night)
    [figure] = sql.values()
    if kind == "filled":
        return described, f"({figure}) is null"
    if kind == "number_between":
        return described, f"not coalesce(({figure}) between {entry['min']} and {entry['max']}, true)"
    if kind == "unique":
        columns = entry["columns"]
        known = " and ".join(f"{_said(one)} is not null" for one in columns)
        listed = ", ".join(f'"{one}"' for one in columns)
        return described, f"({known}) and count(*) over (partition by {listed}) > 1"
    return described, f"({figure}) = 0"


def _said(column: str) -> str:
    """SQL for a value, null where the system says nothing in its own way."""
    return f'case when "{column}" not like \'SSD_PH%\' and "{column}" not like \'1900-01-01%\' then "{column}" end'


def _is_said(column: str) -> str:
    """SQL for 1 where there is a value, null where there is none."""
    return f"case when ({_said(column)}) is not null then 1::tinyint end"


def _holds(gxe: Any, shared: dict[str, Any], name: str, **more: Any) -> Any:
    return gxe.ExpectColumnValuesToBeInSet(column=name, value_set=[1], **more, **shared)


def _true(name: str, condition: str) -> tuple[dict[str, str], Callable[[Any, dict[str, Any]], Any]]:
    """An expectation that a condition on the row holds, or cannot be told."""
    return {name: f"({condition})::tinyint"}, lambda gxe, shared: _holds(gxe, shared, name)


def _filled(_c: Contract, _e: dict[str, Any], column: str, _n: str, _night: date) -> Any:

    def build(gxe: Any, shared: dict[str, Any]) -> Any:
        return gxe.ExpectColumnValuesToNotBeNull(column=column, **shared)

    return f"{column} is filled.", {column: _is_said(column)}, build


def _unique(_c: Contract, entry: dict[str, Any], _col: str, name: str, _night: date) -> Any:
    columns = entry["columns"]
    known = " and ".join(f"{_said(one)} is not null" for one in columns)
    listed = ", ".join(f'"{one}"' for one in columns)
    sql = f"case when {known} then row_number() over (partition by {listed}) = 1 end"
    return f"No two rows have the same {' and '.join(columns)}.", *_true(name, sql)


def _in_codeset(contract: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    known = codeset(next(one.codeset for one in contract.columns if one.name == column))
    codes = _listed({one.code.upper() for one in known})
    wordings = _listed({wording for one in known for wording in one.wordings})
    first = f"upper(regexp_extract(trim(\"{column}\"), '^([A-Za-z0-9_]+)(\\s|-|:|$)', 1))"
    words = f"trim(regexp_replace(lower(\"{column}\"), '[^a-z0-9]+', ' ', 'g'))"
    sql = f"case when {_said(column)} is not null then {first} in ({codes}) or {words} in ({wordings}) end"
    return f"{column} is a known code, its description, or both.", *_true(name, sql)


def _listed(values: set[str]) -> str:
    return ", ".join("'" + value.replace("'", "''") + "'" for value in sorted(values))


def _matches(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    pattern = entry["regex"].replace("'", "''")
    sql = f"case when {_said(column)} is not null then regexp_matches(upper(\"{column}\"), '{pattern}') end"
    return f"{column} is well formed.", *_true(name, sql)


def _date_between(_c: Contract, entry: dict[str, Any], column: str, name: str, night: date) -> Any:
    latest = night + timedelta(days=1) if entry["max"] == "night" else date.fromisoformat(entry["max"])
    day = f"try_cast({_said(column)} as timestamp)"
    sql = f"{day} >= date '{entry['min']}' and {day} < date '{latest}'"
    until = "the night" if entry["max"] == "night" else entry["max"]
    return f"{column} lies between {entry['min']} and {until}.", *_true(name, sql)


def _number_between(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:

    def build(gxe: Any, shared: dict[str, Any]) -> Any:
        return gxe.ExpectColumnValuesToBeBetween(column=name, min_value=entry["min"], max_value=entry["max"], **shared)

    sql = {name: f"try_cast({_said(column)} as double)"}
    return f"{column} lies between {entry['min']} and {entry['max']}.", sql, build


def _not_before(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    other = entry["other"]
    sql = f"try_cast({_said(column)} as timestamp) >= try_cast({_said(other)} as timestamp)"
    return f"{column} is not before {other}.", *_true(name, sql)


def _not_below(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    other = entry["other"]
    sql = f'try_cast("{column}" as double) >= try_cast("{other}" as double)'
    return f"{column} is not below {other}.", *_true(name, sql)


def _adds_up(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    parts = " + ".join(f'coalesce(try_cast("{part}" as decimal(38, 9)), 0)' for part in entry["parts"])
    sql = f'abs(try_cast("{column}" as decimal(38, 9)) - ({parts})) <= {entry["tolerance"]}'
    return f"{column} is the sum of {', '.join(entry['parts'])}.", *_true(name, sql)


def _multiplies(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    product = " * ".join(f'try_cast("{factor}" as decimal(18, 6))' for factor in entry["factors"])
    sql = f'abs(try_cast("{column}" as decimal(18, 6)) - {product}) <= {entry["tolerance"]}'
    return f"{column} is {' times '.join(entry['factors'])}.", *_true(name, sql)


def _filled_either(_c: Contract, entry: dict[str, Any], _col: str, name: str, _night: date) -> Any:
    sql = " or ".join(f"({_said(one)}) is not null" for one in entry["columns"])
    return f"One of {', '.join(entry['columns'])} is filled.", *_true(name, sql)


def _filled_together(_c: Contract, entry: dict[str, Any], _col: str, name: str, _night: date) -> Any:
    first, second = entry["columns"]
    sql = f"(({_said(first)}) is null) = (({_said(second)}) is null)"
    return f"{first} and {second} are filled together or not at all.", *_true(name, sql)


def _filled_when(_c: Contract, entry: dict[str, Any], column: str, name: str, _night: date) -> Any:
    applies = f"lower(trim(\"{entry['when']}\")) = '{entry['equals'].lower()}'"
    sql = f"case when {applies} then ({_said(column)}) is not null end"
    return f"{column} is filled where {entry['when']} is {entry['equals']}.", *_true(name, sql)


_KINDS = {
    "filled": _filled,
    "unique": _unique,
    "in_codeset": _in_codeset,
    "matches": _matches,
    "date_between": _date_between,
    "number_between": _number_between,
    "not_before": _not_before,
    "not_below": _not_below,
    "adds_up": _adds_up,
    "multiplies": _multiplies,
    "filled_either": _filled_either,
    "filled_together": _filled_together,
    "filled_when": _filled_when,
}
