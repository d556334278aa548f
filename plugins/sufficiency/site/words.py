"""Small things that every page says the same way."""

from datetime import date

from sufficiency.config import Config


def day_in_words(day: date) -> str:
    """A date as people write it: 1 April 2026."""
    return f"{day.day} {day:%B %Y}"


def made_up(config: Config) -> str:
    """A banner for the made-up council: nobody must take its figures for a real one's."""
    if config.demo is None:
        return ""
    return '<p class="banner">Made-up data. No child, carer or payment on this page exists.</p>'
