"""Lines of a breakdown as people read them: N1 is abuse or neglect, not_available is not available."""

import csv
import re
import sys
from functools import lru_cache

from sufficiency.codesets import SEEDS

ABBREVIATED = {"uasc": "unaccompanied asylum-seeking", "F": "girls", "M": "boys", "web": "website"}
LAST = ("other", "not known", "not stated", "unknown", "not available")  # lines that close a list, however long


def line_in_words(breakdown: str, line: str) -> str:
    """The name of a line, from the code set its breakdown is named after, with a capital."""
    words = _meanings(breakdown).get(line) or ABBREVIATED.get(line) or line.replace("_", " ")
    return words[:1].upper() + words[1:]


def in_order(line: str) -> tuple[int, str]:
    """Where a line stands that has an order of its own: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over."""
    found = re.search(r"\d+", line)
    number = int(found[0]) if found else sys.maxsize
    return (number - 1 if line.lower().startswith("under") else number, line)


def kind_in_words(breakdown: str) -> str:
    """The name of a kind of lines: category of need."""
    return breakdown.replace("_", " ")


@lru_cache
def _meanings(breakdown: str) -> dict[str, str]:
    path = SEEDS / f"codeset_{breakdown}.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["meaning"] for row in csv.DictReader(file)}
