"""The figures of each release that must not be shown. The solving is sufficiency.disclosure's; here it is fed."""

import json

import pyarrow

COLUMNS = ("indicator_id", "collection_year", "as_at", "breakdown", "breakdown_value", "vintage", "rule")


def model(dbt, session):
    """The model as dbt calls it: its inputs by `dbt.ref`, the warehouse as `session`."""
    from itertools import groupby

    from sufficiency.disclosure.figure import Figure
    from sufficiency.disclosure.release import hidden_figures
    from sufficiency.disclosure.settings import Settings

    dbt.config(materialized="table")
    policy = dbt.ref("suppression_policy")
    figures = dbt.ref("released_figure")
    settings = Settings.of(json.loads(policy.fetchone()[0]))
    rows = figures.select(f"collection_year, as_at, {', '.join(Figure._fields)}").order("all").fetchall()
    releases = {release: [Figure(*row[2:]) for row in of_it] for release, of_it in groupby(rows, lambda row: row[:2])}
    # a year whose figures are as they were is not solved again
    session.execute("create table if not exists build_state.hidden_cells (system varchar, hidden blob)")
    solved_before = dict(session.execute("select system, hidden from build_state.hidden_cells").fetchall())
    solved: dict[str, bytes] = {}
    hidden = [
        (figure.indicator_id, *release, figure.breakdown, figure.breakdown_value, figure.vintage, rule)
        for release, figure, rule in hidden_figures(releases, settings, solved_before, solved)
    ]
    session.execute("delete from build_state.hidden_cells")
    for system_and_hidden in solved.items():
        session.execute("insert into build_state.hidden_cells values (?, ?)", system_and_hidden)
    columns = zip(*hidden, strict=True) if hidden else [[] for _ in COLUMNS]
    types = [pyarrow.date32() if name == "as_at" else pyarrow.string() for name in COLUMNS]
    table = pyarrow.table(
        [pyarrow.array(column, type) for column, type in zip(columns, types, strict=True)], names=COLUMNS
    )
    return session.from_arrow(table)
