"""Who is meant: a child by any of its ids, or by its key."""

from dataclasses import dataclass

import duckdb

from sufficiency.errors import SufficiencyError


@dataclass(frozen=True)
class Child:
    """A child. child_id: the return's; ids: all under which sources know it."""

    child_key: str
    child_id: str
    ids: tuple[str, ...]


def find_child(db: duckdb.DuckDBPyConnection, name: str) -> Child:
    """The child whose source id, return id or child_key this is.

    Raises SufficiencyError, without repeating the id, when the warehouse knows no such child or two of them.
    """
    found = db.execute(
        """
        select distinct child.child_key, child.child_id, child.person_id
        from intermediate.int_child__merged as child
        left join staging.stg_ssd__person as person on child.person_id = person.person_id
        where
            child.child_key = lower(trim($name))
            or upper(trim($name)) in (
                upper(trim(child.child_id)), upper(trim(child.person_id)), upper(trim(person.legacy_id))
            )
        order by all
        """,
        {"name": name},
    ).fetchall()
    keys = {key for key, *_ in found}
    if not found:
        raise SufficiencyError(
            "The warehouse knows no child of that id or key. Give the source's id, the return's CHILD or child_key; "
            "a child that landed tonight is known after the night's build."
        )
    if len(keys) > 1:
        raise SufficiencyError(f"{len(keys)} children answer to that id: give the child_key of the one you mean.")
    ids = {one for _, *both in found for one in both if one}
    return Child(found[0][0], found[0][1], tuple(sorted(ids)))
