"""What goes wrong with the case management system: refreshes, fan-outs, words for codes, placeholders, new ids."""

from datetime import date

from tests.history_of import history_of
from tests.mishaps.council import SECRET
from tests.mishaps.mishap import FIRST, LANDED, MISSING, REFUSED, SECOND, Council, Mishap
from tests.mishaps.staged import staged


def sql(*statements: str):
    """A mishap that some SQL brings about."""
    return lambda council: council.sql(*statements)


HALF = "delete from ssd_cla_placement where rowid % 2"
FULL_AGAIN = (
    "insert into ssd_cla_placement (clap_cla_placement_id, clap_person_id, clap_cla_placement_start_date,"
    " clap_cla_placement_type) select 'PL' || substr(clae_person_id, 8), clae_person_id, clae_cla_episode_start_date,"
    " 'U1' from ssd_cla_episodes where 'PL' || substr(clae_person_id, 8) not in"
    " (select clap_cla_placement_id from ssd_cla_placement)"
)


def drop_connection(council: Council) -> None:
    council.database.write_bytes(b"not a database any more" * 100)


def codes_of_the_words(council: Council) -> None:
    rows = staged("stg_ssd__legal_status", SECOND)
    assert {row["legal_status_code"] for row in rows} == {"C2"}
    assert {row["legal_status_raw"] for row in rows} == {"Full care order", "C2", "C2 - Full care order", "C2 full"}


def word_nobody_knows(council: Council) -> None:
    rows = staged("stg_ssd__cla_placement", SECOND)
    unknown = [row for row in rows if row["placement_type_code"] is None]
    assert [row["placement_type_raw"] for row in unknown] == ["DQ"], "kept as it came, and never guessed"


def episodes_name_placements_without_a_row(council: Council) -> None:
    there = {row["placement_id"] for row in staged("stg_ssd__cla_placement", SECOND)}
    named = {row["placement_id"] for row in staged("stg_ssd__cla_episodes", SECOND)}
    assert named - there == {"PL29", "PL30"}


def no_urn_is_no_wrong_urn(council: Council) -> None:
    assert sum(row["ofsted_urn"] is None for row in staged("stg_ssd__cla_placement", SECOND)) == 5


def estimated_days_are_kept_apart(council: Council) -> None:
    (one,) = (row for row in staged("stg_ssd__person", SECOND) if row["person_id"] == f"{SECRET}3")
    assert (one["birth_date"], one["expected_birth_date"]) == (None, date(2010, 1, 1))


def blank_is_not_no(council: Council) -> None:
    flags = [row["is_mother"] for row in staged("stg_ssd__person", SECOND)]
    assert (flags.count(True), flags.count(None), flags.count(False)) == (1, len(flags) - 1, 0)


def contact_is_told_once(council: Council) -> None:
    rows = [row for row in staged("stg_ssd__care_leavers", SECOND) if row["person_id"] == f"{SECRET}4"]
    assert len(rows) == 1


def both_stays_are_there(council: Council) -> None:
    rows = [row for row in staged("stg_ssd__cla_placement", SECOND) if row["placement_id"] == "PL5"]
    assert [row["placement_start_date"] for row in rows] == [date(2025, 1, 6), date(2026, 2, 1)]


def the_last_version_is_closed(council: Council) -> None:
    (gone,) = (row for row in history_of("ssd", "ssd_person") if row["known_to"])
    assert (gone["pers_person_id"], gone["known_from"], gone["known_to"]) == (f"{SECRET}9", FIRST, SECOND)


CASE_SYSTEM = [
    Mishap("a table is empty at the moment it is read", "ssd/ssd_cla_episodes",
           sql("delete from ssd_cla_episodes"), REFUSED, "is empty. Ask placements_team whether the refresh finished"),
    Mishap("a table is half loaded", "ssd/ssd_cla_placement",
           sql(HALF), REFUSED, "15 rows, 30 on 2026-10-24"),
    Mishap("a refresh ends while the night waits for it", "ssd/ssd_cla_placement",
           sql(HALF), LANDED, during=sql(FULL_AGAIN)),
    Mishap("a table is gone", "ssd/ssd_legal_status",
           sql("drop table ssd_legal_status"), MISSING, "ssd_legal_status is not in the source"),
    Mishap("the database is damaged", "ssd/*",
           drop_connection, REFUSED, "could not be landed (DatabaseError)"),
    Mishap("a column was renamed", "ssd/ssd_cla_placement",
           sql("alter table ssd_cla_placement rename column clap_cla_placement_type to placement_type"),
           REFUSED, "lacks the column clap_cla_placement_type"),
    Mishap("an older script calls a column by its former name", "ssd/ssd_cla_episodes",
           sql("alter table ssd_cla_episodes rename column clae_cla_primary_need_code to clae_cla_primary_need"),
           REFUSED, "lacks the column clae_cla_primary_need_code"),
    Mishap("a join gave every row the same key", "ssd/ssd_cla_episodes",
           sql("update ssd_cla_episodes set clae_cla_episode_id = 'E1'"),
           REFUSED, "tell rows apart in nine rows of ten"),
    Mishap("a row has a key that is there already", "ssd/ssd_linked_identifiers",
           sql("insert into ssd_linked_identifiers select * from ssd_linked_identifiers where rowid = 1"),
           LANDED, aside=1, is_the_same=True),
    Mishap("the key is blank in most rows", "ssd/ssd_person",
           sql("update ssd_person set pers_person_id = '' where rowid > 3"),
           REFUSED, "pers_person_id is filled in nine rows of ten"),
    Mishap("a single row has no key", "ssd/ssd_person",
           sql("update ssd_person set pers_person_id = null where rowid = 2"), LANDED, aside=1),
    Mishap("legal statuses are words instead of codes", "ssd/ssd_legal_status",
           sql("update ssd_legal_status set lega_legal_status = 'Full care order'",
               "update ssd_legal_status set lega_legal_status = 'C2 - Full care order' where rowid = 1",
               "update ssd_legal_status set lega_legal_status = 'C2 full' where rowid = 2",
               "update ssd_legal_status set lega_legal_status = 'C2' where rowid = 3"),
           LANDED, then=codes_of_the_words),
    Mishap("a placement type is a word nobody knows", "ssd/ssd_cla_placement",
           sql("update ssd_cla_placement set clap_cla_placement_type = 'DQ' where rowid = 1"),
           LANDED, then=word_nobody_knows),
    Mishap("a sex is a word nobody knows", "ssd/ssd_person",
           sql("update ssd_person set pers_sex = 'see notes' where rowid = 1"),
           LANDED, fails="pers_sex_is_a_known_code"),
    Mishap("placements in supported accommodation have no row", "ssd/ssd_cla_placement",
           sql("delete from ssd_cla_placement where clap_cla_placement_type = 'K3'"),
           LANDED, then=episodes_name_placements_without_a_row),
    Mishap("registrations of seven digits are left out", "ssd/ssd_cla_placement",
           sql("update ssd_cla_placement set clap_cla_placement_urn = null where rowid <= 5"),
           LANDED, then=no_urn_is_no_wrong_urn),
    Mishap("a date of birth is an estimate", "ssd/ssd_person",
           sql("update ssd_person set pers_expected_dob = '2010-01-01 00:00:00', pers_dob = null where rowid = 3"),
           LANDED, then=estimated_days_are_kept_apart),
    Mishap("a child has neither a date of birth nor an estimate", "ssd/ssd_person",
           sql("update ssd_person set pers_dob = '1900-01-01 00:00:00' where rowid = 3"),
           LANDED, fails="pers_dob_or_another_is_filled"),
    Mishap("who is no mother has no flag", "ssd/ssd_person",
           sql("update ssd_person set pers_is_mother = null where pers_is_mother <> 'Y'"),
           LANDED, is_the_same=True, then=blank_is_not_no),
    Mishap("there is a placeholder in every reason", "ssd/ssd_sdq_scores",
           sql("update ssd_sdq_scores set csdq_sdq_reason = 'SSD_PH'"), LANDED, is_the_same=True),
    Mishap("no plan is written as 1900", "ssd/ssd_care_leavers",
           sql("update ssd_care_leavers set clea_pathway_plan_review_date = '1900-01-01 00:00:00'"),
           LANDED, is_the_same=True),
    Mishap("ids are made anew overnight and nothing else has changed", "ssd/ssd_care_leavers",
           sql("update ssd_care_leavers set clea_table_id = hex(randomblob(16))"), LANDED, is_the_same=True),
    Mishap("identifiers get new ids every night", "ssd/ssd_linked_identifiers",
           sql("update ssd_linked_identifiers set link_table_id = hex(randomblob(16))"), LANDED, is_the_same=True),
    Mishap("a care leaver is there once for each eligibility", "ssd/ssd_care_leavers",
           sql("insert into ssd_care_leavers select * from ssd_care_leavers where rowid = 4",
               "update ssd_care_leavers set clea_care_leaver_eligibility = 'Former Relevant' where rowid = 31",
               "insert into ssd_care_leavers select * from ssd_care_leavers where rowid = 4"),
           LANDED, aside=1, then=contact_is_told_once),
    Mishap("two stays at one address share an id", "ssd/ssd_cla_placement",
           sql("insert into ssd_cla_placement select * from ssd_cla_placement where rowid = 5",
               "update ssd_cla_placement set clap_cla_placement_start_date = '2026-02-01 00:00:00' where rowid = 31"),
           LANDED, then=both_stays_are_there),
    Mishap("days come without their midnight", "ssd/ssd_legal_status",
           sql("update ssd_legal_status set lega_legal_status_start_date = date(lega_legal_status_start_date)"),
           LANDED, is_the_same=True),
    Mishap("a person drops out of the six years that are kept", "ssd/ssd_person",
           sql("delete from ssd_person where rowid = 9"), LANDED, then=the_last_version_is_closed),
]  # fmt: skip
