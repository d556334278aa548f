"""Where else than on this machine the marts are published, as authority.yml says."""

from dataclasses import dataclass
from typing import Any

from sufficiency.errors import SufficiencyError
from sufficiency.known_keys import known_keys


@dataclass(frozen=True)
class Publishing:
    """postgres: the Airflow connection of the Postgres that BI reads; empty where there is none."""

    postgres: str = ""


def read_publishing(raw: Any, where: str) -> Publishing:
    """The section `publish`. Raises SufficiencyError naming the key that is missing, unknown or wrong."""
    section = known_keys(raw, {"postgres"}, where).get("postgres")
    if section is None:
        return Publishing()
    connection = known_keys(section, {"connection"}, f"{where}.postgres").get("connection")
    if not isinstance(connection, str) or not connection:
        raise SufficiencyError(f"{where}.postgres lacks 'connection': name the Airflow connection of that Postgres.")
    return Publishing(postgres=connection)
