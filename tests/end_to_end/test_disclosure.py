"""The made-up council's published figures, attacked: nobody works out what they hide."""

import duckdb

from sufficiency.config import SUPPRESSION
from tests.sufficiency.disclosure.attacker import Knowledge, recovered

LATEST = 8  # releases: the running year and its months; the older years are alike


def releases(marts: duckdb.DuckDBPyConnection) -> dict[tuple, list[tuple]]:
    """The public figures of people, by release: which, whether shown, and the counts behind them."""
    rows = marts.execute(
        """
        select fct.collection_year, fct.as_at, fct.indicator_id, fct.vintage, fct.breakdown, fct.breakdown_value,
            fct.measure, fct.published is not null as is_shown, fct.numerator::int, fct.denominator::int
        from scrutiny.fct_indicator as fct
        inner join scrutiny.dim_indicator as dim on fct.indicator_id = dim.indicator_id
        where
            fct.is_public and fct.measure in ('count', 'percent') and fct.value is not null
            -- children, not their placements or the days of their year; in a mix each line is out of all
            and left(fct.indicator_id, 1) in ('C', 'P', 'H', 'L')
            and not ends_with(dim.indicator_name, ' mix')
            and fct.numerator = round(fct.numerator)
        """
    ).fetchall()
    found = {}
    for year, as_at, *figure in rows:
        found.setdefault((year, as_at), []).append(tuple(figure))
    return found


def read(figures: list[tuple]) -> Knowledge:
    """What stands in the tables of a release: each indicator's tables sum, whatever else they may mean."""
    known = Knowledge()
    for indicator_id, vintage, breakdown, value, measure, is_shown, numerator, denominator in figures:
        if breakdown in ("total", "number"):
            group = frozenset()
        elif ", " in breakdown:
            group = frozenset(zip(breakdown.split(", "), value.split(", "), strict=True))
        elif breakdown in SUPPRESSION["breakdowns"]:
            group = frozenset({(breakdown, value)})
        else:
            continue
        for attribute, listed in group:
            if listed not in known.values.setdefault(attribute, []):
                known.values[attribute].append(listed)
        base = frozenset({("of", f"{indicator_id} {vintage}")})
        counted = base | {("counts", indicator_id)}
        for cell, count in ((counted, numerator), (base, denominator if measure == "percent" else None)):
            if count or (is_shown and count is not None):
                known.see(cell | group, count if is_shown else None)
    return known


def test_nobody_recovers_a_hidden_figure_of_the_council(council):
    home, _ = council

    with duckdb.connect(str(home / "published" / "marts.duckdb"), read_only=True) as marts:
        attacked = releases(marts)
        hidden = marts.execute("select count(*) from scrutiny.fct_suppression where rule = 'secondary'").fetchone()

    assert hidden > (0,)
    for release in sorted(attacked)[-LATEST:]:
        assert recovered(read(attacked[release])) == {}, release
