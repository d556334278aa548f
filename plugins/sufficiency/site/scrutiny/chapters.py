"""The chapters of a pack: what each priority of the sufficiency strategy asks, and which figures answer it.

An indicator belongs to the chapter its catalogue row names; here stands only what is shown first, and how.
"""

from dataclasses import dataclass

from sufficiency.site.scrutiny.figures import NUMBER, Which
from sufficiency.site.scrutiny.parts import Bars, Columns, Funnel
from sufficiency.site.scrutiny.trends import Trend

Asked = Trend | Bars | Columns | Funnel


@dataclass(frozen=True)
class Section:
    """Some pictures under a heading. told: a sentence that says what to look for."""

    title: str
    told: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Chapter:
    """One chapter. number: the strategy's own; priority: as the catalogue of indicators names it."""

    number: str
    priority: str
    title: str
    question: str
    headlines: tuple[Which, ...]
    asked: tuple[Asked, ...]
    sections: tuple[Section, ...] = ()

    @property
    def anchor(self) -> str:
        """Where links in the page lead."""
        return f"priority-{self.number.replace('.', '-')}" if self.number else "context"


CONTEXT = Chapter(
    "",
    "context",
    "Context",
    "How many children are in our care, why, and how they are.",
    (Which("C01"), Which("C02"), Which("C05", NUMBER), Which("P27"), Which("H01"), Which("H06")),
    (
        Trend(Which("C01")),
        Trend(Which("C02")),
        Trend(Which("C05")),
        Bars("C01", "Why children in care first needed help", "category_of_need"),
        Bars("C01", "Children in care by age", "age_band", has_order=True),
        Bars("C01", "Where children in care live", "placement_group"),
        Trend(Which("P27")),
        Trend(Which("H06")),
    ),
)
EDGE_OF_CARE = Chapter(
    "3.3.1",
    "edge of care and reunification",
    "Edge of care and reunification",
    "Do fewer children need to come into care, and do those who can go home safely go home?",
    (Which("C03", NUMBER), Which("C03"), Which("C04", NUMBER), Which("C10"), Which("C14")),
    (
        Trend(Which("C03")),
        Trend(Which("C04")),
        Trend(Which("C14")),
        Bars("C14", "Children who went home: planned or not"),
        Bars("C11", "Why children left care"),
        Trend(Which("C10")),
        Bars("C03", "Children who came into care, by age", "age_band", has_order=True),
    ),
)
STABILITY = Chapter(
    "3.3.2",
    "stability and permanence",
    "Stability and permanence",
    "Do children stay with the people they know, and do they find a family for good?",
    (Which("P22"), Which("P24"), Which("P21"), Which("P02"), Which("C15", NUMBER), Which("C12")),
    (
        Trend(Which("P22")),
        Trend(Which("P23")),
        Trend(Which("P24")),
        Trend(Which("P21")),
        Bars("P20", "Why placements changed"),
        Trend(Which("P02")),
        Trend(Which("C15")),
        Trend(Which("C12")),
    ),
)
FOSTER_CARERS = Chapter(
    "3.3.3",
    "foster carers",
    "Foster carers: recruitment and retention",
    "Do we gain more foster carers than we lose, and are their places used?",
    (Which("P01"), Which("R01"), Which("R03"), Which("R07"), Which("R09"), Which("R08")),
    (Trend(Which("P01")), Trend(Which("L11"))),
    (
        Section(
            "From enquiry to approval",
            "How many people ask, apply and are approved, and what becomes of the households we have.",
            (
                Funnel(
                    "From enquiry to approval, mainstream carers",
                    (
                        ("Enquiries", Which("R01")),
                        ("Applications", Which("R02")),
                        ("Approvals", Which("R03", "household_type", "mainstream")),
                    ),
                ),
                Bars("R01", "How people got in touch"),
                Trend(Which("R01")),
                Trend(Which("R02")),
                Bars("R06", "Median days between stages"),
                Bars("R05", "Why applications were withdrawn"),
            ),
        ),
        Section(
            "Households and places",
            "A place is filled, free, or cannot be used for now. Places are of mainstream carers.",
            (
                Columns(
                    "R09",
                    "place_state",
                    (("filled", "Filled"), ("vacant", "Vacant"), ("not available", "Not available")),
                    "Approved foster places",
                ),
                Trend(Which("R07", "flow", "approvals"), "Households approved"),
                Trend(Which("R07", "flow", "deregistrations"), "Households lost"),
                Trend(Which("R07", "flow", "households"), "Households on the register"),
                Bars("R10", "Foster carers by age", has_order=True),
                Bars("R12", "Households by category of approval"),
            ),
        ),
    ),
)
OUT_OF_AREA = Chapter(
    "3.3.4",
    "fewer out-of-area and agency placements",
    "Fewer out-of-area homes and agency placements, more own homes",
    "Do children live near home, with our own carers and in our own homes?",
    (Which("P15"), Which("P17"), Which("P12", NUMBER), Which("P11"), Which("P13"), Which("P03")),
    (
        Trend(Which("P17")),
        Trend(Which("P15")),
        Bars("P19", "Where new placements are"),
        Trend(Which("P12", NUMBER)),
        Trend(Which("P11")),
        Trend(Which("P13")),
        Trend(Which("P03")),
    ),
)
COMMISSION = Chapter(
    "3.3.5",
    "commission smarter",
    "Commission smarter",
    "Are there enough of the right places, at a price we can explain?",
    (Which("S01"), Which("S02"), Which("S03"), Which("S08"), Which("S10"), Which("S13"), Which("S14")),
    (),
    (
        Section(
            "What care costs",
            "Pounds for each child and week, as the published tables work it out.",
            (
                Trend(Which("S01")),
                Trend(Which("S02")),
                Trend(Which("S03")),
                Bars("S08", "Mean weekly fee by kind of placement", "provision_type"),
                Trend(Which("S13")),
                Trend(Which("S11")),
            ),
        ),
        Section(
            "Contracts",
            "Block contracts are paid whether a place is used or not; contracts that end soon need a decision.",
            (Trend(Which("S10")), Bars("S14", "Contracts and placements to decide on")),
        ),
    ),
)
SEMI_INDEPENDENT = Chapter(
    "3.3.6",
    "semi-independent accommodation",
    "Semi-independent accommodation and care leavers",
    "Do young people have a place of their own to go to, and somebody beside them?",
    (Which("P04"), Which("P33"), Which("L03"), Which("L08"), Which("L02"), Which("L12")),
    (Trend(Which("P04")),),
    (
        Section(
            "Care leavers of 19 to 21",
            "Counted around the birthday. Those whose activity is not known stay in.",
            (
                Trend(Which("L03")),
                Trend(Which("L08")),
                Trend(Which("L02")),
                Bars("L10", "Where care leavers live"),
                Bars("L06", "Why they are not in education, employment or training"),
            ),
        ),
        Section(
            "Care leavers of 17 and 18",
            "A group of its own: its figures are never added to those of 19 to 21.",
            (
                Trend(Which("L13", "measure", "L03"), "Aged 17 and 18: in education, work or training"),
                Trend(Which("L13", "measure", "L08"), "Aged 17 and 18: in suitable accommodation"),
                Trend(Which("L13", "measure", "L02"), "Aged 17 and 18: in touch with us"),
            ),
        ),
    ),
)
CHAPTERS = (CONTEXT, EDGE_OF_CARE, STABILITY, FOSTER_CARERS, OUT_OF_AREA, COMMISSION, SEMI_INDEPENDENT)
