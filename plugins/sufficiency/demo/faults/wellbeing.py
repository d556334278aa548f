"""Reviews, health, going missing, earlier permanence, deprivation of liberty."""

from sufficiency.demo.days import Day, age_on, birthday, day, iso, midnight, year_of, year_start
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import SUPPLEMENT, Record, moved, on

family = Family()
PARTICIPATION = "clar_cla_review_participation"


def _review(case: Case, youngest: int, oldest: int) -> Record | None:
    for row in reversed(case.rows("ssd_cla_reviews")):
        held = on(row["clar_cla_review_date"])
        if held > case.first_day and youngest <= age_on(case.life.born, held) <= oldest:
            return row
    return None


@family.fault("440", PARTICIPATION)
def review_of_a_teenager_as_a_baby(case: Case) -> Record | None:
    """A teenager is said to be too young to take part."""
    row = _review(case, 5, 17) if case.period else None
    if row:
        row[PARTICIPATION] = "PN0"
    return row


@family.fault("441", PARTICIPATION)
def review_at_which_a_baby_spoke(case: Case) -> Record | None:
    """A baby is said to have spoken at the review."""
    row = _review(case, 0, 2) if case.period else None
    if row:
        row[PARTICIPATION] = "PN1"
    return row


@family.fault("167", PARTICIPATION)
def participation_is_blank(case: Case) -> Record | None:
    """The chair has not yet entered how the child took part."""
    row = _review(case, 0, 17) if case.period else None
    if row:
        row[PARTICIPATION] = None
    return row


@family.fault("contract:ssd_cla_reviews.clar_cla_review_participation_is_a_known_code", PARTICIPATION)
def participation_is_words(case: Case) -> Record | None:
    """Words for a code."""
    row = _review(case, 0, 17) if case.period else None
    if row:
        row[PARTICIPATION] = "attended with mum"
    return row


def _all_year(case: Case) -> bool:
    """In care since before the first open year, and still."""
    return case.period is not None and case.period.start < case.first_day


def _score(case: Case) -> Record | None:
    rows = [r for r in case.rows("ssd_sdq_scores") if on(r["csdq_sdq_completed_date"]) >= case.first_day + 365]
    return rows[-1] if rows and _all_year(case) and 6 <= case.age <= 14 else None


@family.fault("180", "csdq_sdq_score")
def score_is_off_the_scale(case: Case) -> Record | None:
    """A score of 55 on a scale that ends at 40."""
    row = _score(case)
    if row:
        row["csdq_sdq_score"] = 55
    return row


@family.fault("contract:ssd_sdq_scores.csdq_sdq_score_is_plausible", "csdq_sdq_score")
def score_is_negative(case: Case) -> Record | None:
    """A negative score."""
    row = _score(case)
    if row:
        row["csdq_sdq_score"] = -3
    return row


@family.fault("186", "csdq_sdq_score")
def score_is_missing(case: Case) -> Record | None:
    """Neither a score nor a reason for having none."""
    row = _score(case)
    if row:
        case.records.remove([row])
    return row


@family.fault("157", "value")
def reason_for_no_score_is_the_age(case: Case) -> Record | None:
    """Too young for the questionnaire, it says of a child of ten."""
    row = _score(case)
    if row is None:
        return None
    case.records.remove([row])
    return _supplement(case, "SDQ_REASON", on(row["csdq_sdq_completed_date"]), "SDQ1")


@family.fault("191", "clai_person_id")
def immunisations_are_unknown(case: Case) -> Record | None:
    """Nothing is known of the child's immunisations."""
    rows = case.rows("ssd_cla_immunisations")
    if rows and _all_year(case):
        case.records.remove(rows)
        return rows[0]
    return None


@family.fault("159", "clas_intervention_received")
def offer_was_not_noted(case: Case) -> Record | None:
    """No intervention, and nobody noted whether one was offered."""
    if not _all_year(case) or case.age < 11:
        return None
    recent = [r for r in case.rows("ssd_cla_substance_misuse") if on(r["clas_substance_misuse_date"]) > case.first_day]
    if recent:
        return None
    return case.records.add(
        "ssd_cla_substance_misuse",
        clas_substance_misuse_id=f"SM{case.person_id}F",
        clas_person_id=case.person_id,
        clas_substance_misuse_date=midnight(case.cut.until - 40),
        clas_substance_misused="Cannabis",
        clas_intervention_received="N",
    )


@family.fault("contract:ssd_cla_health.clah_health_check_date_is_filled", "clah_health_check_date")
def check_has_no_day(case: Case) -> Record | None:
    """A check without a day."""
    rows = case.rows("ssd_cla_health")
    if rows and _all_year(case):
        rows[-1]["clah_health_check_date"] = None
        return rows[-1]
    return None


@family.fault("contract:ssd_cla_immunisations.clai_immunisations_status_is_a_known_code", "clai_immunisations_status")
def immunisation_is_a_question_mark(case: Case) -> Record | None:
    """Unknown."""
    rows = case.rows("ssd_cla_immunisations")
    if rows and _all_year(case):
        rows[0]["clai_immunisations_status"] = "?"
        return rows[0]
    return None


def _incident(case: Case) -> Record | None:
    for row in case.rows("ssd_missing"):
        start, end = row["miss_missing_episode_start_date"], row["miss_missing_episode_end_date"]
        if end and on(start) > case.first_day + 20 and year_of(on(start)) == year_of(on(start) - 15):
            return row
    return None


@family.fault("567", "miss_missing_episode_end_date")
def found_before_going_missing(case: Case) -> Record | None:
    """Found before going missing."""
    row = _incident(case) if case.period else None
    if row:
        row["miss_missing_episode_end_date"] = moved(row["miss_missing_episode_start_date"], -3)
    return row


@family.fault("565", "miss_missing_episode_type")
def incident_is_of_no_known_kind(case: Case) -> Record | None:
    """A word that tells neither missing nor away."""
    row = _incident(case) if case.period else None
    if row:
        row["miss_missing_episode_type"] = "Late home"
    return row


@family.fault("574", "miss_missing_episode_end_date")
def incidents_overlap(case: Case) -> Record | None:
    """Missing again while still missing."""
    row = _incident(case) if case.period else None
    if row is None:
        return None
    start = moved(row["miss_missing_episode_start_date"], -2)
    if on(start) <= case.period.start:
        return None
    end = moved(row["miss_missing_episode_start_date"], 1)
    return case.records.add(
        "ssd_missing",
        like=row,
        miss_table_id=f"MI{case.person_id}F",
        miss_missing_episode_start_date=start,
        miss_missing_episode_end_date=end,
    )


@family.fault("577", "miss_missing_episode_end_date")
def missing_after_care_ended(case: Case) -> Record | None:
    """Care ended; the incident is still open."""
    row, last = _incident(case), case.last_episode
    if row and last:
        row["miss_missing_episode_end_date"] = None
        return row
    return None


@family.fault("contract:ssd_missing.miss_missing_rhi_offered_is_a_known_code", "miss_missing_rhi_offered")
def interview_was_maybe_offered(case: Case) -> Record | None:
    """Maybe is not an answer."""
    row = _incident(case) if case.period else None
    if row:
        row["miss_missing_rhi_offered"] = "?"
    return row


def _earlier(case: Case) -> Record | None:
    """The previous permanence of a child whose care began in an open year."""
    rows = case.rows("ssd_cla_previous_permanence")
    began = [p.start for p in case.life.periods if not p.is_short_break and p.start <= case.cut.until]
    return rows[0] if rows and began and began[-1] > case.first_day else None


@family.fault("630", "lapp_previous_permanence_option")
def earlier_permanence_was_not_asked(case: Case) -> Record | None:
    """Nobody asked about earlier permanence."""
    row = _earlier(case)
    if row:
        case.records.remove([row])
    return row


@family.fault("632", "lapp_previous_permanence_order_date")
def earlier_order_on_no_day(case: Case) -> Record | None:
    """31 February."""
    return _earlier_order(case, "P2", "855", "31/02/2015")


@family.fault("633", "lapp_previous_permanence_la")
def earlier_order_of_no_authority(case: Case) -> Record | None:
    """An authority that does not exist."""
    return _earlier_order(case, "P2", "555", "zz/zz/zzzz")


@family.fault("635", "lapp_previous_permanence_option")
def no_earlier_order_yet_a_date(case: Case) -> Record | None:
    """No earlier permanence, but an authority and a date for it."""
    return _earlier_order(case, "Z1", "855", "zz/zz/2012")


@family.fault(
    "contract:ssd_cla_previous_permanence.lapp_previous_permanence_option_is_a_known_code",
    "lapp_previous_permanence_option",
)
def earlier_permanence_is_no_code(case: Case) -> Record | None:
    """A number that is no code."""
    return _earlier_order(case, "7", None, None)


def _earlier_order(case: Case, option: str, authority: str | None, ordered: str | None) -> Record | None:
    row = _earlier(case)
    if row is None or age_on(case.life.born, case.cut.until) < 4:
        return None
    row["lapp_previous_permanence_option"] = option
    row["lapp_previous_permanence_la"] = authority
    row["lapp_previous_permanence_order_date"] = ordered
    return row


def _has_liberty_year(case: Case) -> bool:
    """The table of deprivation of liberty orders is returned from 2026/27."""
    return case.cut.until >= day(2026, 6, 1) and not case.life.deprivations


def _settled(case: Case, *codes: str) -> Day | None:
    """A day in this collection year on which the open placement of such a type had long begun."""
    row = case.placed_in(*codes)
    first = max(year_start(year_of(case.cut.until)) + 5, case.cut.until - 60)
    if row is None or not _has_liberty_year(case) or on(row["clap_cla_placement_start_date"]) > first - 5:
        return None
    return first if birthday(case.life.born, 10) < first else None


@family.fault("709", "effective_date")
def deprived_of_liberty_with_carers(case: Case) -> Record | None:
    """Deprived of liberty while with foster carers."""
    first = _settled(case, "U")
    return _order(case, first, first + 20) if first else None


@family.fault("710", "effective_date")
def deprived_of_liberty_in_supported_accommodation(case: Case) -> Record | None:
    """Deprived of liberty in supported accommodation."""
    first = _settled(case, "K3")
    return _order(case, first, first + 20) if first else None


@family.fault("705", "effective_date")
def orders_overlap(case: Case) -> Record | None:
    """A second order begins before the first has ended."""
    first = _settled(case, "K2")
    if first is None:
        return None
    _order(case, first, first + 28)
    return _order(case, first + 14, first + 42, "order 2")


@family.fault("707", "effective_date")
def order_outlives_care(case: Case) -> Record | None:
    """Care ended; the order goes on."""
    last = case.last_episode
    if last is None or not _has_liberty_year(case) or case.life.periods[-1].is_short_break:
        return None
    ended = on(last["clae_cla_episode_ceased_date"])
    if year_of(ended) != year_of(case.cut.until) or case.life.periods[-1].start > ended - 60:
        return None
    return _supplement(case, "DOLO_START", ended - 30, "order 1")


@family.fault("contract:cla_supplement.item_is_a_known_code", "item")
def supplement_holds_a_note(case: Case) -> Record | None:
    """A note in a list that is read by machine."""
    return _supplement(case, "TO DO", case.cut.until - 3, "ask the home for the number") if case.period else None


def _order(case: Case, first: Day, last: Day, name: str = "order 1") -> Record:
    _supplement(case, "DOLO_END", last, name)
    return _supplement(case, "DOLO_START", first, name)


def _supplement(case: Case, item: str, day_of: Day, value: str) -> Record:
    return case.records.add(
        SUPPLEMENT,
        person_id=case.person_id,
        item=item,
        effective_date=iso(day_of),
        value=value,
        entered_by="Business Support",
        entered_at=f"{iso(day_of)} 09:30:00",
    )
