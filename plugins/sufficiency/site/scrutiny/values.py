"""A figure as people read it: thousands parted, pounds and per cent signs, words where there is no number."""

from html import escape

from sufficiency.site.scrutiny.figures import Figure

# Symbols of the published tables: what stands in a cell, and what it means.
SYMBOLS = {
    "c": ("hidden", "hidden, because it would show 1 to 5 people or help to work out such a number"),
    "k": ("under 0.5", "more than nothing, but rounds to 0"),
    "z": ("n/a", "does not apply"),
    "x": ("not known", "not available, or not published yet"),
    "low": ("not known", "not available: too few to publish"),
    "u": ("not known", "not available: not reliable"),
}
WORDS = frozenset(word for word, _ in SYMBOLS.values())
PER_CENT = {"percent", "percent_change"}
POUNDS = {"weekly_cost", "mean_money", "sum"}
OF_TIME = {"mean_days": " days", "median_days": " days", "mean_months": " months"}


def number_text(value: float, measure: str | None) -> str:
    """A number with its unit: 1,207, 67%, £1,980, 14.9."""
    digits = f"{abs(value):,.0f}" if float(value).is_integer() else f"{abs(value):,.1f}"
    sign = "−" if value < 0 else ""
    if measure in PER_CENT:
        return f"{sign}{digits}%"
    return f"{sign}£{digits}" if measure in POUNDS else f"{sign}{digits}{OF_TIME.get(measure or '', '')}"


def figure_text(figure: Figure | None) -> str:
    """A figure as text; a word where it may not be shown or is not known, nothing where there is no figure."""
    if figure is None:
        return ""
    if figure.shown is None:
        return SYMBOLS[figure.symbol or "x"][0]
    if figure.symbol == "k":
        return SYMBOLS["k"][0] + ("%" if figure.measure in PER_CENT else "")
    return number_text(figure.shown, figure.measure)


def figure_cell(figure: Figure | None) -> str:
    """The same as HTML, its meaning at hand where it is a word."""
    text = escape(figure_text(figure))
    if figure is None or (figure.shown is not None and figure.symbol != "k"):
        return text
    return f'<abbr class="quiet" title="{SYMBOLS[figure.symbol or "x"][1]}">{text}</abbr>'
