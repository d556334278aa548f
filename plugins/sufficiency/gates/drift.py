"""Drift: what leapt against the nights before. The measures are in expectations/drift.yml; each night is kept."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from sufficiency.gates.queries import Expectation
from sufficiency.gates.results import Result
from sufficiency.operations import create_tables
from sufficiency.read_yml import read_yml

FILE = "drift.yml"
SUITE = "marts/drift"
NIGHTS = 28  # to lay tonight beside
FEWEST = 5  # records; a smaller difference is no drift


@dataclass(frozen=True)
class Measure:
    """One measure. sql: a query for part, whole (null for a number) and a remark. points, percent: what may differ."""

    id: str
    description: str
    owner: str
    sql: str
    points: float | None = None
    percent: float | None = None

    @property
    def expectation_id(self) -> str:
        """Its name among the expectations."""
        return f"drift.{self.id}"


def measures(path: Path) -> list[Measure]:
    """Every measure of the file, in its order; none without a file."""
    entries = read_yml(path.read_text(encoding="utf-8")) if path.is_file() else []
    return [Measure(**entry) for entry in entries or []]


def record_measures(db: duckdb.DuckDBPyConnection, night: date, found: list[Measure]) -> None:
    """Keep tonight's value of each measure in operations.measure; a measure that cannot be taken has none."""
    create_tables(db)
    db.execute("delete from operations.measure where night = ?", [night])
    for measure in found:
        try:
            taken = db.execute(f"select * from ({measure.sql.strip().rstrip(';')}) as taken")
            names = [name for name, *_ in taken.description]
            value = dict(zip(names, taken.fetchone(), strict=True))
        except duckdb.Error:
            continue
        kept = [night, measure.id, value["part"], value.get("whole"), value.get("remark")]
        db.execute("insert into operations.measure values (?, ?, ?, ?, ?)", kept)


def expectations(night: date, found: list[Measure]) -> list[Expectation]:
    """What Great Expectations is asked of each measure: a row where tonight leaps against the nights before."""
    return [
        Expectation(
            suite=SUITE,
            id=measure.expectation_id,
            description=f"{measure.description}: no leap against the {NIGHTS} nights before.",
            severity="warning",
            dimension="accuracy" if measure.points else "completeness",
            owner=measure.owner,
            sql=_leap(night, measure),
        )
        for measure in found
    ]


def put_in_words(
    db: duckdb.DuckDBPyConnection, night: date, found: list[Measure], results: list[Result]
) -> list[Result]:
    """The results, with a sentence in `why` for each measure that leapt, and for one that could not be taken."""
    by_id = {measure.expectation_id: measure for measure in found}
    taken = db.execute("select measure from operations.measure where night = ?", [night]).fetchall()
    told = []
    for result in results:
        measure = by_id.get(result.expectation_id)
        if measure and (measure.id,) not in taken:
            why = "It could not be measured: its SQL or a table it reads is at fault."
            result = replace(result, status="not_run", rows=None, why=why)
        elif measure and result.status == "failed":
            result = replace(result, why=_sentence(measure, *db.execute(_leap(night, measure)).fetchone()))
        told.append(result)
    return told


def _leap(night: date, measure: Measure) -> str:
    value = "100.0 * part / nullif(whole, 0)" if measure.points else "part"
    bound = f"{measure.points}" if measure.points else f"usual * {measure.percent} / 100"
    records = "abs(tonight.value - usual) * whole / 100" if measure.points else "abs(tonight.value - usual)"
    return f"""
        with
        tonight as (
            select {value} as value, whole, remark from operations.measure
            where night = date '{night}' and measure = '{measure.id}'
        ),
        recent as (
            select {value} as value from operations.measure
            where night < date '{night}' and measure = '{measure.id}' order by night desc limit {NIGHTS}
        ),
        before as (select median(value) as usual from recent)
        select tonight.value, usual, remark
        from tonight cross join before
        where abs(tonight.value - usual) > {bound} and {records} >= {FEWEST}
    """


def _sentence(measure: Measure, value: float, usual: float, remark: str | None) -> str:
    direction = "fell" if value < usual else "rose"
    by = (
        f"{abs(value - usual):.1f} points, from {usual:.1f} % to {value:.1f} %"
        if measure.points
        else f"from {usual:,.0f} to {value:,.0f}"
    )
    return f"{measure.description} {direction} {by}{f' ({remark})' if remark else ''}."
