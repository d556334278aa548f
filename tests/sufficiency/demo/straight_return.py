"""The return straight from the lives, without a warehouse: what a faithful pipeline must arrive at.

Rules run over it tell whether the lives themselves keep the law; nothing here knows how SSD tables look.
"""

from datetime import date

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import as_date, birthday, year_end, year_start
from sufficiency.demo.ssd.care import home_postcode
from sufficiency.demo.world import Life, WorldView

WITHOUT_URN = ("P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14", "H5")
MODULES = (
    "header", "episodes", "reviews", "uasc", "oc2", "oc3", "ad1", "placed_adoption", "prev_perm", "missing",
    "sw_episodes", "dolo",
)  # fmt: skip


def straight_return(view: WorldView, starts_in: int) -> dict[str, list[dict]]:
    """Every module of a collection year as rows of cells, as known on the night of the view."""
    start, end = year_start(starts_in), year_end(starts_in)
    cut = Cut(min(view.until.toordinal(), end))
    known = Cut(view.until.toordinal())
    found: dict[str, list[dict]] = {module: [] for module in MODULES}
    for life in view.lives:
        _of_child(found, life, start, end, cut, known)
    return found


def _of_child(found: dict, life: Life, start: int, end: int, cut: Cut, known: Cut) -> None:
    episodes = [
        (period, episode)
        for period in life.periods
        for episode in period.episodes
        if known.recorded(period) and cut.begun(episode.start) and episode.end >= start
    ]
    birthday_row = _care_leaver_row(life, start, end, cut, episodes)
    if not episodes and not birthday_row:
        return
    key = {"child": life.person.person_id, "dob": _day(life.born)}
    is_uasc = life.person.is_uasc and any(s <= cut.until and (e or end) >= start for s, e, k in life.immigration[:1])
    _header(found, life, key, cut, known, episodes)
    if birthday_row:
        found["oc3"].append(key | birthday_row)
    if not episodes:
        return
    if is_uasc:
        found["uasc"].append(
            key | {"sex": life.person.sex, "duc": _day(cut.asylum_end(life.born, life.immigration[0][1]))}
        )
    for period, episode in episodes:
        found["episodes"].append(_episode(life, period, episode, cut))
    real = [(p, e) for p, e in episodes if not p.is_short_break]
    if (
        life.previous_permanence
        and cut.begun(life.previous_permanence[0])
        and max(e.start for _, e in episodes) >= year_start(2016)
    ):
        _, option, authority, ordered = life.previous_permanence
        found["prev_perm"].append(key | {"prev_perm": option, "la_perm": authority, "date_perm": ordered})
    for _, _, _, held, part in life.reviews:
        if start <= held <= cut.until:
            found["reviews"].append(key | {"review": _day(held), "review_code": part})
    for _, kind, first, _, last, *_ in life.missing:
        if cut.begun(first) and last >= start:
            found["missing"].append(
                key | {"missing": kind[0], "mis_start": _day(first), "mis_end": _day(last) if cut.ended(last) else None}
            )
    if not real:
        return
    all_year = _all_year(episodes, start, end, cut)
    if all_year:
        found["oc2"].append(key | _health(life, start, cut))
    _adoption(found, life, key, start, cut)
    for work in life.involvements:
        if work.role == "CW" and cut.begun(work.start) and work.end >= start:
            found["sw_episodes"].append(
                key
                | {
                    "sw_id": f"SW{work.worker_id[1:]}",
                    "sw_decom": _day(work.start),
                    "sw_dec": _day(work.end) if cut.ended(work.end) else None,
                    "sw_reason": work.reason,
                }
            )
    for first, last in life.deprivations:
        if cut.begun(first) and last >= start:
            row = {"dolo_start": _day(first), "dolo_end": _day(last) if cut.ended(last) else None}
            found["dolo"].append(key | row)


def _header(found: dict, life: Life, key: dict, cut: Cut, known: Cut, episodes: list) -> None:
    person = life.person
    births = [born for born, _ in life.births if cut.begun(born)]
    has_upn = person.upn is not None and known.begun(person.upn_from)
    real = [e for p, e in episodes if not p.is_short_break]
    mother = None
    if person.sex == "F" and real:
        mother = "1" if births else "0"
    found["header"].append(
        key
        | {
            "sex": person.sex,
            "ethnic": person.ethnicity,
            "upn": person.upn if has_upn else person.upn_unknown or "UN1",
            "mother": mother,
            "mc_dob": _day(min(births)) if births and real else None,
        }
    )


def _episode(life: Life, period, episode, cut: Cut) -> dict:
    ended = cut.ended(episode.end)
    placement = episode.placement
    is_last_of_stay = episode.end == placement.end
    code = placement.code
    place = placement.place
    return {
        "child": life.person.person_id,
        "decom": _day(episode.start),
        "rne": episode.start_reason,
        "ls": episode.status.code,
        "cin": period.need,
        "place": code if cut.until >= year_start(2025) or not code.startswith("Z") else "Z1",
        "place_provider": place.provider_code,
        "dec": _day(episode.end) if ended else None,
        "rec": episode.end_reason if ended else None,
        "reason_place_change": placement.change_reason if ended and is_last_of_stay else None,
        "home_post": None if period.is_short_break else home_postcode(life, period.start),
        "pl_post": None if period.is_short_break else place.postcode,
        "urn": None if period.is_short_break or code in WITHOUT_URN else place.urn,
    }


def _all_year(episodes: list, start: int, end: int, cut: Cut) -> bool:
    return not any(
        (e.start_reason == "S" and start < e.start <= end)
        or (start <= e.end < end and cut.ended(e.end) and e.end_reason != "X1")
        or p.is_short_break
        for p, e in episodes
    )


def _health(life: Life, start: int, cut: Cut) -> dict:
    done = {kind for _, on, kind, status in life.health_checks if start <= on <= cut.until and status == "Completed"}
    scores = [(score, why) for _, on, score, why in life.sdq if start <= on <= cut.until]
    score, why = scores[-1] if scores else (None, None)
    misuse = [(received, offered) for _, on, _, received, offered in life.substance if start <= on <= cut.until]
    immunised = [status for on, status in life.immunisations if on <= cut.until]
    born = life.born
    return {
        "sdq_score": score,
        "sdq_reason": why,
        "convicted": str(int(any(start <= on <= cut.until for _, on, _ in life.convictions)))
        if birthday(born, 10) <= cut.until
        else None,
        "health_check": str(int("Developmental Check" in done)) if birthday(born, 5) > cut.until else None,
        "immunisations": str(int(bool(immunised) and immunised[-1] == "Y")),
        "teeth_check": str(int("Dental Check" in done)),
        "health_assessment": str(int("Health Assessment" in done)),
        "substance_misuse": str(int(bool(misuse))),
        "intervention_received": str(int(misuse[0][0])) if misuse else None,
        "intervention_offered": str(int(misuse[0][1])) if misuse and not misuse[0][0] else None,
    }


def _adoption(found: dict, life: Life, key: dict, start: int, cut: Cut) -> None:
    for adoption in life.adoptions:
        stopped = adoption.reversed if cut.ended(adoption.reversed) else None
        over = adoption.ordered if cut.ended(adoption.ordered) else stopped
        if not cut.begun(adoption.decided) or (over is not None and over < start):
            continue
        decided = {"date_placed": _day(adoption.decided)}
        ceased = {
            "date_placed_ceased": _day(stopped) if stopped else None,
            "reason_placed_ceased": adoption.reversed_reason if stopped else None,
        }
        found["placed_adoption"].append(key | decided | ceased)
        if cut.ended(adoption.ordered):
            found["ad1"].append(
                key
                | {
                    "date_int": _day(adoption.decided),
                    "date_match": _day(adoption.matched),
                    "foster_care": str(int(adoption.by_carer)),
                    "nb_adoptr": adoption.adopters,
                    "sex_adoptr": adoption.adopter_sex,
                    "ls_adoptr": adoption.adopter_status,
                }
            )


def _care_leaver_row(life: Life, start: int, end: int, cut: Cut, episodes: list) -> dict | None:
    for age in range(17, 26):
        on = birthday(life.born, age)
        if not start <= on <= min(end, cut.until):
            continue
        if not life.contacts or (episodes and not (cut.ended(life.periods[-1].end) and life.periods[-1].end <= on)):
            return None
        if episodes and _all_year(episodes, start, end, cut):  # who leaves on 31 March was there all year
            return None
        near = [c for c in life.contacts if on - 91 <= c.day <= on + 31 and cut.begun(c.day)]
        if near:
            contact = min(near, key=lambda c: (abs(c.day - on), c.day))
            accommodation = contact.accommodation + contact.suitable
            return {"in_touch": contact.in_touch, "activ": contact.activity, "accom": accommodation or "0"}
    return None


def _day(ordinal: int | None) -> str | None:
    return f"{as_date(ordinal):%d/%m/%Y}" if ordinal is not None else None


def years_of(until: date) -> list[int]:
    """The open collection years of a night, by the year they start in."""
    current = until.year if until >= date(until.year, 4, 1) else until.year - 1
    return [current - 1, current]
