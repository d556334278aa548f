"""One hash of all rows that land, whatever their order: by it a table is known again that nobody has changed."""

import hashlib
from typing import Any

from sufficiency.contracts import Contract
from sufficiency.landing.canonical import meanings

# Adding up needs no sorting. The second sum is over numbers that share no pattern with those of the first.
SUMS = "count(*), sum(_number), sum(hash(_number))"


def row_number(contract: Contract) -> str:
    """SQL for a row's meaning as one number of 64 bits, `_number` in the sums; ids made anew are left out.

    Quicker by far than a row hash, but good for comparing only within one version of DuckDB: after another came, every
    table seems changed once, and history finds nothing new in it.
    """
    return f"hash({', '.join(meanings(contract))})"


def content_hash(sums: tuple[Any, ...]) -> str:
    """The hash, from the SUMS over the rows; no two tables share one unless they were made to."""
    return hashlib.sha256(" ".join(map(str, sums)).encode()).hexdigest()
