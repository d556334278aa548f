"""The chain of episodes: where it breaks, overlaps, or ends for a reason that cannot be."""

from sufficiency.demo.codes import END_REASON, dashed
from sufficiency.demo.days import age_on
from sufficiency.demo.faults.case import Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, moved, on

family = Family()
START, START_REASON, END, END_REASON_COLUMN = (
    "clae_cla_episode_start_date",
    "clae_cla_episode_start_reason",
    "clae_cla_episode_ceased_date",
    "clae_cla_episode_ceased_reason",
)


def _ended_as(case: Case, youngest: int, oldest: int, *reasons: str) -> Record | None:
    """The last episode of a child who left care at such an age for such a reason."""
    row = case.last_episode
    if row is None or not youngest <= age_on(case.life.born, on(row[END])) <= oldest:
        return None
    code = next((p.end_reason for p in case.life.periods if p.end == on(row[END])), None)  # a later one may lie ahead
    return row if code in reasons or not reasons else None


def _called(row: Record, code: str) -> Record:
    row[END_REASON_COLUMN] = dashed(code, END_REASON[code])
    return row


@family.fault("148", END_REASON_COLUMN)
def end_has_no_reason(case: Case) -> Record | None:
    """The episode was closed without a reason."""
    row = _ended_as(case, 1, 16, "E4A", "E4B", "E13", "E8")
    if row:
        row[END_REASON_COLUMN] = None
    return row


@family.fault("142", END)
def earlier_episode_is_open(case: Case) -> Record | None:
    """An earlier episode was never closed."""
    for before, after in case.successions():
        if str(after[START_REASON]).startswith("P"):
            before[END] = before[END_REASON_COLUMN] = None
            return before
    return None


@family.fault("388", END_REASON_COLUMN)
def continuation_never_came(case: Case) -> Record | None:
    """A new episode was announced and never came."""
    row = _ended_as(case, 1, 15, "E4A", "E4B", "E13", "E8")
    return _called(row, "X1") if row else None


@family.fault("432", END_REASON_COLUMN)
def care_ended_but_went_on(case: Case) -> Record | None:
    """Returned home, it says, and moved the same day."""
    pairs = case.successions()
    return _called(pairs[0][0], "E4A") if pairs else None


@family.fault("437", END_REASON_COLUMN)
def death_before_a_later_episode(case: Case) -> Record | None:
    """Recorded as having died, and has a later episode."""
    pairs = case.successions()
    return _called(pairs[0][0], "E2") if pairs else None


@family.fault("431", START_REASON)
def move_is_called_a_start(case: Case) -> Record | None:
    """A move was entered as a new start."""
    for _, after in case.successions():
        after[START_REASON] = "S - Started to be looked after"
        return after
    return None


@family.fault("433", END)
def gap_between_episodes(case: Case) -> Record | None:
    """The earlier episode was closed five days too early."""
    for before, _ in case.successions():
        if on(before[END]) - on(before[START]) > 20:
            before[END] = moved(before[END], -5)
            return before
    return None


@family.fault("501", END)
def episodes_overlap(case: Case) -> Record | None:
    """The earlier episode was closed ten days too late."""
    for before, after in case.successions():
        if after[END] is None and on(after[START]) < case.cut.until - 20:
            before[END] = moved(before[END], 10)
            return before
    return None


@family.fault("355", END)
def episode_of_a_day(case: Case) -> Record | None:
    """Began and ended on one day: less than 24 hours is not being looked after."""
    row = _ended_as(case, 1, 16, "E4A", "E4B", "E13", "E8")
    if row and str(row[START_REASON]).startswith("S") and on(row[START]) > case.first_day:
        row[END] = row[START]
        return row
    return None


@family.fault("356", END)
def episode_ends_before_it_begins(case: Case) -> Record | None:
    """The end has the wrong year."""
    row = _ended_as(case, 1, 16, "E4A", "E4B", "E13", "E8")
    if row and on(row[START]) > case.first_day + 20:
        row[END] = moved(row[START], -10)
        return row
    return None


@family.fault("357", START_REASON)
def care_begins_with_a_move(case: Case) -> Record | None:
    """The first episode of a child's care is entered as a move."""
    found = case.recent_episodes()
    if len(case.life.periods) == 1 and len(found) == 1 and on(found[0][START]) > case.first_day:
        found[0][START_REASON] = "P - Change of placement and carer"
        return found[0]
    return None


@family.fault("contract:ssd_cla_episodes.clae_cla_episode_start_reason_is_a_known_code", START_REASON)
def start_reason_is_words(case: Case) -> Record | None:
    """Free text for a reason."""
    for _, after in case.successions():
        after[START_REASON] = "see case note"
        return after
    return None


@family.fault("contract:ssd_cla_episodes.clae_cla_episode_start_date_is_plausible", START)
def care_began_before_anybody_was_born(case: Case) -> Record | None:
    """A century of care: a typing error."""
    found = case.episodes()
    if case.period and len(found) == 1:
        found[0][START] = "1926-05-04 00:00:00"
        return found[0]
    return None


@family.fault("353", START)
def care_began_before_the_children_act(case: Case) -> Record | None:
    """Care began before the law it is based on."""
    found = case.episodes()
    if case.period and len(found) == 1:
        found[0][START] = "1991-10-01 00:00:00"
        return found[0]
    return None


@family.fault("504", "clae_cla_primary_need_code")
def need_changes_on_the_way(case: Case) -> Record | None:
    """The category of need changed within a period of care."""
    for _, after in case.successions():
        if after["clae_cla_primary_need_code"] != "N3":
            after["clae_cla_primary_need_code"] = "N3"
            return after
    return None


@family.fault("387", END_REASON_COLUMN)
def child_lives_independently(case: Case) -> Record | None:
    """A ten-year-old left for independent living."""
    row = _ended_as(case, 2, 12, "E4A", "E4B", "E13", "E8")
    return _called(row, "E5") if row else None


@family.fault("389", END_REASON_COLUMN)
def child_in_adult_care(case: Case) -> Record | None:
    """A child was moved to adult residential care."""
    row = _ended_as(case, 2, 14, "E4A", "E4B", "E13", "E8", "E41")
    return _called(row, "E7") if row else None


@family.fault("390", END_REASON_COLUMN)
def adopted_without_being_placed(case: Case) -> Record | None:
    """Adopted from a placement that is not for adoption."""
    row = _ended_as(case, 1, 12, "E4A", "E4B", "E13", "E8", "E41")
    return _called(row, "E12") if row else None


@family.fault("460", END_REASON_COLUMN)
def adult_at_twelve(case: Case) -> Record | None:
    """Stays with former carers as an adult, at the age of 12."""
    row = _ended_as(case, 3, 15, "E4A", "E4B", "E13", "E8", "E41")
    return _called(row, "E17") if row else None


@family.fault("407", END_REASON_COLUMN)
def guardian_of_an_adult(case: Case) -> Record | None:
    """Special guardianship on the 18th birthday."""
    row = _ended_as(case, 18, 18, "E17")
    return _called(row, "E45") if row else None


@family.fault("516", END_REASON_COLUMN)
def guardian_is_a_home(case: Case) -> Record | None:
    """Guardianship to the former carer, from a children's home."""
    row = _ended_as(case, 1, 17, "E4A", "E4B", "E13", "E8", "E41")
    placement = case.placement_of(row) if row else None
    if placement and not placement["clap_cla_placement_type"].startswith("U"):
        return _called(row, "E46")
    return None


@family.fault("557", END_REASON_COLUMN)
def adoption_ended_at_home(case: Case) -> Record | None:
    """A child placed for adoption went home; the decision was never reversed."""
    row = _ended_as(case, 0, 17, "E11", "E12")
    return _called(row, "E4A") if row else None


@family.fault("contract:ssd_cla_episodes.clae_cla_placement_id_is_filled", "clae_cla_placement_id")
def placement_link_is_lost(case: Case) -> Record | None:
    """The link to the placement is lost."""
    row = case.open_episode
    if row:
        row["clae_cla_placement_id"] = None
    return row


@family.fault(
    "contract:ssd_cla_episodes.clae_person_id_and_the_rest_of_the_natural_key_are_unique", "clae_cla_episode_id"
)
def episode_is_there_twice(case: Case) -> Record | None:
    """The same episode twice, after two records were merged."""
    row = case.open_episode
    if row is None or on(row[START]) < case.first_day:
        return None
    return case.records.add("ssd_cla_episodes", like=row, clae_cla_episode_id=f"{row['clae_cla_episode_id']}D")
