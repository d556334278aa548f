"""For officers: block contracts and their voids, money committed beside money paid, contracts that end soon."""

from sufficiency.site.page import table
from sufficiency.site.scrutiny.comparisons import has_table
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import number_text
from sufficiency.site.words import counted, day_in_short

MONTHS_AHEAD = 12


def money(pack: Pack) -> str:
    """The section; nothing for the public, who see what the S indicators publish."""
    if pack.audience.is_public:
        return ""
    return f"{_routes(pack)}{_blocks(pack)}{_paid(pack)}{_ending(pack)}"


def _routes(pack: Pack) -> str:
    rows = pack.marts.execute(
        """
        select
            provision_type,
            if(is_own_provision, 'Own', coalesce(procurement_route, 'Not recorded')),
            sum(placed_nights),
            sum(total_cost),
            sum(total_cost) / nullif(sum(placed_nights), 0) * 7
        from spend.fct_placement_cost
        where financial_year = $year and month_start_date <= $as_at
        group by all
        order by sum(total_cost) desc, 1, 2
        """,
        {"year": str(pack.year), "as_at": pack.as_at},
    ).fetchall()
    told = [(kind, route, f"{nights:,}", _pounds(cost), _pounds(weekly)) for kind, route, nights, cost, weekly in rows]
    heads = ("Kind of placement", "How it was bought", "Nights", "Cost", "A week")
    return _section("Block and spot", heads, told, "Cost of placements by the way they were bought")


def _blocks(pack: Pack) -> str:
    if not has_table(pack.marts, "spend", "fct_block_occupancy"):
        return ""
    rows = pack.marts.execute(
        """
        select
            contract_ref,
            supplier_name,
            provision_type,
            max(contracted_places),
            sum(occupied_nights) / nullif(sum(contracted_nights), 0) * 100,
            avg(break_even_occupancy) * 100,
            sum(void_nights),
            sum(void_cost)
        from spend.fct_block_occupancy
        where financial_year = $year and month_start_date <= $as_at
        group by all
        order by sum(void_cost) desc, 1, 2
        """,
        {"year": str(pack.year), "as_at": pack.as_at},
    ).fetchall()
    told = [
        (*row[:3], f"{places:,}", _per_cent(used), _per_cent(even), f"{nights:,.0f}", _pounds(cost))
        for *row, places, used, even, nights, cost in rows
    ]
    heads = (
        "Contract",
        "Supplier",
        "Kind",
        "Places",
        "In use",
        "Cheaper than spot above",
        "Empty nights",
        "Voids cost",
    )
    return _section("Block contracts and voids", heads, told, "Block contracts of the year")


def _paid(pack: Pack) -> str:
    rows = pack.marts.execute(
        """
        select
            month_start_date,
            sum(committed_cost),
            sum(net_paid_amount),
            sum(difference),
            sum(net_paid_amount) filter (result = 'unmatched'),
            sum(committed_cost) filter (result = 'not_yet_billed')
        from spend.fct_reconciliation
        where financial_year = $year and month_start_date <= $as_at
        group by all
        order by 1
        """,
        {"year": str(pack.year), "as_at": pack.as_at},
    ).fetchall()
    told = [(f"{month:%B %Y}", *(_pounds(amount or 0) for amount in amounts)) for month, *amounts in rows]
    heads = ("Month", "Committed", "Paid", "Difference", "Paid, matched to nothing", "Not yet billed")
    return _section("Committed beside paid", heads, told, "External placements, month by month")


def _ending(pack: Pack) -> str:
    rows = pack.marts.execute(
        """
        select contract_ref, title, supplier_name, end_date, last_possible_end_date, annual_value
        from spend.dim_contract
        left join spend.dim_supplier using (supplier_id)
        where is_live and end_date between $as_at and $as_at + to_months($months)
        order by end_date, contract_ref, supplier_name
        """,
        {"as_at": pack.as_at, "months": MONTHS_AHEAD},
    ).fetchall()
    told = [
        (ref, title, supplier, day_in_short(end), day_in_short(last) if last else "", _pounds(value or 0))
        for ref, title, supplier, end, last, value in rows
    ]
    heads = ("Contract", "Title", "Supplier", "Ends", "At the latest", "Value a year")
    return _section("Contracts that end within twelve months", heads, told, "Live contracts by their end")


def _section(title: str, heads: tuple[str, ...], rows: list[tuple], caption: str) -> str:
    if not rows:
        return f"<h3>{title}</h3><p>Nothing to show for this year.</p>"
    shown = table(heads, rows, caption, names_rows=True)
    return f"<h3>{title}</h3><details open><summary>{counted(len(rows), 'line')}</summary>{shown}</details>"


def _pounds(amount: float | None) -> str:
    return "" if amount is None else number_text(round(float(amount)), "sum")


def _per_cent(share: float | None) -> str:
    return "" if share is None else number_text(round(float(share)), "percent")
