"""A rule file: YAML in its opening comment (what the rule is, its examples), then one SQL query."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sufficiency.collection_year import SUPPORTED
from sufficiency.errors import SufficiencyError
from sufficiency.project import RULES
from sufficiency.read_yml import read_yml

LEVELS = ("error", "query")
KNOWN_KEYS = {
    "title",
    "message",
    "level",
    "topic",
    "tables",
    "optional_tables",
    "fields",
    "needs",
    "first_year",
    "last_year",
    "examples",
}
NEEDS = {
    "provider_list": "no Ofsted provider list was given",
    "distance": "no postcode reference is at hand, so distances are unknown",
    "placement_la": "no postcode reference is at hand, so the authority of a placement is unknown",
    "postcode_validity": "no postcode reference is at hand",
    "own_la": "the returning authority's code was not given",
    "uasc_status": "nothing tells which children are unaccompanied asylum seekers (no UASC or Header table)",
    "xml_only": "the files are CSV, and only XML has the UASC element this rule reads",
}


@dataclass(frozen=True)
class Rule:
    """One DfE rule, for the collection years first_year to last_year.

    tables: modules the query reads, `_last` meaning last year's; optional_tables: those of them it can do
    without. needs: what else must be at hand (keys of NEEDS). examples: hand-made rows and the row numbers
    that must be flagged. query: one SQL query; a column per module at fault, holding row ids and nothing else.
    """

    code: str
    title: str
    message: str
    level: str
    topic: str
    tables: tuple[str, ...]
    fields: tuple[str, ...]
    first_year: str
    query: str
    optional_tables: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    last_year: str | None = None
    examples: tuple[dict[str, Any], ...] = ()

    def is_active(self, collection_year: str) -> bool:
        """Whether the rule is in force in a collection year, written 2025/26."""
        return self.first_year <= collection_year <= (self.last_year or "9999/99")

    @property
    def required_tables(self) -> tuple[str, ...]:
        """The modules without which the rule cannot run."""
        return tuple(table for table in self.tables if table not in self.optional_tables)

    @property
    def example_year(self) -> str:
        """The collection year that examples are set in, unless they say otherwise."""
        if self.is_active("2025/26"):
            return "2025/26"
        return next(year for year in SUPPORTED if self.is_active(year))


def read_rule(path: Path) -> Rule:
    """The rule in a file; the file's name is its code, up to any `@` that tells apart its years' editions.

    Raises SufficiencyError naming the file and what is wrong with it.
    """
    match = re.fullmatch(r"/\*\n(.*?)\n\*/\n(.*)", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    if not match:
        raise SufficiencyError(f"{path.name} must open with /*, its description in YAML, */ and then its SQL.")
    try:
        header = read_yml(match[1])
        unknown = set(header) - KNOWN_KEYS
        if unknown:
            raise SufficiencyError(f"{path.name} has an unknown key: {', '.join(sorted(unknown))}.")
        rule = Rule(
            code=path.stem.split("@")[0],
            query=match[2].strip().rstrip(";"),
            **{key: tuple(value) if isinstance(value, list) else value for key, value in header.items()},
        )
    except (yaml.YAMLError, TypeError, AttributeError) as fault:
        raise SufficiencyError(f"{path.name}: its description cannot be read: {fault}.") from fault
    if rule.level not in LEVELS or set(rule.needs) - set(NEEDS):
        raise SufficiencyError(f"{path.name}: level is one of {LEVELS}, needs are of {', '.join(sorted(NEEDS))}.")
    return rule


@lru_cache
def rules(folder: Path = RULES) -> tuple[Rule, ...]:
    """All rules of a folder, in the order of their codes; two files for one code and year are refused."""
    found = sorted((read_rule(path) for path in folder.glob("*.sql")), key=_by_code)
    for year in SUPPORTED:
        codes = [rule.code for rule in found if rule.is_active(year)]
        twice = {code for code in codes if codes.count(code) > 1}
        if twice:
            raise SufficiencyError(f"Two rule files are in force in {year}: {', '.join(sorted(twice))}.")
    return tuple(found)


def _by_code(rule: Rule) -> tuple[int, str, str]:
    number = re.match(r"\d+", rule.code)
    return (int(number[0]) if number else 10_000, rule.code, rule.first_year)
