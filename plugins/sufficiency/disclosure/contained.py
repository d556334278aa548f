"""Indicators that count some of what another counts, by definition (indicators.md, sections 3, 4 and 9).

What adds up is found in the members; what is only some of something has to be named. That a percentage counts some of
its own base is known.
"""

from sufficiency.disclosure.equations import Contained

CONTAINED: tuple[Contained, ...] = (
    ((("P02", "numerator"),), ("P01", "numerator")),  # with kin; in foster care
    ((("P11", "numerator"), ("P12", "numerator")), ("P01", "numerator")),  # in-house and agency; in foster care
    ((("P13", "denominator"),), ("P03", "numerator")),  # in children's homes; in homes and secure units
    ((("P17", "numerator"),), ("P16", "numerator")),  # more than 20 miles and outside; more than 20 miles
    ((("P17", "numerator"),), ("P15", "numerator")),  # … ; outside
    ((("P23", "denominator"),), ("P22", "denominator")),  # looked after two years; looked after
    ((("P24", "denominator"),), ("P22", "denominator")),  # two and a half years, under 16; looked after
    ((("C01", "numerator"),), ("C17", "numerator")),  # at 31 March; at any time in the year
    ((("C06", "numerator"),), ("C03", "numerator")),  # asylum seekers who started; who started
    ((("H04", "denominator"),), ("H01", "denominator")),  # under five; the health cohort
    ((("H05", "denominator"),), ("H01", "denominator")),  # 5 to 16; …
    ((("H08", "denominator"),), ("H01", "denominator")),  # ten and over; …
    ((("L04", "numerator"), ("L05", "numerator")), ("L03", "numerator")),  # university, apprenticeships; active
    ((("L08", "denominator"),), ("L02", "denominator")),  # suitability is asked of fewer than activity
)
