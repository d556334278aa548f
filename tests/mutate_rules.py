"""Break every DfE rule on purpose, one comparison or condition at a time: its examples must turn red.

Run by `make mutate`. Prints each mutant that survived and the share killed; exits 1 below the bar. With rule codes
as arguments, only those rules are broken.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

import duckdb

from sufficiency.rules import Context, Rule, check, load_modules, rules

BAR = 0.95
# Each comparison is turned over once; `and` and `or` change places once; a dropped `not` lets everything through.
FLIPS = {
    "<=": "<",
    ">=": ">",
    "<>": "=",
    "!=": "=",
    "<": "<=",
    ">": ">=",
    "=": "<>",
    " and ": " or ",
    " or ": " and ",
    " is null": " is not null",
    " is not null": " is null",
    " not in ": " in ",
    "not exists": "exists",
    " is distinct from ": " is not distinct from ",
    " is not distinct from ": " is distinct from ",
}
TOKEN = re.compile(
    r"'(?:[^']|'')*'|--[^\n]*|->|<=|>=|<>|!=|<|>|="
    r"|\bis not distinct from\b|\bis distinct from\b|\bis not null\b|\bis null\b"
    r"|\bnot in\b|\bnot exists\b|\band\b|\bor\b"
)


def mutants(query: str) -> Iterator[tuple[int, str, str]]:
    """(line, what was turned into what, the broken query), one per comparison or condition."""
    for match in TOKEN.finditer(query):
        word = match[0]
        flipped = FLIPS.get(word) or FLIPS.get(f" {word} ", "").strip() or FLIPS.get(f" {word}", "").strip()
        if not flipped or _belongs_to_between(query, match) or _is_join(query, match):
            continue
        line = query.count("\n", 0, match.start()) + 1
        yield line, f"{word} -> {flipped}", query[: match.start()] + flipped + query[match.end() :]


def _belongs_to_between(query: str, match: re.Match[str]) -> bool:
    return (
        match[0] == "and"
        and re.search(r"\bbetween\s+[^()\n]*$", query[: match.start()].rsplit(" and ", 1)[-1]) is not None
    )


def _is_join(query: str, match: re.Match[str]) -> bool:
    """Pointers between rows are no conditions of the rule: turned over, they only make the query endless."""
    line_start = query.rfind("\n", 0, match.start()) + 1
    line = query[line_start : query.find("\n", match.end())]
    return match[0] == "=" and " on " in f" {line}" and line.count("=") == 1


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
        db = duckdb.connect()
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
        for line, change, broken in mutants(rule.query):
            made += 1
            if is_killed(rule, broken, loaded):
                killed += 1
            else:
                print(f"{rule.code} {rule.first_year}, line {line}: {change} survived", flush=True)
        for db, _ in loaded:
            db.close()
    print(f"{killed} of {made} mutants killed: {killed / max(made, 1):.1%}")
    return 0 if killed >= BAR * made else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
