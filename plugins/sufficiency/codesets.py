"""The code sets that cells are read by: dbt's seeds, one file a set, and the short lists of codeset_term together."""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sufficiency.errors import SufficiencyError
from sufficiency.project import DBT

SEEDS = DBT / "seeds" / "codesets"
TERMS = SEEDS / "codeset_term.csv"


@dataclass(frozen=True)
class Code:
    """A code, and every wording that means it: lower case, words only."""

    code: str
    wordings: frozenset[str]


def codeset(name: str) -> tuple[Code, ...]:
    """The codes of a set or of a short list. Raises SufficiencyError when there is neither."""
    try:
        return codesets()[name]
    except KeyError:
        raise SufficiencyError(
            f"There is no code set {name}: write dbt/seeds/codesets/codeset_{name}.csv, or list it in {TERMS.name}."
        ) from None


@lru_cache
def codesets() -> dict[str, tuple[Code, ...]]:
    """Every code set by name, the short lists among them."""
    found: dict[str, tuple[Code, ...]] = {}
    for path in sorted(SEEDS.glob("codeset_*.csv")):
        if path != TERMS:
            found[path.stem.removeprefix("codeset_")] = tuple(_code(row) for row in _rows(path))
    for row in _rows(TERMS):
        found[row["list"]] = (*found.get(row["list"], ()), _code(row))
    return found


def is_short_list(name: str) -> bool:
    """Whether the codes stand in codeset_term, with other lists."""
    return not (SEEDS / f"codeset_{name}.csv").is_file()


def words(text: str) -> str:
    """Words only, in lower case, as dbt's macro words_of has them."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def _code(row: dict[str, str]) -> Code:
    also = (row["also_written"] or "").split("|")
    return Code(row["code"], frozenset(word for word in (words(row["meaning"]), *also) if word))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
