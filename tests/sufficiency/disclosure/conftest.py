"""What hiding cost, summed over all releases that were attacked, is said at the end."""

from collections import Counter

import pytest


@pytest.fixture(scope="session")
def information_lost():
    """Takes the rules that hid figures of a council's releases."""
    total = Counter()

    def add(council, rules):
        total.update(rules)
        total["releases"] += len(council.years)
        total["figures"] += sum(len(figures) for figures in council.releases.values())

    yield add
    if total["figures"]:
        hidden = {rule: total[rule] / total["figures"] for rule in ("primary", "small base", "secondary")}
        shares = ", ".join(f"{share:.1%} {rule}" for rule, share in hidden.items())
        print(f"\n{total['releases']} releases, {total['figures']:,} figures, hidden: {shares}")
