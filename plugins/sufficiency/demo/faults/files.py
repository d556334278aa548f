"""Faults in what the fostering and finance teams deliver: cells of CSV files, and a file that is oddly written."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class FileKind:
    """A fault in one row of a file: `spoil` changes the row and says whether it could."""

    name: str
    file: str
    caught_by: str
    key: str
    field: str
    owner: str
    why: str
    spoil: Callable[[Row], bool]

    @property
    def source(self) -> str:
        """fostering or finance."""
        return self.file.split("/")[0]

    @property
    def table(self) -> str:
        """The table of the contract."""
        return self.caught_by.removeprefix("contract:").split(".")[0]


def _set(field: str, value: str, only_if: Callable[[Row], bool] = lambda row: True) -> Callable[[Row], bool]:
    def spoil(row: Row) -> bool:
        if not only_if(row) or row[field] == value:
            return False
        row[field] = value
        return True

    return spoil


def _kind(name: str, file: str, check: str, key: str, field: str, why: str, spoil: Callable[[Row], bool]) -> FileKind:
    table = "payment_transaction" if "ledger" in file else Path(file).stem
    owner = "fostering_team" if file.startswith("fostering") else "commissioning_team"
    return FileKind(name, file, f"contract:{table}.{check}", key, field, owner, why, spoil)


LEDGER = "finance/ledger/payments_{month}.csv"
KINDS = (
    _kind("places_do_not_add_up", "fostering/foster_place_snapshot.csv", "approved_places_adds_up", "household_id",
          "vacant_places", "Filled, vacant and unavailable places are more than the approved ones.",
          _set("vacant_places", "9")),
    _kind("event_is_of_no_known_kind", "fostering/foster_stage_event.csv", "event_code_is_a_known_code", "event_id",
          "event_code", "A stage of a former process.", _set("event_code", "FORM_F")),
    _kind("event_belongs_to_nobody", "fostering/foster_stage_event.csv", "application_id_or_another_is_filled",
          "event_id", "application_id", "Neither an application nor an enquiry.",
          _set("application_id", "", lambda row: bool(row["application_id"]))),
    _kind("channel_is_words", "fostering/foster_enquiry.csv", "channel_is_a_known_code", "enquiry_id", "channel",
          "Free text for the channel.", _set("channel", "my neighbour")),
    _kind("answered_before_being_asked", "fostering/foster_enquiry.csv", "first_response_at_is_not_before_received_at",
          "enquiry_id", "first_response_at", "The answer has the wrong year.",
          _set("first_response_at", "2015-01-05 10:00:00", lambda row: bool(row["first_response_at"]))),
    _kind("withdrawn_for_no_known_reason", "fostering/foster_application.csv", "withdrawal_reason_is_a_known_code",
          "application_id", "withdrawal_reason", "A reason outside the list.",
          _set("withdrawal_reason", "AW9", lambda row: bool(row["withdrawal_reason"]))),
    _kind("approved_without_a_household", "fostering/foster_application.csv", "household_id_is_filled_when_approved",
          "application_id", "household_id", "Approved, and no household was opened.",
          _set("household_id", "", lambda row: row["outcome"] == "approved")),
    _kind("sector_is_words", "finance/supplier.csv", "provider_sector_is_a_known_code", "supplier_id",
          "provider_sector", "Words for the sector.", _set("provider_sector", "charity")),
    _kind("supplier_cannot_be_told", "finance/supplier.csv", "ofsted_provider_urn_or_another_is_filled", "supplier_id",
          "ofsted_provider_urn", "No registration, company, charity or procurement number.",
          lambda row: bool(row["ofsted_provider_urn"]) and not row.update(
              ofsted_provider_urn="", company_number="", charity_number="", ppon="")),
    _kind("contract_ends_before_it_begins", "finance/contract.csv", "end_date_is_not_before_start_date", "contract_ref",
          "end_date", "The end has the wrong year.", _set("end_date", "2001-03-31")),
    _kind("contract_is_of_no_known_type", "finance/contract.csv", "contract_type_is_a_known_code", "contract_ref",
          "contract_type", "A type of the old register.", _set("contract_type", "call-off")),
    _kind("shares_do_not_add_up", "finance/placement_cost.csv", "total_weekly_cost_adds_up", "cost_line_id",
          "contrib_health", "Health's share is counted twice.", _set("contrib_health", "777.77")),
    _kind("price_is_beyond_belief", "finance/placement_cost.csv", "total_weekly_cost_is_plausible", "cost_line_id",
          "total_weekly_cost", "A comma in the wrong place.", _set("total_weekly_cost", "412000.00")),
    _kind("unit_is_words", "finance/placement_cost.csv", "unit_is_a_known_code", "cost_line_id", "unit",
          "A unit outside the list.", _set("unit", "fortnight")),
    _kind("cost_belongs_to_no_child", "finance/placement_cost.csv", "person_id_is_filled", "cost_line_id", "person_id",
          "Nobody noted whose placement it is.", _set("person_id", "", lambda row: bool(row["person_id"]))),
    _kind("period_is_fourteen", LEDGER, "period_is_plausible", "transaction_number", "period",
          "A month that no year has.", _set("period", "14")),
    _kind("payment_has_no_amount", LEDGER, "net_amount_is_filled", "transaction_number", "net_amount",
          "The amount is blank.", _set("net_amount", "")),
)  # fmt: skip


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV file as text."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: list[Row], line_end: str = "\r\n") -> None:
    """Write rows back; a bare carriage return is how an old ledger ends its lines."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator=line_end)
        writer.writeheader()
        writer.writerows(rows)
