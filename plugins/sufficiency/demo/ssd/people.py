"""Who the children are: names, families, homes, disabilities, immigration and the babies they have."""

import json
import random
from collections.abc import Iterator

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import midnight
from sufficiency.demo.ssd.values import PLACEHOLDER, Row, new_id
from sufficiency.demo.world import Life

TEXT_GENDER = {"M": "01", "F": "02"}


def people(lives: list[Life], cut: Cut, anew: random.Random) -> dict[str, list[Row]]:
    """Persons and what belongs to them rather than to a case."""
    return {
        "ssd_person": list(_person(lives, cut)),
        "ssd_family": [
            (f"FA{life.person.person_id}", f"F{life.person.person_id}", life.person.person_id) for life in lives
        ],
        "ssd_address": list(_address(lives, cut)),
        "ssd_disability": [
            (f"DI{life.person.person_id}{number}", life.person.person_id, code)
            for life in lives
            for number, code in enumerate(life.disabilities)
        ],
        "ssd_immigration_status": list(_immigration_status(lives, cut)),
        "ssd_mother": [
            (f"MO{baby.person_id}", life.person.person_id, baby.person_id, midnight(born))
            for life in lives
            for born, baby in life.births
            if cut.begun(born)
        ],
        "ssd_linked_identifiers": [
            (new_id(anew), life.person.person_id, PLACEHOLDER, PLACEHOLDER, None, None) for life in lives
        ],
    }


def _person(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        person = life.person
        born = midnight(person.born)
        has_upn = person.upn is not None and cut.begun(person.upn_from)
        yield (
            person.legacy_id,
            person.person_id,
            person.upn if has_upn else None,
            person.forename,
            person.surname,
            person.sex,
            TEXT_GENDER[person.sex],
            person.ethnicity,
            None if person.is_birth_estimated else born,
            None,
            None if has_upn else person.upn_unknown or "UN1",
            "Y" if life.disabilities != ["NONE"] else None,
            born if person.is_birth_estimated else None,
            cut.end(person.died),
            "Y" if any(cut.begun(birth) for birth, _ in life.births) else None,
            person.nationality,
        )
        for birth, baby in life.births:
            if cut.begun(birth):
                yield (
                    baby.legacy_id, baby.person_id, None, baby.forename, baby.surname, baby.sex,
                    TEXT_GENDER[baby.sex], baby.ethnicity, midnight(birth), None, "UN1", None, None, None, None,
                    baby.nationality,
                )  # fmt: skip


def _address(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for number, home in enumerate(life.addresses, start=1):
            if cut.begun(home.start):
                yield (
                    f"AD{life.person.person_id}{number}",
                    life.person.person_id,
                    "Home",
                    midnight(home.start),
                    cut.end(home.end),
                    home.postcode,
                    json.dumps({"HOUSE": str(1 + life.person.index % 180), "TOWN": "Leicester"}),
                )


def _immigration_status(lives: list[Life], cut: Cut) -> Iterator[Row]:
    """The end of an unaccompanied child's status is written when it begins, and again when it came early."""
    for life in lives:
        for number, (start, end, status) in enumerate(life.immigration, start=1):
            if cut.begun(start):
                key = f"IM{life.person.person_id}{number}"
                known_end = midnight(cut.asylum_end(life.born, end)) if end else None
                yield key, life.person.person_id, midnight(start), known_end, status
