"""Permanence: adoptions from decision to order, special guardianship, and what a child left before."""

from collections.abc import Iterator

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import midnight
from sufficiency.demo.ssd.values import Row, yes_no
from sufficiency.demo.world import Adoption, Life


def permanence(lives: list[Life], cut: Cut) -> dict[str, list[Row]]:
    """Adoptions and orders, now and before this council's care."""
    return {
        "ssd_permanence": list(_permanence(lives, cut)),
        "ssd_cla_previous_permanence": [
            (f"LP{life.person.person_id}", life.person.person_id, *life.previous_permanence[1:])
            for life in lives
            if life.previous_permanence and cut.begun(life.previous_permanence[0])
        ],
    }


def _permanence(lives: list[Life], cut: Cut) -> Iterator[Row]:
    for life in lives:
        orders = {cla_id: (on, kind) for cla_id, on, kind in life.permanence_orders}
        for number, adoption in enumerate(life.adoptions, start=1):
            if cut.begun(adoption.decided):
                yield _adoption(life, number, adoption, orders.pop(adoption.cla_id, None), cut)
        for cla_id, (on, kind) in orders.items():
            if cut.begun(on):
                key = f"PE{life.person.person_id}{cla_id[-1]}S"
                yield (key, life.person.person_id, cla_id, *[None] * 17, midnight(on), kind, None)


def _adoption(life: Life, number: int, adoption: Adoption, order: tuple | None, cut: Cut) -> Row:
    is_matched = cut.ended(adoption.matched)
    is_reversed = cut.ended(adoption.reversed)
    on, kind = (adoption.ordered, adoption.order_type) if adoption.ordered else (order or (None, None))
    return (
        f"PE{life.person.person_id}{number}",
        life.person.person_id,
        adoption.cla_id,
        midnight(adoption.decided),
        "N",
        None,
        None,
        cut.end(adoption.placed_with_carer),
        cut.end(adoption.placement_order),
        cut.end(adoption.matched),
        adoption.adopter_sex if is_matched else None,
        adoption.adopter_status if is_matched else None,
        adoption.adopters if is_matched else None,
        cut.end(adoption.placed),
        yes_no(adoption.by_carer) if is_matched else None,
        cut.end(adoption.placed) if adoption.by_carer else None,
        None,
        adoption.urn if cut.ended(adoption.placed) else None,
        cut.end(adoption.reversed),
        adoption.reversed_reason if is_reversed else None,
        cut.end(on),
        kind if cut.ended(on) else None,
        None,
    )
