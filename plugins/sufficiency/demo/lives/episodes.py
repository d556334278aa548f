"""Placements and legal statuses, cut against each other into the episodes of the return."""

from sufficiency.demo.world import Episode, LegalStatus, Placement

STARTED, LEGAL, CARER, SAME_CARER, BOTH, BOTH_SAME_CARER = "SLPTBU"


def episodes(placements: list[Placement], legal: list[LegalStatus], end_reason: str, key: str) -> list[Episode]:
    """A new episode whenever the placement or the legal status changes."""
    found: list[Episode] = []
    place_no = law_no = 0
    placement, status = placements[0], legal[0]
    start, reason = placement.start, STARTED
    last_day = placements[-1].end
    while True:
        end = min(placement.end, status.end)
        is_last = end >= last_day
        found.append(
            Episode(
                f"E{key}{len(found) + 1:02d}", placement, status, start, reason, end, end_reason if is_last else "X1"
            )
        )
        if is_last:
            return found
        moved, changed = placement.end == end, status.end == end
        before = placement
        if moved:
            place_no += 1
            placement = placements[place_no]
        if changed:
            law_no += 1
            status = legal[law_no]
        start, reason = end, _reason(before, placement, moved, changed)


def _reason(before: Placement, after: Placement, moved: bool, changed: bool) -> str:
    same_carer = before.carer_no == after.carer_no
    if not moved:
        return LEGAL
    if changed:
        return BOTH_SAME_CARER if same_carer else BOTH
    return SAME_CARER if same_carer else CARER
