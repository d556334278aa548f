"""Health and conduct: examinations, immunisations, substance misuse, convictions and SDQ scores."""

from collections.abc import Iterator

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import midnight
from sufficiency.demo.ssd.values import PLACEHOLDER, Row, yes_no
from sufficiency.demo.world import Life


def health(lives: list[Life], cut: Cut) -> dict[str, list[Row]]:
    """What OC2 asks for."""
    return {
        "ssd_cla_health": [
            (key, life.person.person_id, kind, midnight(on), status)
            for life in lives
            for key, on, kind, status in life.health_checks
            if cut.begun(on)
        ],
        "ssd_cla_immunisations": list(_cla_immunisations(lives, cut)),
        "ssd_cla_substance_misuse": [
            (key, life.person.person_id, midnight(on), substance, yes_no(received))
            for life in lives
            for key, on, substance, received, _ in life.substance
            if cut.begun(on)
        ],
        "ssd_cla_convictions": [
            (key, life.person.person_id, midnight(on), offence)
            for life in lives
            for key, on, offence in life.convictions
            if cut.begun(on)
        ],
        "ssd_sdq_scores": [
            (key, life.person.person_id, midnight(on), score, PLACEHOLDER)
            for life in lives
            for key, on, score, _ in life.sdq
            if cut.begun(on) and score is not None
        ],
    }


def _cla_immunisations(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        known = [entry for entry in life.immunisations if cut.begun(entry[0])]
        if known:
            on, status = max(known)
            yield life.person.person_id, status, midnight(on)
