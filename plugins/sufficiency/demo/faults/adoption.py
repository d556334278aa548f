"""Decisions for adoption, matches, adopters: dates out of order and records half filled."""

from sufficiency.demo.days import midnight
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, moved, on
from sufficiency.demo.world import Adoption

family = Family()
DECIDED, MATCHED, REVERSED = "perm_adm_decision_date", "perm_matched_date", "perm_decision_reversed_date"


def _decision(case: Case) -> tuple[Record, Adoption] | None:
    """The one decision of a child, and its row."""
    rows = [row for row in case.rows("ssd_permanence") if row[DECIDED]]
    return (rows[0], case.life.adoptions[0]) if len(rows) == 1 and len(case.life.adoptions) == 1 else None


def _adopted(case: Case) -> tuple[Record, Adoption] | None:
    """The decision of a child who was adopted in an open year."""
    found = _decision(case)
    return found if found and case.last_episode and found[1].ordered and case.cut.ended(found[1].ordered) else None


def _placed(case: Case) -> tuple[Record, Adoption] | None:
    """The decision of a child who lives with adopters and is not adopted yet."""
    found = _decision(case)
    return found if found and case.placed_in("A5", "A6") else None


@family.fault("333", MATCHED)
def match_precedes_the_decision(case: Case) -> Record | None:
    """Matched before anybody had decided for adoption."""
    found = _adopted(case)
    if found:
        found[0][MATCHED] = moved(found[0][DECIDED], -12)
        return found[0]
    return None


@family.fault("331", MATCHED)
def match_follows_the_move(case: Case) -> Record | None:
    """Matched after the child had moved in."""
    found = _adopted(case)
    if found and not found[1].by_carer:
        found[0][MATCHED] = midnight(found[1].ordered - 10)
        return found[0]
    return None


@family.fault("582", MATCHED)
def match_is_the_order(case: Case) -> Record | None:
    """The day of the order was entered as the day of the match."""
    found = _adopted(case)
    if found:
        found[0][MATCHED] = midnight(found[1].ordered)
        return found[0]
    return None


@family.fault("335", "perm_adopted_by_carer_flag")
def carer_flag_contradicts_the_placement(case: Case) -> Record | None:
    """Adopted by the foster carers, but placed with others."""
    found = _adopted(case)
    if found and not found[1].by_carer:
        found[0]["perm_adopted_by_carer_flag"] = "Y"
        return found[0]
    return None


@family.fault("175", "perm_number_of_adopters")
def adopters_are_three(case: Case) -> Record | None:
    """Three adopters."""
    found = _adopted(case)
    if found:
        found[0]["perm_number_of_adopters"] = 3
        return found[0]
    return None


@family.fault("151", "perm_adopter_sex")
def adopters_sex_is_blank(case: Case) -> Record | None:
    """The sex of the adopters was not entered."""
    found = _adopted(case)
    if found:
        found[0]["perm_adopter_sex"] = None
        return found[0]
    return None


@family.fault("514", "perm_adopter_legal_status")
def single_adopter_is_a_couple(case: Case) -> Record | None:
    """A single adopter, who is a couple."""
    found = _adopted(case)
    if found and found[0]["perm_adopter_sex"] in ("MF", "MM", "FF"):
        found[0]["perm_adopter_legal_status"] = "L0"
        return found[0]
    return None


@family.fault("520", "perm_adopter_sex")
def married_couple_is_recorded_wrongly(case: Case) -> Record | None:
    """Married, of different sex; and both are women."""
    found = _adopted(case)
    if found and found[0]["perm_adopter_legal_status"] == "L11":
        found[0]["perm_adopter_sex"] = "FF"
        return found[0]
    return None


@family.fault("601", "perm_adm_decision_date")
def adoption_record_is_missing(case: Case) -> Record | None:
    """Adopted, and the whole record of the adoption is missing."""
    found = _adopted(case)
    if found:
        case.records.remove([found[0]])
        return found[0]
    return None


@family.fault("521", DECIDED)
def decision_follows_the_move(case: Case) -> Record | None:
    """The decision is dated after the child had moved in."""
    found = _adopted(case)
    if found and found[1].placed and found[1].ordered - found[1].placed > 30:
        found[0][DECIDED] = midnight(found[1].placed + 10)
        return found[0]
    return None


@family.fault("551", DECIDED)
def placed_without_a_decision(case: Case) -> Record | None:
    """Placed for adoption, and the decision was never entered."""
    found = _placed(case)
    if found:
        found[0][DECIDED] = None
        return found[0]
    return None


@family.fault("554", DECIDED)
def order_precedes_the_decision(case: Case) -> Record | None:
    """The court made the placement order before the council had decided."""
    found = _decision(case)
    if found and case.status == "E1" and not case.placed_in("A") and found[1].placement_order:
        found[0][DECIDED] = midnight(found[1].placement_order + 15)
        return found[0]
    return None


@family.fault("553", DECIDED)
def placement_order_without_a_decision(case: Case) -> Record | None:
    """Under a placement order, and no decision was entered."""
    found = _decision(case)
    if found and case.status == "E1" and not case.placed_in("A"):
        case.records.remove([found[0]])
        return found[0]
    return None


@family.fault("184", DECIDED)
def decision_precedes_birth(case: Case) -> Record | None:
    """Decided before the child was born, and not taken back before the open years."""
    found = _decision(case)
    if found and case.period and case.person["pers_dob"] and not found[0][REVERSED]:
        found[0][DECIDED] = moved(case.person["pers_dob"], -40)
        return found[0]
    return None


def _waiting(case: Case) -> Record | None:
    """The decision of a child under a placement order who is not placed for adoption, made in an open year."""
    found = _decision(case)
    if found and case.status == "E1" and not case.placed_in("A") and not found[0][REVERSED]:
        return found[0] if on(found[0][DECIDED]) > case.first_day + 20 else None
    return None


@family.fault("119", "perm_decision_reversed_reason")
def reversal_has_no_reason(case: Case) -> Record | None:
    """The decision was reversed, and nobody said why."""
    row = _waiting(case)
    if row:
        row[REVERSED] = midnight(case.cut.until - 6)
    return row


@family.fault("522", REVERSED)
def reversal_precedes_the_decision(case: Case) -> Record | None:
    """Reversed before it was made."""
    row = _waiting(case)
    if row:
        row[REVERSED] = moved(row[DECIDED], -9)
        row["perm_decision_reversed_reason"] = "RD1"
    return row


@family.fault("579", DECIDED)
def second_decision_while_the_first_stands(case: Case) -> Record | None:
    """A second decision, while the first still stands."""
    found = _decision(case)
    if found and case.period and case.status == "E1" and on(found[0][DECIDED]) < case.cut.until - 60:
        second = moved(found[0][DECIDED], 30)
        return case.records.add(
            "ssd_permanence", like=found[0], perm_table_id=f"PE{case.person_id}F", **{DECIDED: second}
        )
    return None


@family.fault("contract:ssd_permanence.perm_matched_date_is_not_before_perm_adm_decision_date", MATCHED)
def match_is_years_early(case: Case) -> Record | None:
    """Matched in the wrong year."""
    found = _placed(case)
    if found and found[0][MATCHED]:
        found[0][MATCHED] = moved(found[0][MATCHED], -3653)
        return found[0]
    return None
