"""What a figure is called: in tables as the published ones call it, elsewhere in plain words."""

from sufficiency.site.scrutiny.figures import NUMBER, Which
from sufficiency.site.scrutiny.line_words import line_in_words
from sufficiency.site.scrutiny.pack import Pack

# The catalogue's names are those of the published tables; these are for people who do not read tables.
PLAIN = {
    Which("C01"): "Children in our care",
    Which("C02"): "In care for every 10,000 children",
    Which("C03"): "Came into care, for every 10,000 children",
    Which("C03", NUMBER): "Children who came into care",
    Which("C04"): "Left care, for every 10,000 children",
    Which("C04", NUMBER): "Children who left care",
    Which("C05"): "Came alone to seek asylum, share of children in care",
    Which("C05", NUMBER): "Children in care who came alone to seek asylum",
    Which("C10"): "Came back into care within a year",
    Which("C12"): "Left care to a special guardian",
    Which("C14"): "Left care and went home",
    Which("C15"): "Left care by adoption",
    Which("C15", NUMBER): "Children adopted",
    Which("H01"): "Health assessment up to date",
    Which("H06"): "Strengths and difficulties, mean score (lower is better)",
    Which("L02"): "Care leavers in touch with us",
    Which("L03"): "Care leavers in education, work or training",
    Which("L08"): "Care leavers in suitable accommodation",
    Which("L11"): "Staying put with former carers",
    Which("L12"): "Care leavers in bed and breakfast, homeless or in custody",
    Which("P01"): "Children with foster carers",
    Which("P02"): "Children fostered by relatives or friends",
    Which("P03"): "Children in children's homes or secure units",
    Which("P04"): "Children in supported accommodation",
    Which("P11"): "Foster placements with our own carers",
    Which("P12", NUMBER): "Children with agency foster carers",
    Which("P13"): "Children's home placements in our own homes",
    Which("P15"): "Children placed inside the council's boundary",
    Which("P17"): "Children over 20 miles from home and outside the boundary",
    Which("P21"): "Moves that were not planned",
    Which("P22"): "Children with three or more placements in the year",
    Which("P23"): "Children with three or more placements in two years",
    Which("P24"): "Under-16s with the same carer for two years",
    Which("P27"): "Children who went missing in the year",
    Which("P33"): "16 and 17 year olds in supported accommodation",
    Which("R01"): "Enquiries about fostering",
    Which("R02"): "Applications for every hundred enquiries",
    Which("R03"): "Approvals for every hundred applications",
    Which("R07"): "Foster households gained, less those lost",
    Which("R08"): "Foster households lost, share of all",
    Which("R09"): "Approved foster places that are filled",
    Which("S01"): "A week in care costs",
    Which("S02"): "A week in foster care costs",
    Which("S03"): "A week in residential care costs",
    Which("S08"): "Mean weekly fee of placements",
    Which("S10"): "Block-contract places in use",
    Which("S11"): "Spending outside frameworks",
    Which("S13"): "Fees for the same child and place, against last year",
    Which("S14"): "Contracts that end within twelve months",
}


def name_of(pack: Pack, which: Which) -> str:
    """What a figure is called: its indicator's name, with the line where it is one."""
    name = pack.figures.indicators[which.indicator_id].indicator_name
    if which.breakdown == "number":
        return name.removesuffix(" %").removesuffix(", rate") + ", number"
    return name if which.line == "all" else f"{name}: {line_in_words(which.breakdown, which.line).lower()}"


def plain_name(pack: Pack, which: Which) -> str:
    """What a figure is called where councillors read it."""
    return PLAIN.get(which) or name_of(pack, which)
