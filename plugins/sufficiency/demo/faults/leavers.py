"""Care leavers: positions around a birthday that contradict themselves, and contacts nobody can read."""

from sufficiency.demo.days import Day, birthday, midnight
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, on

family = Family()


def _around(case: Case, *ages: int, in_touch: str = "YES") -> list[Record]:
    """The contacts around a birthday of an open year at one of these ages; the nearest one first."""
    if not case.life.contacts:
        return []
    for age in ages:
        day = birthday(case.life.born, age)
        if not case.first_day <= day <= case.cut.until - 40 or case.life.periods[-1].end > day:
            continue
        near = [r for r in case.rows("care_leaver_contact") if day - 91 <= on(r["contact_date"]) <= day + 31]
        if near and all(row["in_touch_code"] == in_touch for row in near):
            return sorted(near, key=lambda row: abs(on(row["contact_date"]) - day))
    return []


def _rewrite(case: Case, near: list[Record], **cells: str | None) -> Record | None:
    """Write the same into every contact near the birthday, and into what the SSD shows of them."""
    if not near:
        return None
    shown = {
        "in_touch_code": "clea_care_leaver_in_touch",
        "activity_code": "clea_care_leaver_activity",
        "accommodation_code": "clea_care_leaver_accommodation",
        "accommodation_suitable": "clea_care_leaver_accom_suitable",
    }
    days = {_midnight(row) for row in near}
    for name, value in cells.items():
        for row in near:
            row[name] = value
        for row in case.rows("ssd_care_leavers"):
            if row["clea_care_leaver_latest_contact"] in days:
                row[shown[name]] = value
    return near[0]


def _midnight(row: Record) -> str:
    return midnight(_day(row))


def _day(row: Record) -> Day:
    return on(row["contact_date"])


@family.fault("345", "activity_code")
def in_touch_with_nothing_known(case: Case) -> Record | None:
    """In touch, and yet nothing is known of what the young person does."""
    return _rewrite(case, _around(case, 19, 20, 21), activity_code="0")


@family.fault("132", "activity_code")
def activity_is_of_the_old_list(case: Case) -> Record | None:
    """A code of the list of 2020."""
    return _rewrite(case, _around(case, 19, 20, 21), activity_code="F3")


@family.fault("133", "accommodation_code")
def accommodation_is_blank(case: Case) -> Record | None:
    """Where the young person lives was left blank."""
    return _rewrite(case, _around(case, 19, 20, 21), accommodation_code=None, accommodation_suitable=None)


@family.fault("347", "accommodation_code")
def foyer_too_young(case: Case) -> Record | None:
    """A foyer at 18."""
    return _rewrite(case, _around(case, 18), accommodation_code="T", accommodation_suitable="1")


@family.fault("3001", "accommodation_code")
def former_carers_at_seventeen(case: Case) -> Record | None:
    """With former foster carers at 17, when nobody is a former one yet."""
    return _rewrite(case, _around(case, 17), accommodation_code="Z", accommodation_suitable="1")


@family.fault("133", "accommodation_suitable")
def homeless_and_suitable(case: Case) -> Record | None:
    """Of no fixed abode, and suitably so."""
    return _rewrite(case, _around(case, 19, 20, 21), accommodation_code="S", accommodation_suitable="1")


@family.fault("contract:care_leaver_contact.in_touch_code_is_a_known_code", "in_touch_code")
def in_touch_is_sometimes(case: Case) -> Record | None:
    """An answer outside the six codes."""
    near = _around(case, 22, 23, 24)
    if near:
        near[0]["in_touch_code"] = "SOMETIMES"
        return near[0]
    return None


@family.fault(
    "contract:care_leaver_contact.accommodation_code_and_its_pair_are_filled_together", "accommodation_suitable"
)
def suitability_is_blank(case: Case) -> Record | None:
    """Where, but not whether it is suitable."""
    near = [row for row in _around(case, 22, 23, 24) if row["accommodation_code"]]
    if near:
        near[0]["accommodation_suitable"] = None
        return near[0]
    return None


@family.fault("contract:care_leaver_contact.contact_date_is_filled", "contact_date")
def contact_on_no_day(case: Case) -> Record | None:
    """A contact on no day."""
    rows = case.rows("care_leaver_contact")
    if len(rows) > 6:
        rows[2]["contact_date"] = None
        return rows[2]
    return None


@family.fault("contract:care_leaver_contact.contact_date_is_plausible", "contact_date")
def contact_in_the_future(case: Case) -> Record | None:
    """A contact next year."""
    rows = case.rows("care_leaver_contact")
    if len(rows) > 6:
        rows[2]["contact_date"] = midnight(case.cut.until + 300)[:10]
        return rows[2]
    return None


@family.fault("contract:care_leaver_advisor.advisor_id_is_filled", "advisor_id")
def adviser_is_nobody(case: Case) -> Record | None:
    """An adviser without a name."""
    rows = case.rows("care_leaver_advisor")
    if rows:
        rows[-1]["advisor_id"] = None
        return rows[-1]
    return None


@family.fault("contract:pathway_plan.review_date_is_not_before_plan_start", "review_date")
def plan_is_reviewed_before_it_was_made(case: Case) -> Record | None:
    """Reviewed before it was made."""
    rows = case.rows("pathway_plan")
    if rows:
        rows[-1]["review_date"] = "2001-01-01"
        return rows[-1]
    return None
