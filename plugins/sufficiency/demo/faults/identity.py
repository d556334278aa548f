"""Who the child is: sex, birth, ethnicity, UPN, motherhood."""

from sufficiency.demo.days import age_on, birthday, midnight
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, moved

family = Family()


def _in_care(case: Case) -> Record | None:
    return case.person if case.period and not case.life.person.is_uasc else None


@family.fault("101", "pers_sex")
def sex_is_blank(case: Case) -> Record | None:
    """The sex was never entered."""
    row = _in_care(case)
    if row and case.life.person.sex == "M":
        row["pers_sex"] = None
        return row
    return None


@family.fault("contract:ssd_person.pers_sex_is_a_known_code", "pers_sex")
def sex_is_words(case: Case) -> Record | None:
    """A free-text gender stands in the code column."""
    row = _in_care(case)
    if row and case.life.person.sex == "M":
        row["pers_sex"] = "Boy, prefers they"
        return row
    return None


@family.fault("232", "pers_sex")
def sex_is_unknown(case: Case) -> Record | None:
    """Sex recorded as unknown, which the DfE asks to confirm."""
    row = _in_care(case)
    if row and case.life.person.sex == "M":
        row["pers_sex"] = "U"
        return row
    return None


@family.fault("102", "pers_dob")
def birth_date_is_missing(case: Case) -> Record | None:
    """Neither a date of birth nor an estimate."""
    row = _in_care(case)
    if row:
        row["pers_dob"] = None
        return row
    return None


@family.fault("contract:ssd_person.pers_dob_or_another_is_filled", "pers_dob")
def birth_date_is_a_sentinel(case: Case) -> Record | None:
    """1900-01-01 stands for unknown."""
    row = _in_care(case)
    if row:
        row["pers_dob"] = "1900-01-01 00:00:00"
        return row
    return None


@family.fault("302", "pers_dob")
def birth_is_after_care_began(case: Case) -> Record | None:
    """Two digits swapped: born after care began."""
    row = _in_care(case)
    first = case.recent_episodes()
    if row and first and case.age < 10:
        row["pers_dob"] = moved(first[0]["clae_cla_episode_start_date"], 40)
        return row
    return None


@family.fault("359", "pers_dob")
def birth_year_is_too_early(case: Case) -> Record | None:
    """The year of birth is wrong: an adult seems to be looked after."""
    row = _in_care(case)
    is_adult = birthday(case.life.born, 15) < case.cut.until  # three years later, not on the very night
    if row and case.age <= 16 and is_adult and case.status != "V2":
        row["pers_dob"] = midnight(birthday(case.life.born, -3))
        return row
    return None


@family.fault("contract:ssd_person.pers_dob_is_plausible", "pers_dob")
def birth_is_in_the_future(case: Case) -> Record | None:
    """Born in the future."""
    row = _in_care(case)
    if row:
        row["pers_dob"] = midnight(case.cut.until + 200)
        return row
    return None


@family.fault("contract:ssd_person.pers_death_date_is_not_before_pers_dob", "pers_death_date")
def death_is_before_birth(case: Case) -> Record | None:
    """Died before being born."""
    row = _in_care(case)
    if row and row["pers_dob"]:
        row["pers_death_date"] = moved(row["pers_dob"], -300)
        return row
    return None


@family.fault("103", "pers_ethnicity")
def ethnicity_is_not_a_code(case: Case) -> Record | None:
    """A word the code set does not know."""
    row = _in_care(case)
    if row:
        row["pers_ethnicity"] = "Leicester born"
        return row
    return None


@family.fault("168", "pers_upn")
def upn_is_cut_short(case: Case) -> Record | None:
    """The UPN lost two digits when it was typed."""
    row = _in_care(case)
    if row and row["pers_upn"]:
        row["pers_upn"] = row["pers_upn"][:-2]
        return row
    return None


@family.fault("444", "pers_upn")
def upn_is_somebody_elses(case: Case) -> Record | None:
    """Two children carry the same UPN."""
    row = _in_care(case)
    if not row or not row["pers_upn"]:
        return None
    for other in case.records.rows["ssd_person"]:
        same_age = other["pers_dob"] and abs(int(other["pers_dob"][:4]) - int(row["pers_dob"][:4])) < 2
        if same_age and other is not row and other["pers_upn"] and _is_in_care(case, other):
            row["pers_upn"] = other["pers_upn"]
            row.also = other.key
            return row
    return None


def _is_in_care(case: Case, other: Record) -> bool:
    episodes = case.records.of(other["pers_person_id"], "ssd_cla_episodes")
    return any(episode["clae_cla_episode_ceased_date"] is None for episode in episodes)


@family.fault("442", "pers_upn_unknown")
def upn_and_reason_are_missing(case: Case) -> Record | None:
    """Neither a UPN nor a reason for having none."""
    row = _in_care(case)
    if row:
        row["pers_upn"] = row["pers_upn_unknown"] = None
        return row
    return None


@family.fault("209", "pers_upn_unknown")
def upn_reason_is_out_of_date(case: Case) -> Record | None:
    """Not of school age, it says; the child is at school."""
    row = _in_care(case)
    if row and 7 <= case.age <= 14:
        row["pers_upn"], row["pers_upn_unknown"] = None, "UN1"
        return row
    return None


@family.fault("contract:ssd_person.pers_legacy_id_is_unique", "pers_legacy_id")
def legacy_number_is_shared(case: Case) -> Record | None:
    """One old number, two people."""
    row = _in_care(case)
    if row:
        other = next(r for r in case.records.rows["ssd_person"] if r is not row)
        row["pers_legacy_id"], row.also = other["pers_legacy_id"], other.key
        return row
    return None


@family.fault("quarantine:ssd_person", "pers_person_id")
def person_is_there_twice(case: Case) -> Record | None:
    """The same person twice, after two records were merged."""
    row = _in_care(case)
    return case.records.add("ssd_person", like=row, pers_surname="Duplicate") if row else None


@family.fault("611", "pers_is_mother")
def mother_without_a_birth(case: Case) -> Record | None:
    """A mother, but her child's birth date is nowhere."""
    row = _in_care(case)
    if row and case.life.person.sex == "F" and case.age >= 15 and not case.life.births:
        row["pers_is_mother"] = "Y"
        return row
    return None


@family.fault("620", "pers_is_mother")
def mother_is_a_small_child(case: Case) -> Record | None:
    """A girl of primary school age is recorded as a mother."""
    row = _in_care(case)
    if row and case.life.person.sex == "F" and 5 <= case.age <= 8:
        row["pers_is_mother"] = "Y"
        born = midnight(case.cut.until - 60)
        return _add_birth(case, born)
    return None


@family.fault("621", "moth_childs_dob")
def birth_precedes_the_mothers_own(case: Case) -> Record | None:
    """The birth date entered is the mother's year, not the baby's."""
    row = _in_care(case)
    if row and case.life.person.sex == "F" and case.age >= 15 and row["pers_dob"] and not case.life.births:
        row["pers_is_mother"] = "Y"
        return _add_birth(case, moved(row["pers_dob"], -30))
    return None


def _add_birth(case: Case, born: str) -> Record:
    number = f"MO{case.person_id}F"
    return case.records.add(
        "ssd_mother",
        moth_table_id=number,
        moth_person_id=case.person_id,
        moth_childs_person_id=f"{case.person_id}F",
        moth_childs_dob=born,
    )


@family.fault("304", "immi_immigration_status_end_date")
def asylum_status_outlives_childhood(case: Case) -> Record | None:
    """The status was not closed on the 18th birthday."""
    rows = [r for r in case.rows("ssd_immigration_status") if "Unaccompanied" in str(r["immi_immigration_status"])]
    if rows and case.period and age_on(case.life.born, case.cut.until) == 17:
        rows[0]["immi_immigration_status_end_date"] = midnight(birthday(case.life.born, 18) + 75)
        return rows[0]
    return None


@family.fault("231", "immi_immigration_status")
def asylum_seeker_is_a_small_child(case: Case) -> Record | None:
    """A small child of the council is recorded as an asylum seeker."""
    row = _in_care(case)
    if not row or not 2 <= case.age <= 7:
        return None
    return case.records.add(
        "ssd_immigration_status",
        immi_immigration_status_id=f"IM{case.person_id}F",
        immi_person_id=case.person_id,
        immi_immigration_status_start_date=midnight(case.period.start),
        immi_immigration_status="Unaccompanied Asylum Seeking Child",
    )


@family.fault("406", "addr_address_postcode")
def asylum_seeker_has_a_home(case: Case) -> Record | None:
    """A home address in the city for a child who arrived alone."""
    if not case.life.person.is_uasc or case.period is None:
        return None
    return case.records.add(
        "ssd_address",
        addr_table_id=f"AD{case.person_id}F",
        addr_person_id=case.person_id,
        addr_address_type="Home",
        addr_address_start_date=midnight(case.period.start - 1),
        addr_address_postcode="LE1 1FZ",
    )


@family.fault("contract:ssd_address.addr_address_postcode_is_well_formed", "addr_address_postcode")
def home_postcode_is_cut_short(case: Case) -> Record | None:
    """A postcode cut short."""
    rows = case.rows("ssd_address")
    if case.period and rows:
        rows[-1]["addr_address_postcode"] = rows[-1]["addr_address_postcode"][:-2]
        return rows[-1]
    return None


@family.fault("contract:ssd_disability.disa_disability_code_is_a_known_code", "disa_disability_code")
def disability_is_words(case: Case) -> Record | None:
    """Free text for a code."""
    rows = case.rows("ssd_disability")
    if case.period and rows:
        rows[0]["disa_disability_code"] = "awaiting diagnosis"
        return rows[0]
    return None
