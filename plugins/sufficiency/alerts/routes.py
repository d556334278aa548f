"""Who is told, and where: what authority.yml says under `alerts`."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from sufficiency.config import Config, load_config
from sufficiency.errors import SufficiencyError
from sufficiency.home import site_dir

# Who is told of a night that did not end, unless `alerts.watch` names others.
WATCH = ("data_team", "returns_officer")


def alert_settings() -> Mapping[str, Any]:
    """The section `alerts` of the settings; empty where they cannot be read, for then that is what failed."""
    try:
        return load_config().alerts
    except SufficiencyError:
        return {}


def places(owner: str, kind: str) -> list[str]:
    """The e-mail addresses or the chats of a team; without its own, the default ones."""
    alerts = alert_settings()
    own = ((alerts.get("owners") or {}).get(owner) or {}).get(kind)
    return list(own or (alerts.get("default") or {}).get(kind) or [])


def watchers() -> list[str]:
    """The teams that are told when a night did not end."""
    return list(alert_settings().get("watch") or WATCH)


def team_in_words(owner: str) -> str:
    """A team's name as people write it: placements_team is Placements team."""
    words = owner.replace("_", " ")
    return words[:1].upper() + words[1:]


def council() -> str:
    """The council's name; empty where the settings cannot be read."""
    try:
        return load_config().authority.name
    except SufficiencyError:
        return ""


def links(config: Config, owner: str, has_rows: bool) -> list[tuple[str, str]]:
    """Where to read on: the worklist, and the team's own workbook, which it has while the worklist has rows of it."""
    base = str(config.alerts.get("site_url") or site_dir().as_uri()).rstrip("/")
    book = [("Your workbook", f"{base}/worklist/{quote(owner)}.xlsx")] if has_rows else []
    return [("Worklist", f"{base}/worklist.html"), *book]
