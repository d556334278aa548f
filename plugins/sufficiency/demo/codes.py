"""How the made-up system writes codes: bare, with their meaning after a dash or a space, or as the meaning alone.

Real systems do all four (source-contracts.md, 5.4, trap 3). Which form a row takes depends on its number, so it
never changes from one night to the next.
"""

from functools import cache

LEGAL_STATUS = {
    "C1": "Interim care order",
    "C2": "Full care order",
    "E1": "Placement order",
    "V2": "Single period of accommodation under section 20",
    "V3": "Series of short breaks, individual episodes recorded",
    "V4": "Series of short breaks, agreements recorded",
    "L1": "Police protection",
    "L2": "Emergency protection order",
    "J1": "Remanded to LA or youth detention accommodation",
}
START_REASON = {
    "S": "Started to be looked after",
    "L": "Change of legal status only",
    "P": "Change of placement and carer",
    "T": "Change of placement, same carer",
    "B": "Change of legal status, placement and carer",
    "U": "Change of legal status and placement, same carer",
}
END_REASON = {
    "X1": "New episode begins the same day",
    "E11": "Adopted: unopposed",
    "E12": "Adopted: consent dispensed with",
    "E13": "Left care to parents, relatives or others with no parental responsibility",
    "E14": "Remand ended",
    "E15": "Age assessment found 18 or over",
    "E16": "Moved abroad",
    "E17": "Aged 18 or over and stays with carers",
    "E2": "Died",
    "E3": "Care taken over by another UK LA",
    "E4A": "Returned home: planned",
    "E4B": "Returned home: unplanned",
    "E41": "Residence or child arrangements order",
    "E45": "Special guardianship to former carer: relative",
    "E46": "Special guardianship to former carer: other",
    "E47": "Special guardianship to another carer: relative",
    "E48": "Special guardianship to another carer: other",
    "E5": "Independent living: with support",
    "E6": "Independent living: without support",
    "E7": "Adult residential care",
    "E8": "Other",
    "E9": "Custody",
}
ACCOMMODATION = {
    "B": "Parents or relatives",
    "C": "Community home",
    "D": "Semi-independent",
    "E": "Supported lodgings",
    "G": "Abroad",
    "K": "Lodgings",
    "R": "Not known",
    "S": "No fixed abode",
    "T": "Foyer",
    "U": "Independent",
    "V": "Emergency",
    "W": "Bed and breakfast",
    "X": "Custody",
    "Y": "Other",
    "Z": "Former foster carer",
}
SUITABLE = {"1": "Suitable", "2": "Unsuitable"}
ACTIVITY = {
    "F1": "Full time: higher education",
    "P1": "Part time: higher education",
    "F2": "Full time: other education",
    "P2": "Part time: other education",
    "F4": "Full time: apprenticeship",
    "P4": "Part time: apprenticeship",
    "F5": "Full time: training or employment",
    "P5": "Part time: training or employment",
    "G4": "Not in education, employment or training: illness or disability",
    "G5": "Not in education, employment or training: other",
    "G6": "Not in education, employment or training: pregnancy or parenting",
}


@cache
def dashed(code: str, meaning: str | None) -> str:
    """C2 - Full care order."""
    return f"{code} - {meaning}" if meaning else code


def described(meanings: dict[str, str], code: str, number: int) -> str:
    """A code in one of the four forms, by the number of its row; most rows read `code - text`."""
    meaning = meanings.get(code)
    if meaning is None:
        return code
    turn = number % 10
    if turn < 6:
        return dashed(code, meaning)
    if turn < 8:
        return meaning
    return f"{code} {meaning}" if turn == 8 else code


def with_code(meanings: dict[str, str], code: str, number: int) -> str:
    """As `described`, but the code is always there: for columns whose meanings are too short to be told apart."""
    meaning = meanings.get(code)
    if meaning is None:
        return code
    turn = number % 4
    return dashed(code, meaning) if turn < 2 else (f"{code} {meaning}" if turn == 2 else code)
