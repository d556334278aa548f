"""How hidden counts are given company, on systems of sums written down by hand."""

import numpy as np
from scipy.sparse import csr_array

from sufficiency.disclosure.protect import protect
from sufficiency.disclosure.system import System


def system(counts: list[int], *sums: dict[int, int]) -> System:
    """Counts, and what is zero: each sum says how often it takes each count."""
    equations = np.array([[of_sum.get(cell, 0) for cell in range(len(counts))] for of_sum in sums], dtype=float)
    return System(
        counts=np.array(counts),
        equations=csr_array(equations),
        cost=np.ones(len(counts)),
        hidden_with=csr_array((0, len(counts))),
        unpublished=np.zeros(len(counts), dtype=bool),
    )


def test_a_child_counted_twice_in_a_total_is_hidden_by_a_total_that_moves_by_two():
    # two ones that are always alike, their sum, and a table that has nothing to do with them
    alike = {0: 1, 1: -1}
    total = {2: 1, 0: -1, 1: -1}
    elsewhere = {3: 1, 4: -1, 5: -1}

    hidden = protect(system([1, 1, 2, 30, 10, 20], alike, total, elsewhere), np.arange(6) == 0, reach=1)

    assert hidden.tolist() == [True, True, True, False, False, False]


def test_where_no_number_near_gives_company_all_is_hidden():
    tenfold = {0: 10, 1: -1}
    elsewhere = {2: 1, 3: -1, 4: -1}

    hidden = protect(system([1, 10, 30, 10, 20], tenfold, elsewhere), np.arange(5) == 0, reach=1)

    assert hidden.all()
