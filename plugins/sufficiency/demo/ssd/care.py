"""Care itself: legal statuses, episodes, placements, reviews, visits, plans and going missing."""

import json
from collections.abc import Iterator

from sufficiency.demo.codes import END_REASON, LEGAL_STATUS, START_REASON, described, with_code
from sufficiency.demo.cut import Cut
from sufficiency.demo.days import Day, midnight
from sufficiency.demo.ssd.values import Row, at, yes_no
from sufficiency.demo.world import Life, Placement, WorldView

URN_LOST = 33  # one registration number in so many is not in the system, but in the supplement


def care(lives: list[Life], cut: Cut, view: WorldView) -> dict[str, list[Row]]:
    """What happens to children while they are looked after."""
    return {
        "ssd_legal_status": list(_legal_status(lives, cut)),
        "ssd_cla_episodes": list(_cla_episodes(lives, cut)),
        "ssd_cla_placement": list(_cla_placement(lives, cut, view)),
        "ssd_cla_reviews": list(_cla_reviews(lives, cut)),
        "ssd_cla_visits": [
            (key, cla_id, life.person.person_id, midnight(on), yes_no(seen), yes_no(alone))
            for life in lives
            for key, cla_id, on, seen, alone in life.visits
            if cut.begun(on)
        ],
        "ssd_cla_care_plan": [
            (key, life.person.person_id, midnight(start), cut.end(end), json.dumps({plan: "Y"}))
            for life in lives
            for key, start, end, plan in life.care_plans
            if cut.begun(start)
        ],
        "ssd_missing": list(_missing(lives, cut)),
    }


def _legal_status(lives: list[Life], cut: Cut) -> Iterator[Row]:
    number = 0
    for life in lives:
        for period in life.periods:
            for status in period.legal:
                number += 1
                if cut.recorded(period) and cut.begun(status.start):
                    yield (
                        status.status_id,
                        life.person.person_id,
                        described(LEGAL_STATUS, status.code, number),
                        midnight(status.start),
                        cut.end(status.end),
                    )


def _cla_episodes(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        visited = [on for _, _, _, on, _ in life.reviews]
        for period in life.periods:
            for number, episode in enumerate(period.episodes):
                if not (cut.recorded(period) and cut.begun(episode.start)):
                    break
                turn = life.person.index + number
                seen = [on for on in visited if episode.start <= on < episode.end and cut.begun(on)]
                yield (
                    episode.episode_id,
                    life.person.person_id,
                    episode.placement.placement_id,
                    midnight(episode.start),
                    with_code(START_REASON, episode.start_reason, turn),
                    period.need,
                    cut.end(episode.end),
                    with_code(END_REASON, episode.end_reason, turn) if cut.ended(episode.end) else None,
                    period.cla_id,
                    period.referral_id,
                    midnight(max(seen)) if seen else None,
                    midnight(period.start),
                )


def _cla_placement(lives: list[Life], cut: Cut, view: WorldView) -> Iterator[Row]:
    for life in lives:
        home = {period.cla_id: home_postcode(life, period.start) for period in life.periods}
        for period in life.periods:
            for placement in period.placements:
                if not (cut.recorded(period) and cut.begun(placement.start)):
                    break
                code = cut.place_code(placement)
                urn = None if code == "H5" or period.is_short_break else placement.place.urn
                has_reason = placement.change_reason and cut.ended(placement.end)
                yield (
                    placement.placement_id,
                    period.cla_id,
                    life.person.person_id,
                    midnight(placement.start),
                    code,
                    None if is_urn_lost(life, placement) else urn,
                    _distance(view, home[period.cla_id], placement.place.postcode),
                    placement.place.provider_code,
                    placement.place.postcode,
                    cut.end(placement.end),
                    placement.change_reason if has_reason else None,
                )


def is_urn_lost(life: Life, placement: Placement) -> bool:
    """Is this registration number missing from the system, so that it has to stand in the supplement?"""
    is_numbered = placement.place.urn is not None and placement.code not in ("K3",)
    return is_numbered and (life.person.index + placement.start) % URN_LOST == 0


def home_postcode(life: Life, on: Day) -> str | None:
    """Where the family lived on a day."""
    for home in life.addresses:
        if home.start <= on and (home.end is None or on < home.end):
            return home.postcode
    return None


def _distance(view: WorldView, home: str | None, away: str) -> float:
    here, there = view.market.geography.find(home), view.market.geography.find(away)
    return round(here.miles_to(there), 1) if here and there else 999.9


def _cla_reviews(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, cla_id, due, held, part in life.reviews:
            if cut.begun(held):
                yield key, cla_id, life.person.person_id, midnight(due), midnight(held), "N", part


def _missing(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        for key, kind, start, minute, end, back, offered, accepted in life.missing:
            if cut.begun(start):
                is_back = cut.ended(end)
                yield (
                    key,
                    life.person.person_id,
                    at(start, minute),
                    kind,
                    at(end, back) if is_back else None,
                    offered if is_back else None,
                    accepted if is_back else None,
                )
