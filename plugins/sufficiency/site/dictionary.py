"""dictionary.html: every published table, every module of the return and every source column, to search."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import duckdb

from sufficiency.config import Config
from sufficiency.contracts import Contract, contracts
from sufficiency.data_dictionary import contracted_models
from sufficiency.home import site_dir
from sufficiency.project import DBT
from sufficiency.publish.marts import MartTable
from sufficiency.publish.meta import tables_in
from sufficiency.site.marts import open_marts
from sufficiency.site.page import page, table
from sufficiency.site.words import counted, made_up
from sufficiency.write import write_whole

SCRIPT = Path(__file__).with_name("dictionary.js").read_text(encoding="utf-8")
MODE = 0o644  # words about tables, and not a row of any: everybody may read it
PARTS = {
    "marts": ("Marts", "What BI reads: in marts.duckdb, as Parquet and in Postgres."),
    "meta": ("About the marts", "The schema meta, beside the marts wherever they are."),
    "return": ("The return", "The modules of SSDA903, by DfE's own names: in the warehouse and its files only."),
    "sources": ("Sources", "The shape that each source table must have, or it is refused at the door."),
}


@dataclass(frozen=True)
class Entry:
    """A table of the dictionary. facts: what is said of it beside its description; columns: rows of its table."""

    name: str
    description: str
    facts: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


def write_dictionary(config: Config) -> int:
    """Write dictionary.html from the published marts, the models of the return and the contracts; always 1 file."""
    with open_marts() as marts:
        text = dictionary_page(marts, config)
    write_whole(site_dir() / "dictionary.html", text.encode(), MODE)
    return 1


def dictionary_page(marts: duckdb.DuckDBPyConnection, config: Config) -> str:
    """The page as HTML. It holds descriptions and grades, and no count, for a small one would be about children."""
    published = list(_published(marts))
    parts = {
        "marts": [entry for entry in published if not entry.name.startswith("meta.")],
        "meta": [entry for entry in published if entry.name.startswith("meta.")],
        "return": list(_returned()),
        "sources": [_landed(contract) for contract in contracts().values()],
    }
    entries = [entry for part in parts.values() for entry in part]
    told = f"{counted(len(entries), 'table')}, {counted(sum(len(entry.columns) for entry in entries), 'column')}"
    body = (
        f"<h1>Data dictionary</h1>{made_up(config)}"
        f'<p class="quiet">{escape(config.authority.name)}. Every table and column, in the words of the models and the '
        f'contracts.</p>{_search()}<p id="told" role="status" class="quiet">{told}</p>'
        + "".join(_part(part, found) for part, found in parts.items())
    )
    return page(f"Data dictionary, {config.authority.name}", body, here="dictionary.html", script=SCRIPT)


def _search() -> str:
    """Shown by the script, for without it it would find nothing."""
    options = "".join(f'<option value="{part}">{title}</option>' for part, (title, _) in PARTS.items())
    return (
        '<form hidden role="search" aria-label="Search the dictionary">'
        '<label>Search<input name="text" type="search" autocomplete="off" placeholder="placement cost, child_key …">'
        f'</label><label>Where<select name="part"><option value="">Everywhere</option>{options}</select></label>'
        '<button type="reset">Show all</button></form>'
    )


def _part(part: str, entries: Iterable[Entry]) -> str:
    title, about = PARTS[part]
    listed = "".join(map(_entry, entries))
    return f'<section id="{part}"><h2>{title}</h2><p class="quiet">{about}</p>{listed}</section>'


def _entry(entry: Entry) -> str:
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(told)}</dd>" for name, told in entry.facts if told)
    columns = table(entry.headings, entry.columns, f"Columns of {entry.name}", names_rows=True, stacks=True)
    return (
        f'<details class="entry" id="{escape(entry.name)}"><summary><h3>{escape(entry.name)}</h3> '
        f"<span>{escape(entry.description)}</span></summary>{f'<dl>{facts}</dl>' if facts else ''}{columns}</details>"
    )


def _published(marts: duckdb.DuckDBPyConnection) -> Iterator[Entry]:
    grades = dict(
        marts.execute("select schema_name || '.' || table_name, coalesce(grade, '') from meta.mart_table").fetchall()
    )
    made_of = dict(
        marts.execute(
            "select table_name, string_agg(parent_name, ', ' order by parent_name) from meta.lineage"
            " where layer = 'marts' group by table_name"
        ).fetchall()
    )
    readers = {
        (name, column): roles
        for name, column, roles in marts.execute(
            "select schema_name || '.' || table_name, column_name, readers from meta.mart_column"
        ).fetchall()
    }
    for found in tables_in(marts):
        facts = (
            ("Key", ", ".join(found.key)),
            ("Grade of the mart", grades[found.full_name]),
            ("Leads to", _leads_to(found)),
            ("Made of", made_of.get(found.full_name, "")),
        )
        columns = tuple(
            (column.name, column.type, column.sensitivity, readers[found.full_name, column.name], column.description)
            for column in found.columns
        )
        yield Entry(
            found.full_name, found.description, facts, ("Column", "Type", "Class", "Read by", "Meaning"), columns
        )


def _leads_to(found: MartTable) -> str:
    ways = [f"{', '.join(reference.columns)} → {reference.table}" for reference in found.references]
    return "; ".join(ways)


def _returned() -> Iterator[Entry]:
    for schema, model in contracted_models(DBT / "models" / "returns"):
        yield Entry(
            f"{schema}.{model['name'].removeprefix(f'{schema}__')}",
            model["description"],
            (),
            ("Column", "Type", "Meaning"),
            tuple((column["name"], column["data_type"], column["description"]) for column in model["columns"]),
        )


def _landed(contract: Contract) -> Entry:
    return Entry(
        f"{contract.source}.{contract.table}",
        f"{contract.description} {contract.grain}",
        (("Key", ", ".join(contract.key)), ("Owner", contract.owner)),
        ("Column", "Type", "Class", "Meaning"),
        tuple((column.name, column.type, column.sensitivity, column.description) for column in contract.columns),
    )
