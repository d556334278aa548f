"""Social workers: numbers, gaps, reasons, and nobody at all."""

from itertools import pairwise

from sufficiency.demo.days import midnight, year_of, year_start
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, moved, on

family = Family()
START, END, REASON = "invo_involvement_start_date", "invo_involvement_end_date", "invo_worker_change_reason"


def _chain(case: Case) -> list[Record]:
    """The social workers since the first open year of a child who is in care and was so before."""
    if case.period is None or case.period.start > case.first_day:
        return []
    return [row for row in case.workers() if row[END] is None or on(row[END]) > case.first_day + 40]


@family.fault("SW02STG1", "prof_social_worker_registration_no")
def registration_is_a_staff_number(case: Case) -> Record | None:
    """The staff number stands where the registration belongs."""
    chain = _chain(case)
    if not chain:
        return None
    worker = case.records.add(
        "ssd_professionals",
        prof_professional_id=f"W9{case.person_id}",
        prof_staff_id=f"S9{case.person_id}",
        prof_professional_name="Agency Worker",
        prof_social_worker_registration_no=f"9{case.person_id}",
        prof_agency_worker_flag="Y",
        prof_professional_job_title="Social Worker",
        prof_professional_caseload=1,
        prof_full_time_equivalency=1.0,
    )
    chain[-1]["invo_professional_id"] = worker["prof_professional_id"]
    return worker


@family.fault("SW08STG2", END)
def former_worker_is_still_there(case: Case) -> Record | None:
    """The worker left; the involvement was never closed."""
    chain = _chain(case)
    if len(chain) > 1 and on(chain[-1][START]) > year_start(year_of(case.cut.until)):
        chain[-2][END] = None
        return chain[-2]
    return None


@family.fault("SW09STG2", START)
def worker_of_a_day(case: Case) -> Record | None:
    """One day with a worker: the wrong name was chosen and corrected."""
    chain = _chain(case)
    if len(chain) > 1 and chain[-1][END] is None and on(chain[-1][START]) > case.first_day:
        began = chain[-1][START]
        chain[-1][START] = moved(began, 1)
        return case.records.add(
            "ssd_involvements",
            like=chain[-1],
            invo_involvements_id=f"IN{case.person_id}F",
            **{START: began, END: moved(began, 1), REASON: "OTHERS"},
        )
    return None


@family.fault("SW10STG2", END)
def weeks_without_a_worker(case: Case) -> Record | None:
    """Six weeks without a social worker."""
    chain = _chain(case)
    for before, after in pairwise(chain):
        is_long = before[END] and on(before[END]) - on(before[START]) > 80
        if is_long and on(after[START]) > year_start(year_of(case.cut.until)) + 50:
            before[END] = moved(before[END], -42)
            return before
    return None


@family.fault("SW10bSTG2", REASON)
def first_contact_without_a_gap(case: Case) -> Record | None:
    """First contact, it says, with the next worker in line."""
    chain = _chain(case)
    if len(chain) > 1 and on(chain[-1][START]) > year_start(year_of(case.cut.until)):
        chain[-1][REASON] = "FCONTA"
        return chain[-1]
    return None


@family.fault("SW13STG1", REASON)
def change_has_no_reason(case: Case) -> Record | None:
    """Nobody said why the worker changed."""
    chain = _chain(case)
    if len(chain) > 1 and on(chain[-1][START]) > case.first_day:
        chain[-1][REASON] = None
        return chain[-1]
    return None


@family.fault("SW17STG2", END)
def nobody_after_the_last_worker(case: Case) -> Record | None:
    """The last worker left, and nobody came."""
    chain = _chain(case)
    if chain and chain[-1][END] is None and on(chain[-1][START]) < case.cut.until - 60:
        chain[-1][END] = midnight(case.cut.until - 20)
        return chain[-1]
    return None


@family.fault("SW12STG2", "invo_involvements_id")
def no_worker_at_all(case: Case) -> Record | None:
    """A child in care without any social worker on record."""
    chain = case.workers() if _chain(case) else []
    if chain:
        case.records.remove(chain)
        return chain[-1]
    return None


@family.fault("SW19STG2", "invo_involvements_id")
def two_workers_from_one_day(case: Case) -> Record | None:
    """Two workers from the same day on."""
    chain = _chain(case)
    if len(chain) > 1 and chain[-1][END] is None and on(chain[-1][START]) > case.first_day:
        return case.records.add(
            "ssd_involvements",
            like=chain[-1],
            invo_involvements_id=f"IN{case.person_id}F",
            invo_professional_id=chain[-2]["invo_professional_id"],
        )
    return None


@family.fault("contract:ssd_involvements.invo_professional_id_is_filled", "invo_professional_id")
def worker_has_no_name(case: Case) -> Record | None:
    """Nobody is named."""
    chain = _chain(case)
    if chain:
        chain[0]["invo_professional_id"] = None
        return chain[0]
    return None


@family.fault("contract:ssd_involvements.invo_involvement_end_date_is_not_before_invo_involvement_start_date", END)
def worker_left_before_coming(case: Case) -> Record | None:
    """Left before coming."""
    chain = [row for row in _chain(case) if row[END]]
    if chain:
        chain[0][END] = moved(chain[0][START], -8)
        return chain[0]
    return None
