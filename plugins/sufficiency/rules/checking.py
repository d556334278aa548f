"""Run rules over loaded modules: passed, failed and where, or not run and why."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue

import duckdb

from sufficiency.rules.modules import Context
from sufficiency.rules.rule_file import NEEDS, Rule
from sufficiency.ssda903.modules import BY_TABLE


@dataclass(frozen=True)
class Outcome:
    """What a rule says of a return. status: passed, failed or not_run; why: the reason it was not run.

    rows: per module at fault the 0-based numbers of its data rows, ascending. basis: how much of the past the rule
    was judged by; None when it was not run.
    """

    rule: Rule
    status: str
    why: str | None = None
    rows: dict[str, list[int]] = field(default_factory=dict)
    basis: str | None = None


def check(db: duckdb.DuckDBPyConnection, rule: Rule) -> dict[str, list[int]]:
    """The rows a rule flags in the modules loaded into `db`: {table: [0-based row numbers]}, tables at fault only."""
    answer = db.execute(rule.query).to_arrow_table()
    found = {
        name: sorted(set(column.drop_null().to_pylist()))
        for name, column in zip(answer.column_names, answer.columns, strict=True)
    }
    return {table: rows for table, rows in found.items() if rows}


def run_rules(db: duckdb.DuckDBPyConnection, rules: Iterable[Rule], context: Context) -> Iterator[Outcome]:
    """The outcome of every rule in force in the context's collection year.

    As many rules at a time as there are processors: most are too small a question to be shared between two.
    """
    database = db.execute("select current_database()").fetchone()[0]
    readers: SimpleQueue[duckdb.DuckDBPyConnection] = SimpleQueue()

    def outcome(rule: Rule) -> Outcome:
        if why := _cannot_run(rule, context):
            return Outcome(rule, "not_run", why)
        reader = readers.get()
        try:
            rows = check(reader, rule)
        finally:
            readers.put(reader)
        return Outcome(rule, "failed" if rows else "passed", rows=rows, basis=_basis(rule, context))

    workers = os.cpu_count() or 1
    for _ in range(workers):
        reader = db.cursor()
        reader.execute(f'use "{database}"')
        readers.put(reader)
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(outcome, [rule for rule in rules if rule.is_active(context.collection_year)])
    for _ in range(workers):
        readers.get().close()


def _cannot_run(rule: Rule, context: Context) -> str | None:
    missing = [table for table in rule.required_tables if table not in context.loaded]
    if missing:
        return f"{', '.join(_in_words(table) for table in missing)} not loaded"
    return next((NEEDS[need] for need in rule.needs if not _is_at_hand(need, rule, context)), None)


def _basis(rule: Rule, context: Context) -> str:
    """A return shows one year, two returns show two; the warehouse may know every episode that went before."""
    read = context.loaded & set(rule.tables)
    if "episodes_before" in read:
        return "full history"
    return "two years of returns" if any(table.endswith("_last") for table in read) else "one year's return"


def _in_words(table: str) -> str:
    module = BY_TABLE.get(table.removesuffix("_last"))
    name = module.name if module else table
    return f"last year's {name}" if table.endswith("_last") else name


def _is_at_hand(need: str, rule: Rule, context: Context) -> bool:
    match need:
        case "provider_list":
            return "provider_info" in context.loaded
        case "own_la":
            return context.own_la is not None
        case "xml_only":
            return context.is_xml
        case "uasc_status":
            knows = {"uasc", "uasc_last"} | ({"header", "header_last"} if context.is_xml else set())
            return bool(knows & context.loaded & set(rule.tables))
        case _:
            return context.postcodes is not None
