"""A section of authority.yml holds what is known and nothing else."""

from difflib import get_close_matches
from typing import Any

from sufficiency.errors import SufficiencyError


def known_keys(found: Any, known: set[str], where: str) -> dict[str, Any]:
    """A section of authority.yml as it is, or SufficiencyError naming a key that nobody knows and what may be meant.

    where: the section's name, which begins the sentence.
    """
    if not isinstance(found, dict):
        raise SufficiencyError(f"{where} must be a list of 'key: value' lines.")
    for key in found:
        if key not in known:
            near = get_close_matches(str(key), known, n=1)
            hint = f" Did you mean '{near[0]}'?" if near else f" Known: {', '.join(sorted(known))}."
            raise SufficiencyError(f"{where} has an unknown key '{key}'.{hint}")
    return found
