"""Where the child lives: types, providers, registration numbers, postcodes, reasons for moving, absences."""

from sufficiency.demo.days import age_on
from sufficiency.demo.faults.case import TEMPORARY, Case
from sufficiency.demo.faults.fault import Family
from sufficiency.demo.faults.records import Record, on

family = Family()
TYPE, URN, PROVIDER, POSTCODE, REASON = (
    "clap_cla_placement_type",
    "clap_cla_placement_urn",
    "clap_cla_placement_provider",
    "clap_cla_placement_postcode",
    "clap_cla_placement_change_reason",
)


def _external(case: Case, *codes: str) -> Record | None:
    """The open placement of one of these types with an agency or company whose number is known."""
    row = case.placed_in(*codes)
    return row if row and row[PROVIDER] in ("PR4", "PR5") and row[URN] else None


@family.fault("146", TYPE)
def type_is_retired(case: Case) -> Record | None:
    """A type the DfE retired in 2024 is still on the list of the system."""
    row = case.placed_in("K3")
    if row:
        row[TYPE] = "H5"
    return row


@family.fault("526", "clap_cla_placement_id")
def placement_row_is_dropped(case: Case) -> Record | None:
    """The extract drops supported accommodation: the episode's placement has no row."""
    row = case.placed_in("K3")
    if row:
        case.records.remove([row])
    return row


@family.fault("contract:ssd_cla_placement.clap_cla_placement_type_is_filled", TYPE)
def type_is_blank(case: Case) -> Record | None:
    """An internal type was mapped to nothing."""
    row = case.placed_in("K2", "U6")
    if row:
        row[TYPE] = None
    return row


@family.fault("526", PROVIDER)
def provider_is_blank(case: Case) -> Record | None:
    """The provider was left blank."""
    row = case.placed_in("U", "K2")
    if row:
        row[PROVIDER] = None
    return row


@family.fault("213", PROVIDER)
def absence_has_a_provider(case: Case) -> Record | None:
    """A hospital stay carries the foster agency's sector."""
    row = _recent_absence(case)
    if row:
        row[PROVIDER] = "PR4"
    return row


@family.fault("529", PROVIDER)
def fostering_by_the_nhs(case: Case) -> Record | None:
    """Foster care recorded as other public provision."""
    row = case.placed_in("U")
    if row:
        row[PROVIDER] = "PR3"
    return row


@family.fault("550", PROVIDER)
def fostering_by_parents(case: Case) -> Record | None:
    """A foster placement is said to be provided by parents."""
    row = case.placed_in("U")
    if row:
        row[PROVIDER] = "PR0"
    return row


@family.fault("530", PROVIDER)
def parents_are_a_company(case: Case) -> Record | None:
    """A child with its parents is said to be with a company."""
    row = case.placed_in("P1")
    if row:
        row[PROVIDER] = "PR4"
    return row


@family.fault("527", PROVIDER)
def parents_are_own_provision(case: Case) -> Record | None:
    """A child with its parents is said to be in own provision."""
    row = case.placed_in("P1")
    if row:
        row[PROVIDER] = "PR1"
    return row


@family.fault("1015", PROVIDER)
def foreign_home_is_called_own(case: Case) -> Record | None:
    """A company's home in another county is called own provision."""
    row = _external(case, "K2")
    spot = case.life.periods[-1].placements[-1].place if row else None
    if row and spot and not row[POSTCODE].startswith("LE"):
        row[PROVIDER] = "PR1"
        return row
    return None


@family.fault("222", URN)
def parents_are_registered(case: Case) -> Record | None:
    """A registration number for the child's own parents."""
    row = case.placed_in("P1")
    if row:
        row[URN] = "SC123456"
    return row


@family.fault("218", URN)
def new_number_is_filtered_out(case: Case) -> Record | None:
    """The number has seven digits, and the extract keeps only those that begin with SC."""
    row = case.placed_in("K3")
    if row and row[URN]:
        row[URN] = None
        return row
    return None


@family.fault("1008", URN)
def number_is_not_on_the_list(case: Case) -> Record | None:
    """No registration has this number."""
    row = _external(case, "U", "K2")
    if row:
        row[URN] = "SC999999"
    return row


@family.fault("contract:ssd_cla_placement.clap_cla_placement_urn_is_well_formed", URN)
def number_is_a_name(case: Case) -> Record | None:
    """A name where a number belongs."""
    row = _external(case, "U", "K2")
    if row:
        row[URN] = "Larch Lodge"
    return row


@family.fault("219", URN)
def number_is_of_another_kind(case: Case) -> Record | None:
    """A children's home under the number of a fostering agency."""
    row = _external(case, "K2")
    if row:
        row[URN] = "SC048856"
    return row


@family.fault("224", PROVIDER)
def sector_is_wrong(case: Case) -> Record | None:
    """A voluntary agency is recorded as private, or the other way round."""
    row = _external(case, "U", "K2")
    if row:
        row[PROVIDER] = "PR5" if row[PROVIDER] == "PR4" else "PR4"
    return row


@family.fault("242", URN)
def home_needs_no_number(case: Case) -> Record | None:
    """A children's home without a number, marked as if it needed none."""
    row = _external(case, "K2")
    if row:
        row[URN] = "XXXXXXX"
    return row


@family.fault("221", POSTCODE)
def postcode_is_the_office(case: Case) -> Record | None:
    """The postcode of the company's office, not of the home."""
    row = _external(case, "K2")
    if row:
        row[POSTCODE] = "LE1 1FZ"
    return row


@family.fault("241", POSTCODE)
def accommodation_is_elsewhere(case: Case) -> Record | None:
    """Supported accommodation in a county the provider is not registered in."""
    row = _external(case, "K3")
    if row:
        row[POSTCODE] = "TR1 3AY"
    return row


@family.fault("243", POSTCODE)
def registered_in_england_living_in_wales(case: Case) -> Record | None:
    """In Wales, with a number of Ofsted, which does not register there."""
    row = _external(case, "U")
    if row and not case.life.person.is_uasc:
        row[POSTCODE] = "CF10 4UW"
        return row
    return None


@family.fault("454", POSTCODE)
def postcode_is_in_shetland(case: Case) -> Record | None:
    """Far beyond 350 miles: a postcode of Shetland."""
    row = case.placed_in("U")
    if row and not case.life.person.is_uasc:
        row[POSTCODE] = "ZE1 0LZ"
        return row
    return None


@family.fault("392c", POSTCODE)
def postcode_does_not_exist(case: Case) -> Record | None:
    """Looks like a postcode, and is none."""
    row = case.placed_in("U")
    if row and not case.life.person.is_uasc:
        row[POSTCODE] = "LE99 9ZZ"
        return row
    return None


@family.fault("392d", POSTCODE)
def placed_where_home_is(case: Case) -> Record | None:
    """A foster placement at the family's own address."""
    row = case.placed_in("U")
    home = next((a for a in case.life.addresses if a.start <= case.period.start), None) if row else None
    if home and len(case.life.addresses) == 1:
        row[POSTCODE] = home.postcode
        return row
    return None


@family.fault("169", POSTCODE)
def postcode_is_blank(case: Case) -> Record | None:
    """The postcode of the placement is blank."""
    row = case.placed_in("U")
    if row and not case.life.person.is_uasc:
        row[POSTCODE] = None
        return row
    return None


@family.fault("contract:ssd_cla_placement.clap_cla_placement_postcode_is_well_formed", POSTCODE)
def postcode_has_a_letter_for_a_digit(case: Case) -> Record | None:
    """The letter O for a nought."""
    row = case.placed_in("U", "K")
    if row:
        row[POSTCODE] = "LEO 4ZZ"
    return row


@family.fault("371", TYPE)
def too_young_for_supported_accommodation(case: Case) -> Record | None:
    """Supported accommodation for a child under 16."""
    row = case.placed_in("U6", "K2")
    if row and age_on(case.life.born, on(row["clap_cla_placement_start_date"])) < 15:
        row[TYPE] = "K3"
        return row
    return None


@family.fault("372", TYPE)
def too_young_for_custody(case: Case) -> Record | None:
    """A child of primary school age in a young offender institution."""
    row = case.placed_in("U6")
    if row and case.age < 9:
        row[TYPE] = "R5"
        return row
    return None


@family.fault("373", TYPE)
def too_young_for_boarding(case: Case) -> Record | None:
    """A toddler at a residential school."""
    row = case.placed_in("U6")
    if row and case.age < 4:
        row[TYPE] = "S1"
        return row
    return None


@family.fault("374", TYPE)
def too_young_for_work(case: Case) -> Record | None:
    """A small child in residential employment."""
    row = case.placed_in("U6")
    if row and case.age < 12:
        row[TYPE] = "P3"
        return row
    return None


def _recent_absence(case: Case, days: int = 0) -> Record | None:
    """An absence in the open years that the return shows with what came before and after it."""
    for before, after in case.successions():
        row = case.placement_of(before)
        if (
            row
            and row[TYPE] in TEMPORARY
            and on(after["clae_cla_episode_start_date"]) - on(before["clae_cla_episode_start_date"]) > days
            and on(before["clae_cla_episode_start_date"]) > case.first_day
        ):
            return row
    return None


@family.fault("379", TYPE)
def absence_is_too_long_for_its_type(case: Case) -> Record | None:
    """A fortnight in hospital entered as a short absence of another kind."""
    row = _recent_absence(case, days=7)
    if row and row[TYPE] != "T4":
        row[TYPE] = "T4"
        return row
    return None


@family.fault("380", "clae_cla_episode_start_reason")
def absence_keeps_the_carer(case: Case) -> Record | None:
    """An absence entered as a change that keeps the carer."""
    row = _recent_absence(case)
    if row is None:
        return None
    for episode in case.recent_episodes():
        if episode["clae_cla_placement_id"] == row["clap_cla_placement_id"]:
            episode["clae_cla_episode_start_reason"] = "T - Change of placement, same carer"
            return episode
    return None


@family.fault("383", POSTCODE)
def came_back_elsewhere(case: Case) -> Record | None:
    """Came back from hospital to another address."""
    for before, after in case.successions():
        away, back = case.placement_of(before), case.placement_of(after)
        is_recent = on(before["clae_cla_episode_start_date"]) > case.first_day
        if away and back and is_recent and away[TYPE] in TEMPORARY and back[TYPE] not in TEMPORARY:
            back[POSTCODE] = "LE1 1FZ"
            return back
    return None


@family.fault("226", REASON)
def absence_has_a_reason(case: Case) -> Record | None:
    """A reason for moving was given for going into hospital."""
    row = _recent_absence(case)
    if row:
        row[REASON] = "CARPL"
    return row


def _moves(case: Case) -> list[tuple[Record, Record]]:
    pairs = [(case.placement_of(before), case.placement_of(after)) for before, after in case.successions()]
    return [
        (before, after)
        for before, after in pairs
        if before and after and before is not after and not {before[TYPE], after[TYPE]} & set(TEMPORARY)
    ]


@family.fault("225", REASON)
def move_has_no_reason(case: Case) -> Record | None:
    """The child moved, and nobody said why."""
    for before, _ in _moves(case):
        before[REASON] = None
        return before
    return None


@family.fault("234", REASON)
def small_child_moved_to_custody(case: Case) -> Record | None:
    """A small child moved because of custody."""
    for before, _ in _moves(case):
        if case.age < 9:
            before[REASON] = "CUSTOD"
            return before
    return None


@family.fault("233", REASON)
def open_placement_has_a_reason(case: Case) -> Record | None:
    """A reason for a move that has not happened."""
    row = case.placed_in("U", "K")
    if row:
        row[REASON] = "CARPL"
    return row


@family.fault(
    "contract:ssd_cla_placement.clap_cla_placement_end_date_is_not_before_clap_cla_placement_start_date",
    "clap_cla_placement_end_date",
)
def placement_ends_before_it_begins(case: Case) -> Record | None:
    """The placement's end has the wrong year."""
    for row in case.rows("ssd_cla_placement"):
        if case.period and row["clap_cla_placement_end_date"]:
            row["clap_cla_placement_end_date"] = "1999-12-31 00:00:00"
            return row
    return None
