"""dbt's models of what was given and could not be read: a list of every typed column, written from the contracts."""

from collections.abc import Iterator
from pathlib import Path

from sufficiency.codesets import is_short_list
from sufficiency.contracts import HEADER, Column, Contract, contracts_of, dump_yml
from sufficiency.project import DBT

FOLDER = DBT / "models" / "intermediate" / "unread_value"
# Whoever fills these tables types freely. A folder of returns is judged cell by cell by the DfE's own rules.
SOURCES = ("ssd", "care_leavers", "fostering", "finance")
COLUMNS = {
    "source": "The source, as expectations/contracts names it.",
    "table_name": "The source's own table name.",
    "column_name": "The source's own column name.",
    "owner": "The team that answers for the table.",
    "unread_value": "The text that could not be read, as it came; empty for the rows that read well.",
    "rows": "Rows that hold it, of those known on the night.",
    "first_seen": "The first night on which a row held it.",
}


def unread_files() -> Iterator[tuple[Path, str]]:
    """Path and text of every file that follows from the contracts."""
    for source in SOURCES:
        model = f"int_unread_value__{source}"
        yield FOLDER / f"{model}.sql", _sql(contracts_of(source=source))
        yield FOLDER / f"{model}.yml", _yml(model, source)


def _sql(found: list[Contract]) -> str:
    return HEADER.replace("#", "--") + "\n\nunion all\n\n".join(_call(one) for one in found if _readings(one)) + "\n"


def _call(found: Contract) -> str:
    readings = _listed({name: repr(reading) for name, reading in _readings(found).items()})
    known = {column.name: repr(list(column.without_code)) for column in found.columns if column.without_code}
    more = f", known={_listed(known)}" if known else ""
    return f"{{{{ values_judged('{found.source}', '{found.table}', '{found.owner}', {readings}{more}) }}}}"


def _listed(entries: dict[str, str]) -> str:
    return "{\n" + "".join(f"    '{name}': {text},\n" for name, text in entries.items()) + "}"


def _readings(found: Contract) -> dict[str, str]:
    return {column.name: _reading(column) for column in found.columns if column.type != "text"}


def _reading(column: Column) -> str:
    if column.codeset is None:
        return column.type
    return f"term {column.codeset}" if is_short_list(column.codeset) else column.codeset


def _yml(model: str, source: str) -> str:
    description = (
        f"What the columns of {source} were given and could not be read, with the words as they came, and how many rows"
        " read well. It never leaves the warehouse, for the words may be anything. One row per table, column and value."
    )
    columns = [{"name": name, "description": text} for name, text in COLUMNS.items()]
    return dump_yml({"models": [{"name": model, "description": description, "columns": columns}]})
