"""For officers: the same figure as it was submitted, as it was republished and as it is known now."""

from sufficiency.site.page import table
from sufficiency.site.scrutiny.bridge import VINTAGES
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.values import number_text


def vintages(pack: Pack) -> str:
    """A table of the year's figures of which there is more than one vintage."""
    rows = pack.marts.execute(
        """
        select
            figure.indicator_id || ' ' || about.indicator_name,
            figure.measure,
            max(figure.value) filter (figure.vintage = 'as_submitted'),
            max(figure.value) filter (figure.vintage = 'as_republished'),
            max(figure.value) filter (figure.vintage = 'live')
        from scrutiny.fct_indicator as figure
        inner join scrutiny.dim_indicator as about on figure.indicator_id = about.indicator_id
        where figure.breakdown = 'total' and not figure.is_month and figure.collection_year = $year
        group by all
        having count(distinct figure.vintage) > 1
        order by 1
        """,
        {"year": str(pack.year)},
    ).fetchall()
    if not rows:
        return "<p>No return of this year is frozen or republished yet: every figure is as known now.</p>"
    told = [
        (name, *("" if value is None else number_text(value, measure) for value in values))
        for name, measure, *values in rows
    ]
    heads = ("Measure", *(words.capitalize() for words in VINTAGES.values()))
    return table(heads, told, "Figures by vintage", names_rows=True)
