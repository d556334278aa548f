"""Money follows the children: lines add up, bills match them, and a ledger only grows."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from tests.sufficiency.demo.made_up_stays import small_world

from sufficiency.demo.finance import write_finance

EARLY, LATE = date(2018, 9, 20), date(2019, 6, 30)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def late(tmp_path_factory):
    folder = tmp_path_factory.mktemp("late")
    write_finance(folder, small_world(until=LATE), LATE)
    return folder / "finance"


@pytest.fixture(scope="module")
def early(tmp_path_factory):
    folder = tmp_path_factory.mktemp("early")
    write_finance(folder, small_world(until=EARLY), EARLY)
    return folder / "finance"


def test_a_later_night_only_adds_months_to_the_ledger(early, late):
    months = sorted(path.name for path in (early / "ledger").iterdir())

    assert months[-1] == "payments_2018-08.csv"
    assert all((early / "ledger" / name).read_bytes() == (late / "ledger" / name).read_bytes() for name in months)


def test_a_line_that_has_ended_is_not_rewritten(early, late):
    after = {row["cost_line_id"]: row for row in rows(late / "placement_cost.csv")}
    changing = {"committed_cost_fy_to_date", "placement_end_date"}
    for row in rows(early / "placement_cost.csv"):
        if row["line_end_date"]:
            assert all(row[name] == after[row["cost_line_id"]][name] for name in row.keys() - changing)


def test_contributions_and_rates_sum_to_the_weekly_cost(late):
    weekly = [row for row in rows(late / "placement_cost.csv") if row["total_weekly_cost"]]
    for row in weekly:
        parts = ("contrib_social_care", "contrib_education", "contrib_health")
        assert Decimal(row["total_weekly_cost"]) == sum(Decimal(row[part]) for part in parts)
        assert Decimal(row["total_weekly_cost"]) == Decimal(row["unit_rate"]) * Decimal(row["quantity"])
        assert 50 <= Decimal(row["total_weekly_cost"]) <= 30_000
    assert len(weekly) > 100


def test_core_lines_of_a_stay_follow_one_another_without_a_gap(late):
    stays = defaultdict(list)
    for row in rows(late / "placement_cost.csv"):
        if row["element_type"] == "core":
            stays[row["placement_id"]].append((row["line_start_date"], row["line_end_date"]))
    for lines in map(sorted, stays.values()):
        for (_, end), (start, _) in pairwise(lines):
            assert date.fromisoformat(start) == date.fromisoformat(end) + timedelta(days=1)


def test_the_ledger_pays_nearly_all_of_what_was_committed(late):
    month, first, last = "2019-03", date(2019, 3, 1), date(2019, 3, 31)
    committed = Decimal(0)
    for row in rows(late / "placement_cost.csv"):
        start, end = (
            date.fromisoformat(row["line_start_date"]),
            date.fromisoformat(row["line_end_date"] or "2099-01-01"),
        )
        if row["total_weekly_cost"]:
            nights = max(0, (min(end, last) - max(start, first)).days + 1)
            committed += Decimal(row["total_weekly_cost"]) * nights / 7
        elif first <= start <= last:
            committed += Decimal(row["unit_rate"])
    centres = {row["cost_centre"] for row in rows(late / "placement_cost.csv")} - {"CSC610"}
    paid = sum(
        Decimal(row["net_amount"])
        for row in rows(late / "ledger" / f"payments_{month}.csv")
        if row["cost_centre"] in centres or row["purpose"].startswith("Placement")
    )

    assert paid / committed == pytest.approx(1, abs=0.01)


def test_every_payment_number_is_used_once_and_lies_in_its_period(late):
    seen = set()
    for path in sorted((late / "ledger").iterdir()):
        for row in rows(path):
            seen_key = (row["source_ledger"], row["transaction_number"], row["line_no"])
            assert seen_key not in seen
            seen.add(seen_key)
            assert row["transaction_date"].startswith(path.stem[-7:])
            assert (int(row["transaction_date"][5:7]) - 4) % 12 + 1 == int(row["period"])


def test_carers_and_care_leavers_are_redacted(late):
    for row in rows(late / "ledger" / "payments_2019-03.csv"):
        if "carer payment" in row["purpose"] or "allowance" in row["purpose"]:
            assert row["supplier_name"] == "REDACTED"
            assert not row["person_id"]


def test_contracts_and_cost_lines_name_suppliers_that_exist(late):
    suppliers = {row["supplier_id"] for row in rows(late / "supplier.csv")}
    contracts = {(row["contract_ref"], row["supplier_id"]) for row in rows(late / "contract.csv")}

    assert {supplier for _, supplier in contracts} <= suppliers
    for row in rows(late / "placement_cost.csv"):
        assert row["supplier_id"] in suppliers
        assert not row["contract_ref"] or (row["contract_ref"], row["supplier_id"]) in contracts


def test_no_block_holds_more_than_its_places_and_empty_ones_are_billed(late):
    blocks = {
        row["contract_ref"]: row
        for row in rows(late / "contract.csv")
        if row["contracted_places"] and row["contract_ref"].startswith("CSC")
    }
    nights = defaultdict(int)
    for row in rows(late / "placement_cost.csv"):
        if row["contract_ref"] in blocks and row["element_type"] == "core":
            assert row["total_weekly_cost"] == blocks[row["contract_ref"]]["weekly_rate_per_place"]
            start, end = row["line_start_date"], row["line_end_date"] or "2099-01-01"
            for day in range(31):
                if start <= (date(2019, 3, 1) + timedelta(days=day)).isoformat() <= end:
                    nights[row["contract_ref"], day] += 1
    assert all(count <= int(blocks[ref]["contracted_places"]) for (ref, _), count in nights.items())
    voids = {
        row["contract_ref"]: Decimal(row["net_amount"])
        for row in rows(late / "ledger" / "payments_2019-03.csv")
        if row["purpose"] == "Block contract: places not used"
    }
    live = [ref for ref, row in blocks.items() if row["start_date"] <= "2019-03-01" and row["end_date"] >= "2019-03-31"]
    for ref in live:
        empty = 31 * int(blocks[ref]["contracted_places"]) - sum(n for (one, _), n in nights.items() if one == ref)
        owed = Decimal(blocks[ref]["weekly_rate_per_place"]) * empty / 7
        assert voids.get(ref, Decimal(0)) == pytest.approx(owed, abs=Decimal("0.01"))
