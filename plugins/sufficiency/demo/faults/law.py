"""Under which law: statuses that last too long, contradict the placement, or are no statuses at all."""

from sufficiency.demo.days import midnight
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record

family = Family()


def _now(case: Case, *statuses: str) -> Record | None:
    """The open status, if it is one of these and began long enough ago."""
    if case.status not in statuses:
        return None
    row = case.legal_status_on(case.cut.until)
    return row if row and row["lega_legal_status_start_date"] < midnight(case.cut.until - 60) else None


@family.fault("361", "lega_legal_status")
def police_protection_goes_on(case: Case) -> Record | None:
    """Police protection never ended in the system."""
    row = _now(case, "C1")
    if row:
        row["lega_legal_status"] = "L1 - Police protection"
    return row


@family.fault("362", "lega_legal_status")
def emergency_order_goes_on(case: Case) -> Record | None:
    """An emergency order that ran out was never closed."""
    row = _now(case, "C1")
    if row:
        row["lega_legal_status"] = "L2 - Emergency protection order"
    return row


@family.fault("363", "lega_legal_status")
def assessment_order_goes_on(case: Case) -> Record | None:
    """A child assessment order of months instead of seven days."""
    row = _now(case, "V2")
    if row and not case.life.person.is_uasc:
        row["lega_legal_status"] = "L3 - Child assessment order"
        return row
    return None


@family.fault("364", "lega_legal_status")
def police_detention_goes_on(case: Case) -> Record | None:
    """Held under PACE for months: the later status was never entered."""
    row = _now(case, "V2")
    if row and case.age >= 12:
        row["lega_legal_status"] = "J2 - PACE 1984"
        return row
    return None


@family.fault("358", "lega_legal_status")
def small_child_is_on_remand(case: Case) -> Record | None:
    """A child under 10 is recorded as remanded."""
    row = _now(case, "V2", "C2")
    if row and case.age < 8 and not case.placed_in("A", "P1"):
        row["lega_legal_status"] = "J1 - Remanded to LA or youth detention accommodation"
        return row
    return None


@family.fault("378", "lega_legal_status")
def agreed_care_with_parents(case: Case) -> Record | None:
    """Placed with parents, yet accommodated by agreement with them."""
    row = _now(case, "C2")
    if row and case.placed_in("P1"):
        row["lega_legal_status"] = "V2 - Single period of accommodation under section 20"
        return row
    return None


@family.fault("408", "lega_legal_status")
def status_is_local_wording(case: Case) -> Record | None:
    """A wording no code set knows: the status of a child placed for adoption is lost."""
    row = case.legal_status_on(case.cut.until)
    if row and case.placed_in("A5", "A6"):
        row["lega_legal_status"] = "Freed, see court bundle"
        return row
    return None


@family.fault("434", "lega_legal_status")
def new_status_is_the_old_one(case: Case) -> Record | None:
    """The interim order was renewed as a new status of the same kind."""
    for before, after in case.successions():
        if str(after["clae_cla_episode_start_reason"]).startswith("L"):
            rows = case.rows("ssd_legal_status")
            old = next(
                (r for r in rows if r["lega_legal_status_end_date"] == before["clae_cla_episode_ceased_date"]), None
            )
            new = next(
                (r for r in rows if r["lega_legal_status_start_date"] == after["clae_cla_episode_start_date"]), None
            )
            if old and new:
                new["lega_legal_status"] = old["lega_legal_status"]
                return new
    return None


@family.fault("contract:ssd_legal_status.lega_legal_status_is_filled", "lega_legal_status")
def status_is_blank(case: Case) -> Record | None:
    """The status was left blank."""
    row = _now(case, "C2", "V2")
    if row:
        row["lega_legal_status"] = None
    return row


@family.fault(
    "contract:ssd_legal_status.lega_legal_status_end_date_is_not_before_lega_legal_status_start_date",
    "lega_legal_status_end_date",
)
def order_ends_before_it_begins(case: Case) -> Record | None:
    """An order of long ago ended before it began."""
    ended = [row for row in case.rows("ssd_legal_status") if row["lega_legal_status_end_date"]]
    if case.period and ended and ended[0]["lega_legal_status_end_date"] < midnight(case.first_day - 400):
        ended[0]["lega_legal_status_end_date"] = "2001-01-01 00:00:00"
        return ended[0]
    return None


def _single_breaks(case: Case) -> list[Record]:
    wanted = {p.legal[0].status_id for p in case.life.periods if p.is_short_break and p.legal[0].code == "V3"}
    recent = midnight(case.first_day + 20)
    return [
        row
        for row in case.rows("ssd_legal_status")
        if row["lega_legal_status_id"] in wanted and row["lega_legal_status_start_date"] > recent
    ]


@family.fault("426", "lega_legal_status")
def short_breaks_of_both_kinds(case: Case) -> Record | None:
    """One break of a series is recorded as an agreement."""
    rows = _single_breaks(case)
    if len(rows) > 3:
        rows[-2]["lega_legal_status"] = "V4 - Series of short breaks, agreements recorded"
        return rows[-2]
    return None


@family.fault("366", "clae_cla_episode_start_reason")
def short_break_is_a_move(case: Case) -> Record | None:
    """A short break is entered as a move."""
    starts = {row["lega_legal_status_start_date"] for row in _single_breaks(case)}
    for row in case.rows("ssd_cla_episodes"):
        if len(starts) > 2 and row["clae_cla_episode_start_date"] in starts:
            row["clae_cla_episode_start_reason"] = "P - Change of placement and carer"
            return row
    return None
