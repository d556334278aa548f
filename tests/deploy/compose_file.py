"""docker-compose.yml as docker compose itself reads it: anchors merged, variables given."""

import re

import yaml

from sufficiency.project import ROOT
from sufficiency.settings_file import read_settings

VARIABLE = re.compile(r"(?<!\$)\$\{(?P<name>\w+)(?::(?P<kind>[-?])(?P<other>[^}]*))?\}")
EXAMPLE = ROOT / ".env.example"


def read_compose(given: dict[str, str]) -> dict:
    """The file with these variables in their places; KeyError with its own words where one must be given and is not."""

    def value(found: re.Match) -> str:
        name, kind, other = found["name"], found["kind"], found["other"]
        if name in given:
            return given[name]
        if kind != "-":
            raise KeyError(other or name)
        return other

    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return yaml.safe_load(VARIABLE.sub(value, "\n".join(lines)).replace("$$", "$"))


def variables() -> set[str]:
    """Every variable that the file asks for."""
    return {found["name"] for found in VARIABLE.finditer((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))}


COMPOSE = read_compose(read_settings(EXAMPLE))
SERVICES = COMPOSE["services"]
ONCE = {name for name, service in SERVICES.items() if service.get("restart") == "no"}
