"""Whatever was committed and paid, the reconciliation holds every penny, and its reasons come to the difference."""

from datetime import date
from decimal import Decimal

import duckdb
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.models.rendering import render

MONEY = pa.decimal128(14, 2)
MONTHS = [date(2025, month, 1) for month in range(4, 8)]
TABLES = {
    "fct_placement_cost": {
        "supplier_id": pa.string(),
        "month_start_date": pa.date32(),
        "element_type_code": pa.string(),
        "nights": pa.int32(),
        "placed_nights": pa.int32(),
        "total_cost": MONEY,
        "has_live_contract": pa.bool_(),
    },
    "fct_payment": {"supplier_id": pa.string(), "month_start_date": pa.date32(), "net_amount": MONEY},
    "fct_block_occupancy": {
        "supplier_id": pa.string(),
        "month_start_date": pa.date32(),
        "is_own_provision": pa.bool_(),
        "void_cost": MONEY,
    },
    "int_placement__uncosted": {
        "supplier_id": pa.string(),
        "month_start_date": pa.date32(),
        "uncosted_nights": pa.int32(),
    },
    "dim_supplier": {"supplier_id": pa.string(), "supplier_name": pa.string()},
    "int_child_bill__compared": {
        "supplier_id": pa.string(),
        "child_key": pa.string(),
        "month_start_date": pa.date32(),
        "nights": pa.int32(),
        "committed_cost": MONEY,
        "paid_amount": MONEY,
        "paid_again_amount": MONEY,
        "is_billed": pa.bool_(),
    },
    "int_payment__matched": {
        "matched_supplier_id": pa.string(),
        "child_key": pa.string(),
        "booked_date": pa.date32(),
        "net_amount": MONEY,
    },
    "int_block__occupied": {
        "supplier_id": pa.string(),
        "month_start_date": pa.date32(),
        "is_void_billed": pa.bool_(),
        "void_cost": MONEY,
    },
}
suppliers = st.sampled_from(["S1", "S2", None])
months = st.sampled_from(MONTHS)
pounds = st.decimals(-2000, 2000, places=2)
costs = st.tuples(
    suppliers, months, st.sampled_from(["core", "one_off"]), st.integers(1, 31), st.integers(0, 31),
    st.decimals(0, 2000, places=2), st.booleans(),
)  # fmt: skip
payments = st.tuples(suppliers, months, pounds)
# A child's month: committed, paid, paid again, and whether a bill came at all.
bills = st.dictionaries(
    st.tuples(st.sampled_from(["a", "b"]), months),
    st.tuples(st.decimals(0, 2000, places=2), st.decimals(0, 2000, places=2), st.sampled_from([0, 500]), st.booleans()),
    min_size=1,
)


def lay_out(db: duckdb.DuckDBPyConnection, **rows: list[tuple]) -> None:
    """Every table a model may read, with the rows given."""
    for name, columns in TABLES.items():
        given_rows = [dict(zip(columns, row, strict=True)) for row in rows.get(name, [])]
        db.register(name, pa.Table.from_pylist(given_rows, schema=pa.schema(columns)))


def tell(db: duckdb.DuckDBPyConnection) -> None:
    """The findings, by child and by supplier."""
    for model in ("int_child_bill__told", "int_supplier_month__told"):
        db.execute(f"create or replace table {model} as {render(model)}")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(costs, max_size=12), st.lists(payments, max_size=12))
def test_every_penny_of_the_ledger_and_of_the_cost_lines_is_in_the_reconciliation(cost_rows, payment_rows):
    with duckdb.connect() as db:
        voids = [("S1", MONTHS[0], False, Decimal("70.07")), ("S2", MONTHS[1], True, Decimal("9000"))]
        lay_out(db, fct_placement_cost=cost_rows, fct_payment=payment_rows, fct_block_occupancy=voids)
        tell(db)
        found = db.sql(render("fct_reconciliation")).to_arrow_table().to_pylist()

    keys = [(row["supplier_id"], row["month_start_date"]) for row in found]
    assert len(keys) == len(set(keys))
    assert sum(row["net_paid_amount"] for row in found) == sum(row[2] for row in payment_rows)
    assert sum(row["committed_cost"] for row in found) == sum(row[5] for row in cost_rows)
    assert sum(row["void_cost"] for row in found) == Decimal("70.07")
    assert sum(row["payments"] for row in found) == len(payment_rows)
    billed = max((row[1] for row in payment_rows), default=date.min)
    for supplier in {row["supplier_id"] for row in found}:
        own = sorted((row for row in found if row["supplier_id"] == supplier), key=lambda row: row["month_start_date"])
        assert own[-1]["running_difference"] == sum(r["difference"] for r in own if r["month_start_date"] <= billed)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(bills)
def test_what_is_told_of_a_childs_bills_comes_to_the_whole_difference(bill_rows):
    rows = [
        ("S1", child, month, 30, committed, paid if is_billed else 0, again if is_billed else 0, is_billed)
        for (child, month), (committed, paid, again, is_billed) in bill_rows.items()
    ]
    with duckdb.connect() as db:
        lay_out(db, int_child_bill__compared=rows)
        tell(db)
        (told,) = db.sql("select coalesce(sum(amount), 0) from int_child_bill__told").fetchone()
        covered = {
            (child, month)
            for _, child, month, _, committed, _, _, is_billed in rows
            if not is_billed and not db.sql(
                f"select 1 from int_child_bill__told where child_key = '{child}' and month_start_date = '{month}'"
            ).fetchone()
        }  # fmt: skip

    # a month without a bill that comes to no more than pounds_that_agree asks nothing
    assert told == sum(
        paid + again - committed
        for _, child, month, _, committed, paid, again, _ in rows
        if (child, month) not in covered
    )
    assert all(committed <= 20 for _, child, month, _, committed, *_ in rows if (child, month) in covered)
