"""Small things that every page says the same way."""

from datetime import date, datetime

from sufficiency.config import Config
from sufficiency.night import LONDON


def day_in_words(day: date) -> str:
    """A date as people write it: 1 April 2026."""
    return f"{day.day} {day:%B %Y}"


def day_in_short(day: date) -> str:
    """A date where there is little room: 1 Apr 2026."""
    return f"{day.day} {day:%b %Y}"


def moment_in_words(moment: str) -> str:
    """A moment in ISO 8601 as people in London write it: 1 April 2026, 09:30; empty where none was written down."""
    if not moment:
        return ""
    there = datetime.fromisoformat(moment).astimezone(LONDON)
    return f"{day_in_words(there.date())}, {there:%H:%M}"


def topic_in_words(topic: str) -> str:
    """A rule's topic as people read it: care-leavers-oc3 is Care leavers OC3."""
    words = [word.upper() if word in ("oc2", "oc3", "uasc") else word for word in topic.split("-")]
    return words[0][:1].upper() + words[0][1:] + "".join(f" {word}" for word in words[1:])


def made_up(config: Config) -> str:
    """A banner for the made-up council: nobody must take its figures for a real one's."""
    if config.demo is None:
        return ""
    return '<p class="banner">Made-up data. No child, carer or payment on this page exists.</p>'


def team_in_words(team: str) -> str:
    """A team's name in authority.yml as people read it: leaving_care_team is Leaving care team."""
    words = team.replace("_", " ")
    return words[:1].upper() + words[1:]


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 error, 2 errors, 3 queries."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
