"""Break every DfE rule on purpose, one comparison or condition at a time: its examples must turn red.

Run by `make mutate`. Prints each mutant that survived and the share killed; exits 1 below the bar. With rule codes
as arguments, only those rules are broken. DuckDB takes a query apart and puts it together again, so that a break is
one of the query's meaning, never of its spelling.
"""

import copy
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import duckdb

from sufficiency.rules import Context, Rule, check, load_modules, rules

BAR = 0.97
# What each comparison may be mistaken for.
MISTAKES = {
    "COMPARE_EQUAL": ["COMPARE_NOTEQUAL"],
    "COMPARE_NOTEQUAL": ["COMPARE_EQUAL"],
    "COMPARE_LESSTHAN": ["COMPARE_LESSTHANOREQUALTO", "COMPARE_GREATERTHAN"],
    "COMPARE_GREATERTHAN": ["COMPARE_GREATERTHANOREQUALTO", "COMPARE_LESSTHAN"],
    "COMPARE_LESSTHANOREQUALTO": ["COMPARE_LESSTHAN", "COMPARE_GREATERTHANOREQUALTO"],
    "COMPARE_GREATERTHANOREQUALTO": ["COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO"],
    "COMPARE_DISTINCT_FROM": ["COMPARE_NOT_DISTINCT_FROM", "COMPARE_NOTEQUAL"],
    "COMPARE_NOT_DISTINCT_FROM": ["COMPARE_DISTINCT_FROM", "COMPARE_EQUAL"],
    "COMPARE_IN": ["COMPARE_NOT_IN"],
    "COMPARE_NOT_IN": ["COMPARE_IN"],
    "OPERATOR_IS_NULL": ["OPERATOR_IS_NOT_NULL"],
    "OPERATOR_IS_NOT_NULL": ["OPERATOR_IS_NULL"],
    "CONJUNCTION_AND": ["CONJUNCTION_OR"],
    "CONJUNCTION_OR": ["CONJUNCTION_AND"],
}
# Clauses that may be forgotten whole, when they are one condition: `and` and `or` lose theirs one by one.
CLAUSES = ("where_clause", "having", "qualify", "filter_expr")

NOWHERE = 2**31

Path = tuple[str | int, ...]


def mutants(db: duckdb.DuckDBPyConnection, query: str) -> Iterator[tuple[int, str, str]]:
    """(line, what was done, the broken query), one per comparison, conjunction or condition."""
    tree = json.loads(db.execute("select json_serialize_sql(?)", [query]).fetchone()[0])
    for place, change, value in _breaks(tree, ()):
        broken = copy.deepcopy(tree)
        parent = _at(broken, place[:-1])
        line = query.count("\n", 0, _location(parent)) + 1
        parent[place[-1]] = value
        if isinstance(parent.get("children"), list) and len(parent["children"]) == 1 and place[-1] == "children":
            _set(broken, place[:-1], parent["children"][0])
        yield line, change, db.execute("select json_deserialize_sql(?)", [json.dumps(broken)]).fetchone()[0]


def _breaks(node: Any, place: Path) -> Iterator[tuple[Path, str, Any]]:
    """Every place of the tree that can be broken: (where, in words, what then stands there)."""
    if isinstance(node, list):
        for number, child in enumerate(node):
            yield from _breaks(child, (*place, number))
    if not isinstance(node, dict):
        return
    kind = str(node.get("type"))
    for other in MISTAKES.get(kind, ()):
        yield (*place, "type"), f"{_in_words(kind)} became {_in_words(other)}", other
    if node.get("class") == "CONJUNCTION":
        for number in range(len(node["children"])):
            rest = [child for other, child in enumerate(node["children"]) if other != number]
            yield (*place, "children"), f"condition {number + 1} of {_in_words(kind)} was dropped", rest
    for clause in CLAUSES:
        if isinstance(node.get(clause), dict) and node[clause].get("class") != "CONJUNCTION":
            yield (*place, clause), f"{clause.split('_')[0]} was dropped", None
    for key, child in node.items():
        yield from _breaks(child, (*place, key))


def _in_words(kind: str) -> str:
    return kind.split("_", 1)[1].replace("_", " ").lower()


def _at(tree: Any, place: Path) -> Any:
    for step in place:
        tree = tree[step]
    return tree


def _set(tree: Any, place: Path, value: Any) -> None:
    _at(tree, place[:-1])[place[-1]] = value


def _location(node: Any) -> int:
    """Where in the query's text a part of it stands: the first place that anything in it names."""
    if isinstance(node, list):
        return min(map(_location, node), default=NOWHERE)
    if not isinstance(node, dict):
        return NOWHERE
    own = node.get("query_location", NOWHERE)
    return min([own, *map(_location, node.values())])


def is_killed(rule: Rule, broken: str, loaded: list[tuple[duckdb.DuckDBPyConnection, dict]]) -> bool:
    """Whether any example tells the broken rule from the true one; SQL that no longer runs is told, too."""
    mutant = replace(rule, query=broken)
    for db, flags in loaded:
        try:
            if check(db, mutant) != flags:
                return True
        except (duckdb.Error, KeyError):
            return True
    return False


def examples_of(rule: Rule) -> list[tuple[duckdb.DuckDBPyConnection, dict]]:
    """A database per example, loaded once for all mutants."""
    loaded = []
    for example in rule.examples:
        db = duckdb.connect(config={"threads": 1})
        shown = {name: rows for name, rows in example.items() if isinstance(rows, list)}
        load_modules(
            db,
            {table: [] for table in rule.required_tables} | shown,
            Context(example.get("collection_year", rule.example_year), "E06000016", "xml_only" in rule.needs),
        )
        loaded.append((db, example["flags"]))
    return loaded


def main(codes: list[str]) -> int:
    """Break the rules; 0 when enough mutants were killed."""
    killed = made = 0
    for rule in rules():
        if codes and rule.code not in codes:
            continue
        loaded = examples_of(rule)
        with duckdb.connect() as parser:
            for line, change, broken in mutants(parser, rule.query):
                made += 1
                if is_killed(rule, broken, loaded):
                    killed += 1
                else:
                    print(f"{rule.code} {rule.first_year}, line {line} of its SQL: {change} unnoticed", flush=True)
        for db, _ in loaded:
            db.close()
    print(f"{killed} of {made} mutants killed: {killed / max(made, 1):.1%}")
    return 0 if killed >= BAR * made else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
