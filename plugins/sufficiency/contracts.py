"""The shape accepted at the door: one contract per source table, read from expectations/contracts.

Landing, the Great Expectations suites, dbt's history models and the data dictionary all come from these files.
`python -m sufficiency.contracts` writes dbt's part again after a contract has changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from sufficiency.errors import SufficiencyError
from sufficiency.project import CONTRACTS, DBT
from sufficiency.read_yml import read_yml

SENSITIVITIES = ("identifier", "name", "birth_date", "postcode", "special", "personal", "commercial", "none")
COLUMN_MAP = "column_map.yml"  # beside a source's contracts: how its files and sheets name the columns
HISTORY = DBT / "models" / "history"
SOURCE_TITLES = {
    "ssd": "The case management system, as the Standard Safeguarding Dataset (version 1.4.5) shapes it.",
    "care_leavers": "Contacts, plans and personal advisers of care leavers.",
    "fostering": "Recruitment and approval of foster carers, from the fostering team.",
    "finance": "Suppliers, contracts, placement costs and payments, from finance and commissioning.",
    "ssda903": "Folders of the SSDA903 return itself, one a collection year.",
}


@dataclass(frozen=True)
class Column:
    """A column of a source table. `type` says how its text reads; it lands as text whatever its type.

    codeset: what a code is read by (sufficiency.codesets). A column whose words are its source's own is text.
    """

    name: str
    type: str
    sensitivity: str
    nullable: bool
    description: str
    codeset: str | None = None
    without_code: tuple[str, ...] = ()  # wordings, lower case words only, that are known and stand for no code
    optional: bool = False  # some versions of the source do not have it


@dataclass(frozen=True)
class Contract:
    """What one source table must look like, who answers for it, and what is expected of its rows.

    key: the columns that tell rows apart at landing. natural_key: those that still do when ids are made anew.
    regenerated: columns that change without meaning anything, left out of the row hash.
    required: the table must be there and hold rows. row_floor: the smallest share of the last load to accept.
    optional: many councils have no such table, so that nothing is told of one that never landed.
    """

    table: str
    source: str
    domain: str
    description: str
    grain: str
    owner: str
    key: tuple[str, ...]
    natural_key: tuple[str, ...]
    regenerated: tuple[str, ...]
    required: bool
    row_floor: float
    columns: tuple[Column, ...]
    expectations: tuple[dict[str, Any], ...] = field(default=(), hash=False)
    optional: bool = False

    @property
    def name(self) -> str:
        """Source and table, as in ssd/ssd_person."""
        return f"{self.source}/{self.table}"

    @property
    def column_names(self) -> tuple[str, ...]:
        """Every column, in the contract's order."""
        return tuple(column.name for column in self.columns)

    @property
    def hashed(self) -> tuple[str, ...]:
        """The columns whose text makes the row hash, in the contract's order."""
        return tuple(name for name in self.column_names if name not in self.regenerated)

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns without which a row cannot be used."""
        return tuple(column.name for column in self.columns if not column.nullable)


def read_contract(path: Path) -> Contract:
    """One contract file, checked against itself."""
    raw = read_yml(path.read_text(encoding="utf-8"))
    columns = tuple(_column(column) for column in raw.pop("columns"))
    expectations = tuple(raw.pop("expectations") or ())
    for part in ("key", "natural_key", "regenerated"):
        raw[part] = tuple(raw[part])
    found = Contract(columns=columns, expectations=expectations, **raw)
    _check(found, path)
    return found


def _column(raw: dict[str, Any]) -> Column:
    return Column(**raw | {"without_code": tuple(raw.get("without_code", ()))})


def _check(contract: Contract, path: Path) -> None:
    where = f"The contract {path.parent.name}/{path.name}"
    if (contract.source, contract.table) != (path.parent.name, path.stem):
        raise SufficiencyError(f"{where} speaks of {contract.name}: rename the file or the table.")
    known = set(contract.column_names)
    for name in (*contract.key, *contract.natural_key, *contract.regenerated):
        if name not in known:
            raise SufficiencyError(f"{where} names a column {name} that it does not list.")
    for column in contract.columns:
        if column.sensitivity not in SENSITIVITIES:
            raise SufficiencyError(
                f"{where}: {column.name} has an unknown sensitivity '{column.sensitivity}':"
                f" choose one of {', '.join(SENSITIVITIES)}."
            )


@lru_cache
def contracts() -> dict[tuple[str, str], Contract]:
    """Every contract by (source, table), in the order of the folders."""
    paths = [path for path in sorted(CONTRACTS.glob("*/*.yml")) if path.name != COLUMN_MAP]
    found = [read_contract(path) for path in paths]
    return {(contract.source, contract.table): contract for contract in found}


def contract(source: str, table: str) -> Contract:
    """The contract of one source table."""
    try:
        return contracts()[source, table]
    except KeyError:
        raise SufficiencyError(f"There is no contract {source}/{table} in expectations/contracts.") from None


def contracts_of(*, domain: str | None = None, source: str | None = None) -> list[Contract]:
    """The contracts of a domain, of a source, or of both."""
    return [
        found for found in contracts().values() if domain in (None, found.domain) and source in (None, found.source)
    ]


def history_files() -> Iterator[tuple[Path, str]]:
    """What dbt's history layer must hold: path and text of every file that follows from the contracts."""
    for source, title in SOURCE_TITLES.items():
        found = contracts_of(source=source)
        yield HISTORY / source / f"_{source}__sources.yml", _sources_yml(source, title, found)
        for one in found:
            model = f"history_{one.source}__{one.table}"
            yield HISTORY / source / f"{model}.sql", _model_sql(one)
            yield HISTORY / source / f"{model}.yml", _model_yml(one, model)


def write_dbt() -> list[Path]:
    """Write dbt's files that follow from the contracts; remove those whose contract is gone."""
    from sufficiency.unread_models import FOLDER, unread_files

    wanted = dict([*history_files(), *unread_files()])
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    for path in (*HISTORY.glob("*/*"), *FOLDER.glob("int_unread_value__*")):
        if path not in wanted:
            path.unlink()
    return list(wanted)


HEADER = "# Written from expectations/contracts by `python -m sufficiency.contracts`.\n"


def _model_sql(found: Contract) -> str:
    columns = "".join(f"    {name},\n" for name in found.column_names)
    return (
        f"select\n{columns}    _row_hash,\n    _snapshot_date\n\n"
        f"from {{{{ source('{found.source}', '{found.table}') }}}}\n"
    )


def _model_yml(found: Contract, model: str) -> str:
    from sufficiency.landing.canonical import row_hash

    columns = [
        *({"name": column.name, "description": column.description, "data_type": "varchar"}
          | {"config": {"meta": {"sensitivity": column.sensitivity}}}
          for column in found.columns),
        {"name": "_row_hash", "description": "Hash of the row's meaning; the same row has the same hash."}
        | {"data_type": "varchar"},
        {"name": "known_from", "description": "First night the row was seen so.", "data_type": "date"},
        {"name": "known_to", "description": "First night it was so no longer; empty while it still is."}
        | {"data_type": "date"},
    ]  # fmt: skip
    return dump_yml(
        {
            "models": [
                {
                    "name": model,
                    "description": f"{found.description} Every version of every row. "
                    f"{found.grain.removesuffix('.')}, and unbroken stretch of nights on which it stood so.",
                    "config": {
                        "meta": {
                            "source": found.source,
                            "table": found.table,
                            "owner": found.owner,
                            "columns": list(found.column_names),
                            "row_hash": row_hash(found),
                        }
                    },
                    "data_tests": ["versions_are_in_order"],
                    "columns": columns,
                }
            ]
        }
    )


def _sources_yml(source: str, title: str, found: list[Contract]) -> str:
    tables = [
        {
            "name": one.table,
            "description": f"{one.description} {one.grain}",
            "config": {"meta": {"owner": one.owner, "key": list(one.key)}},
        }
        for one in found
    ]
    # The history materialisation reads the snapshots that are new and calls them `landed`.
    location = {"meta": {"external_location": "(from landed)"}}
    return dump_yml({"sources": [{"name": source, "description": title, "config": location, "tables": tables}]})


def dump_yml(content: dict[str, Any]) -> str:
    """A yml file of dbt's that says where it comes from."""
    return HEADER + yaml.safe_dump(content, sort_keys=False, width=118, allow_unicode=True)


if __name__ == "__main__":
    print(f"{len(write_dbt())} files follow from {len(contracts())} contracts.")
