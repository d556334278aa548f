"""Write an SSDA903 return as XML (return.md, section 5): child by child, a few thousand in memory at a time.

The layout has no names for social worker episodes and deprivation of liberty orders, and room for one row of UASC,
OC3 and AD1 a child: what it cannot hold is counted, never left out in silence.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from sufficiency.ssda903.modules import BY_TABLE

OWNER_ONLY = 0o600  # a child's id and date of birth in every element
SLICE = 5_000  # children in memory at once: some 20 MiB of text, however large the return
NOTE = (
    "The XML layout has no element names for social worker episodes and deprivation of liberty orders, and holds one "
    "row of UASC, OC3 and AD1 a child, OC3 and AD1 only when their first field is filled: the CSV files have every row."
)
WITHOUT_NAMES = ("sw_episodes", "dolo")
ONE_A_CHILD = {"uasc": None, "oc3": "in_touch", "ad1": "date_int"}  # and the field without which it is no row
RENAMED = {"CHILD": "CHILDID", "PLACE": "PL"}
MISSING_HEADER = 1 << 40  # children whom the header lacks come after all others

# Groups that repeat: their element, its fields, in the order of the layout.
REVIEW = ("AREVIEW", "REVIEW REVIEW_CODE")
ABSENCE = ("AMISSING", "MISSING MIS_START MIS_END")
PERMANENCE = ("PERMANENCE", "PREV_PERM LA_PERM DATE_PERM")
HEALTH = (
    "OC2",
    "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
    " INTERVENTION_RECEIVED INTERVENTION_OFFERED",
)
PLACED = ("AD_PLACED", "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED")
EPISODE = ("EPISODE", "DECOM RNE LS CIN PLACE PL_POST HOME_POST URN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE")


@dataclass(frozen=True)
class Written:
    """What an XML file holds. left_out: rows that the layout has no place for, by DfE's name of their module."""

    children: int
    left_out: dict[str, int] = field(default_factory=dict)


def write_xml(db: duckdb.DuckDBPyConnection, modules: Mapping[str, str], path: Path) -> Written:
    """Write the modules as one EXPSSDA903 file, readable by its owner alone.

    modules: table name → a query with `row_id` and the module's fields as text; a module not given has no rows.
    Children come in the header's order, then those whom the header lacks; a child's rows in their own. Signs that no
    XML may hold become U+FFFD. The same rows give the same bytes.
    """
    _make_macros(db)
    for table in BY_TABLE:
        nothing = ", ".join(f"null::varchar as {name}" for name in BY_TABLE[table].fields)
        query = modules.get(table) or f"select null::bigint as row_id, {nothing} where false"
        db.execute(f"create or replace temp view xml_{table} as {query}")
    try:
        _list_children(db)
        children = db.execute("select count(*) from xml_child").fetchone()[0]
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
        os.fchmod(opened, OWNER_ONLY)
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n')
            for lines in _slices(db, children):
                file.write(lines)
            file.write("</EXPSSDA903>\n")
        return Written(children, _left_out(db))
    finally:
        db.execute("drop table if exists temp.xml_child")
        for table in BY_TABLE:
            db.execute(f"drop view if exists temp.xml_{table}")


def _make_macros(db: duckdb.DuckDBPyConnection) -> None:
    escaped = "regexp_replace(cell, '[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]', chr(65533), 'g')"
    # A bare carriage return would be read back as a line feed.
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        escaped = f"replace({escaped}, '{sign}', '{entity}')"
    escaped = f"replace({escaped}, chr(13), '&#13;')"
    db.execute(f"""
        create or replace temp macro xml_element(name, cell) as
        case when coalesce(cell, '') = '' then '<' || name || '/>'
            else '<' || name || '>' || {escaped} || '</' || name || '>' end
    """)


def _list_children(db: duckdb.DuckDBPyConnection) -> None:
    """One row per CHILD element: those of the header, then those whom only other modules name."""
    others = " union all by name ".join(
        f"select coalesce(child, '') as child, {'dob' if 'dob' in BY_TABLE[table].fields else 'null::varchar as dob'}"
        f" from xml_{table}"
        for table in BY_TABLE
        if table != "header" and table not in WITHOUT_NAMES
    )
    given = {name for name, *_ in db.execute("describe xml_header").fetchall()}
    status = "uasc" if "uasc" in given else "null::varchar as uasc"
    db.execute(f"""
        create or replace temp table xml_child as
        with header as (
            select row_id, coalesce(child, '') as child, upn, sex, dob, ethnic, mother, mc_dob, {status}
            from xml_header
        ),
        missing as (
            select child, min(dob) as dob from ({others}) as others
            anti join header using (child) group by child
        ),
        every as (
            select * from header
            union all by name
            select {MISSING_HEADER} + row_number() over (order by child) as row_id, child, dob from missing
        )
        select
            *,
            row_number() over (order by row_id) - 1 as child_no,
            -- Rows of a child who has two headers stand under the first.
            row_number() over (partition by child order by row_id) = 1 as has_rows
        from every
        order by child_no
    """)


def _slices(db: duckdb.DuckDBPyConnection, children: int) -> Iterator[str]:
    for start in range(0, children, SLICE):
        lines = db.execute(_lines(f"child_no between {start} and {start + SLICE - 1}")).fetchall()
        yield "".join(f"{line}\n" for (line,) in lines)


def _lines(these: str) -> str:
    """SQL for the lines of some children, in the order of the layout."""
    header_first = _elements("CHILD UPN SEX DOB ETHNIC", "slice")
    is_uasc = "coalesce(nullif(slice.uasc, ''), case when uasc.child is null then '0' else '1' end)"
    sections = [
        f"""
        select child_no, 0 as section, 0 as row_id,
            '<CHILD>' || chr(10) || '<HEADER>' || chr(10) || {header_first} || xml_element('UASC', {is_uasc})
            || case when uasc.child is null then '' else xml_element('DUC', uasc.duc) end
            || case when oc3.child is null then '' else {_elements("IN_TOUCH ACTIV ACCOM", "oc3")} end
            || case when ad1.child is null then '' else
                {_elements("DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR", "ad1")} end as line
        from slice
        {" ".join(_join_first(table) for table in ONE_A_CHILD)}
        """,
        _rows(1, "reviews", *REVIEW),
        f"select child_no, 2, 0, {_elements('MOTHER MC_DOB', 'slice')} from slice",
        _rows(3, "missing", *ABSENCE),
        _rows(4, "prev_perm", *PERMANENCE),
        _rows(5, "oc2", *HEALTH),
        _rows(6, "placed_adoption", *PLACED),
        "select child_no, 7, 0, '</HEADER>' from slice",
        _rows(8, "episodes", *EPISODE),
        "select child_no, 9, 0, '</CHILD>' from slice",
    ]
    return f"""
        with slice as materialized (select * from xml_child where {these})
        select line from ({" union all ".join(sections)}) as lines order by child_no, section, row_id
    """


def _elements(names: str, relation: str) -> str:
    cells = (f"xml_element('{RENAMED.get(name, name)}', {relation}.{name.lower()})" for name in names.split())
    return " || ".join(cells)


def _rows(section: int, table: str, element: str, names: str) -> str:
    return f"""
        select slice.child_no, {section}, cells.row_id,
            '<{element}>' || {_elements(names, "cells")} || '</{element}>'
        from slice inner join xml_{table} as cells on slice.child = coalesce(cells.child, '')
        where slice.has_rows
    """


def _join_first(table: str) -> str:
    return f"""
        left join (
            select * replace (coalesce(child, '') as child) from xml_{table}
            where coalesce(child, '') in (select child from slice)
            qualify row_number() over (partition by coalesce(child, '') order by row_id) = 1
        ) as {table} on slice.has_rows and slice.child = {table}.child
    """


def _left_out(db: duckdb.DuckDBPyConnection) -> dict[str, int]:
    counts = {table: f"select count(*) from xml_{table}" for table in WITHOUT_NAMES}
    for table, needed in ONE_A_CHILD.items():
        first = f"coalesce(min_by({needed}, row_id), '') <> ''" if needed else "true"
        counts[table] = f"""
            select coalesce(sum(rows - is_there::integer), 0)::bigint from (
                select count(*) as rows, {first} as is_there from xml_{table} group by coalesce(child, '')
            ) as children
        """
    found = {BY_TABLE[table].name: db.execute(query).fetchone()[0] for table, query in counts.items()}
    return {name: rows for name, rows in found.items() if rows}
