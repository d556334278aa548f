"""Land every table of a domain; one that fails stops no other."""

from dataclasses import dataclass, field
from datetime import date

import duckdb

from sufficiency.config import Config
from sufficiency.errors import SourceUnreachableError, Stop, StoppedError, SufficiencyError
from sufficiency.gates.results import write_results
from sufficiency.home import home
from sufficiency.landing.refresh import land_tables
from sufficiency.landing.store import ACCEPTED, MISSING, REFUSED
from sufficiency.landing.table import Load, Run
from sufficiency.sources import contracts_for, open_source

# A night shares two gibibytes. Rows are known by their cells: to keep them in order is what takes longest of writing.
DUCKDB = {"threads": 2, "memory_limit": "1GB", "preserve_insertion_order": False}


@dataclass
class DomainReport:
    """What became of a domain's tables on a night.

    problems: sources that could not be opened. notes: oddities of files that were read all the same.
    """

    domain: str
    night: date
    loads: list[Load] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """A sentence for every table that was refused, or is needed and missing."""
        return [*self.problems, *(load.why for load in self.loads if load.is_fault)]

    @property
    def counts(self) -> dict[str, int]:
        """Tables by what became of them, and rows: nothing that a log may not hold."""
        counts = {"accepted": 0, REFUSED: 0, MISSING: 0, "rows": 0, "quarantined_rows": 0}
        for load in self.loads:
            counts[load.status] += 1
            counts["rows"] += load.rows
            counts["quarantined_rows"] += load.quarantined_rows
        return counts

    def raise_faults(self) -> None:
        """Raise StoppedError with every fault, each for the owner of its table, or nothing when there is none."""
        if self.faults:
            sources = [Stop("source", "", problem) for problem in self.problems]
            tables = [
                Stop(f"{load.contract.source}.{load.contract.table}", load.contract.owner, load.why)
                for load in self.loads
                if load.is_fault
            ]
            raise StoppedError(" ".join(self.faults), [*sources, *tables])


def land(domain: str, night: date, config: Config, accept_shrink: bool = False) -> DomainReport:
    """Land what a domain's sources hold tonight; faults are in the report, not raised.

    accept_shrink: take a table although it lost more rows than its floor allows.
    Raises SourceUnreachableError when a source did not answer: try again, what landed already stays.
    """
    report = DomainReport(domain, night)
    run = Run(f"extract_{domain}", night, config.authority.la_code, accept_shrink)
    # What does not fit in memory spills beside the warehouse, never into whatever folder we were started from.
    spill = home() / "tmp"
    with duckdb.connect(config=DUCKDB | {"temp_directory": str(spill)}) as db:
        for settings in config.sources[domain]:
            try:
                with open_source(settings) as source:
                    loads, notes = land_tables(db, source, contracts_for(domain, settings["kind"]), run)
                    report.loads += loads
                    report.notes += notes
                    if put_away := getattr(source, "put_away", None):
                        put_away({load.contract.table for load in loads if load.status == ACCEPTED})
                    report.notes += getattr(source, "problems", ())
            except SourceUnreachableError as fault:
                told = str(fault).startswith(run.dag)
                raise fault if told else SourceUnreachableError(f"{run.dag}, {night}: {fault}") from None
            except SufficiencyError as fault:
                report.problems.append(f"{run.dag}, {night}: {fault}")
    write_results(domain, night, [result for load in report.loads for result in load.results])
    return report
