"""What may stand in no message, log or event: whatever tells who a child is."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

# Columns of the case management system whose values may stand in no message; birth dates besides.
NAMES = {
    "ssd_person": ("pers_forename", "pers_surname", "pers_upn", "pers_legacy_id", "pers_person_id"),
    "ssd_professionals": ("prof_professional_name", "prof_staff_id"),
    "ssd_address": ("addr_address_postcode",),
}
WORD = r"[\w'-]+"
FRACTION = re.compile(r"(?<=\d)\.\d+|(?<=\d\d:\d\d:\d\d),\d+")  # of a second: six digits may be anybody's id


def personal_in(ssd_file: Path) -> set[str]:
    """Every name, birth date, postcode and id in the case management system, and every key made from one."""
    with closing(sqlite3.connect(ssd_file)) as ssd:
        found = {
            str(value)
            for table, columns in NAMES.items()
            for column in columns
            for (value,) in ssd.execute(f"select distinct {column} from {table} where {column} is not null")
        }
        births = [
            date.fromisoformat(born[:10])
            for (born,) in ssd.execute("select pers_dob from ssd_person where pers_dob like '____-__-__%'")
        ]
    return found | {form for born in births for form in (str(born), f"{born:%d/%m/%Y}", f"{born.day} {born:%B %Y}")}


def told_of(personal: set[str], texts: Iterable[str]) -> set[str]:
    """Which of these stand in the texts: a word as a word, of several words anywhere."""
    texts = [FRACTION.sub("", text) for text in texts]
    words = {word for text in texts for word in re.findall(WORD, text)}
    spaced = {value for value in personal if not re.fullmatch(WORD, value)}
    return words & personal | {value for value in spaced if any(value in text for text in texts)}
