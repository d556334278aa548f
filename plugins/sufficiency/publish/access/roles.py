"""What each role may see, column by column, out of roles.yml and the sensitivity class of each column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sufficiency.errors import SufficiencyError
from sufficiency.read_yml import read_yml

CHILD = "child_key"  # a table with this column has rows of single children
GROUPED = "grouped"  # policy bi_reader_children: children by key, in groups of traits; the other choice is none


class Column(Protocol):
    """A published column and its class of sensitivity, its model's where it has none of its own."""

    name: str
    sensitivity: str


class Table(Protocol):
    """A published table, as in core.dim_child."""

    full_name: str
    columns: Sequence[Column]


@dataclass(frozen=True)
class Role:
    """sees: classes. rows: a condition on the rows, by table. asks_policy: bi_reader_children decides of it."""

    sees: frozenset[str]
    writes: bool = False
    asks_policy: bool = False
    rows: dict[str, str] = field(default_factory=dict)


def _read() -> tuple[dict[str, str], dict[str, Role]]:
    raw = read_yml(Path(__file__).with_name("roles.yml").read_text(encoding="utf-8"))
    roles = {
        name: Role(frozenset(role["sees"]), role.get("writes", False), "children" in role, role.get("rows", {}))
        for name, role in raw["roles"].items()
    }
    return raw["classes"], roles


CLASSES, ROLES = _read()


def check_classes(tables: Iterable[Table]) -> None:
    """Refuse to publish a column of which nobody has said how sensitive it is: raises SufficiencyError naming it."""
    for table in tables:
        for column in table.columns:
            named = column.sensitivity
            if named not in CLASSES:
                wrong = f"has the unknown sensitivity class '{named}'" if named else "has no sensitivity class"
                raise SufficiencyError(
                    f"publish_marts: {table.full_name}.{column.name} {wrong}, so it is not published: put one of "
                    f"{', '.join(CLASSES)} under config: meta: sensitivity in the model's yml."
                )


def visible_columns(role: str, tables: Iterable[Table], children: str = GROUPED) -> dict[str, list[str]]:
    """The columns a role may select, by table and in the table's order; a table of which it sees none is left out.

    children: the policy bi_reader_children, grouped or none. Raises SufficiencyError for a column without a class.
    """
    tables = list(tables)
    check_classes(tables)
    found = {table.full_name: _visible(ROLES[role], table, children) for table in tables}
    return {name: columns for name, columns in found.items() if columns}


def visible_rows(role: str) -> dict[str, str]:
    """The condition, in SQL, on the rows that a role sees of a table; of other tables it sees every row."""
    return dict(ROLES[role].rows)


def _visible(role: Role, table: Table, children: str) -> list[str]:
    if role.asks_policy and children != GROUPED and any(column.name == CHILD for column in table.columns):
        return []
    return [column.name for column in table.columns if column.sensitivity in role.sees]
