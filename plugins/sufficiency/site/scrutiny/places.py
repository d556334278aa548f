"""Are there enough places? Children by kind of placement and age beside the places that are ours or paid for."""

from sufficiency.site.page import table
from sufficiency.site.scrutiny.charts.bars import bars_chart
from sufficiency.site.scrutiny.comparisons import has_table
from sufficiency.site.scrutiny.figure_box import Picture, figure_boxes
from sufficiency.site.scrutiny.figures import NUMBER, Figure, Which
from sufficiency.site.scrutiny.line_words import in_order, line_in_words
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.parts import Columns, count_of
from sufficiency.site.scrutiny.trends import source_of
from sufficiency.site.scrutiny.values import SYMBOLS, WORDS
from sufficiency.site.words import day_in_words

KINDS = {"P01": "Foster care", "P03": "Children's homes", "P04": "Supported accommodation"}
# How the contracts register begins the names of its kinds of provision.
PROVISION = {"P03": "Residential", "P04": "Supported"}
OVER_THE_YEARS = Columns(
    "C01",
    "placement_group",
    (
        ("foster care", "Foster care"),
        ("secure units and children's homes", "Homes, secure"),
        ("supported accommodation", "Supported"),
    ),
    "Children in care by kind of placement",
)


def places(pack: Pack) -> str:
    """The section: what is needed, what there is, and by age."""
    if not any(pack.figures.now(Which(indicator_id)) for indicator_id in KINDS):
        return ""
    boxes = figure_boxes([*_beside(pack), *OVER_THE_YEARS.pictures(pack)])
    return (
        "<h3>Are there enough places?</h3>"
        '<p class="quiet">Every child stands where they live now. Places are those of our own mainstream carers, of '
        "our own homes, and those that block contracts pay for; all others are bought one by one.</p>"
        f"{boxes}{_by_age(pack)}"
    )


def _beside(pack: Pack) -> list[Picture]:
    known = [(name, count, told) for name, count, told in _needed_and_there(pack) if count is not None]
    if not known:
        return []
    return [
        Picture(
            title="Children and places",
            spec=bars_chart(known),
            about="; ".join(f"{name}: {told}" for name, _, told in known) + ".",
            heads=("What", "Count"),
            rows=[(name, told) for name, _, told in _needed_and_there(pack)],
            source=f"{source_of(pack, Which('P01'))} P03, P04, R09 and the contracts register, as at "
            f"{day_in_words(pack.as_at)}.",
        )
    ]


def _needed_and_there(pack: Pack) -> list[tuple[str, float | None, str]]:
    foster, filled = pack.figures.now(Which("P01")), pack.figures.now(Which("R09"))
    approved = filled.denominator if filled and filled.shown is not None else None
    rows = [
        _counted("Children in foster care", foster),
        _counted("of them with agencies", pack.figures.now(Which("P12", NUMBER))),
        ("Own carers' places", approved, _told(approved)),
        _counted("of them filled", pack.figures.now(Which("R09", "place_state", "filled"))),
        _counted("of them vacant", pack.figures.now(Which("R09", "place_state", "vacant"))),
    ]
    bought = _contracted(pack)
    for indicator_id, begins in PROVISION.items():
        rows.append(_counted(f"Children: {KINDS[indicator_id].lower()}", pack.figures.now(Which(indicator_id))))
        for is_own, name in ((True, "Own places"), (False, "Block-contract places")):
            if count := sum(n for kind, own, n in bought if own is is_own and kind.startswith(begins)):
                rows.append((f"{name}: {KINDS[indicator_id].lower()}", count, _told(count)))
    return rows


def _counted(name: str, figure: Figure | None) -> tuple[str, float | None, str]:
    count = count_of(figure)
    is_hidden = figure is not None and figure.symbol == "c" and count is None
    return name, count, SYMBOLS["c"][0] if is_hidden else _told(count)


def _told(count: float | None) -> str:
    return SYMBOLS["x"][0] if count is None else f"{count:,.0f}"


def _contracted(pack: Pack) -> list[tuple[str, bool, int]]:
    """Places that contracts pay for in the last month that has begun: kind, whether ours, how many; no child."""
    if not has_table(pack.marts, "spend", "fct_block_occupancy"):
        return []
    return pack.marts.execute(
        """
        select provision_type, is_own_provision, sum(contracted_places)::integer
        from spend.fct_block_occupancy
        where month_start_date = (
            select max(month_start_date) from spend.fct_block_occupancy where month_start_date <= $as_at
        )
        group by all
        order by all
        """,
        {"as_at": pack.as_at},
    ).fetchall()


def _by_age(pack: Pack) -> str:
    ages = sorted({age for each in KINDS for age in pack.figures.lines(each, "age_band")}, key=in_order)
    rows = []
    for age in ages:
        figures = [pack.figures.now(Which(indicator_id, "age_band", age)) for indicator_id in KINDS]
        counts = [_counted("", figure)[2] if figure else "0" for figure in figures]
        rows.append((line_in_words("age_band", age), *counts))
    totals = [_counted("", pack.figures.now(Which(indicator_id)))[2] for indicator_id in KINDS]
    if not rows:
        return ""
    return table(
        ("Age", *KINDS.values()),
        [*rows, ("All ages", *totals)],
        "Children by age and kind of placement",
        names_rows=True,
        stands_for_numbers=WORDS,
    )
