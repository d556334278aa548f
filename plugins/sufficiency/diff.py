"""What changed between two builds of a return: by module, child and field."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.collection_year import CollectionYear
from sufficiency.errors import SufficiencyError
from sufficiency.home import returns_dir
from sufficiency.ssda903.modules import BY_TABLE, MODULES, Module
from sufficiency.ssda903.reading import ReturnFolder, read_return_folder

# What tells a child's rows of a module apart; the others have one row a child.
KEYS = {
    "episodes": ("decom",),
    "reviews": ("review",),
    "placed_adoption": ("date_placed",),
    "missing": ("mis_start",),
    "sw_episodes": ("sw_decom",),
    "dolo": ("dolo_start",),
}
KINDS = ("added", "removed", "changed")
Row = dict[str, str]


@dataclass(frozen=True)
class Change:
    """A row that came or went, or one field of a row. key: the row's, in DfE's names, as it was before if it was."""

    module: str
    child: str
    key: dict[str, str]
    kind: str
    field: str | None = None
    before: str | None = None
    after: str | None = None


@dataclass
class Diff:
    """All changes, in DfE's order of modules. rows: per module how many rows were added, removed and changed."""

    changes: list[Change] = field(default_factory=list)
    rows: dict[str, dict[str, int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain lists and dicts, for machines."""
        return {"modules": self.rows, "changes": [asdict(change) for change in self.changes], "notes": self.notes}


def find_build(name: str, year: CollectionYear | None = None) -> Path:
    """A build by its folder, its name or its night; of one collection year, or of whichever has it.

    Raises SufficiencyError when there is none, or more than one answers to the name.
    """
    if Path(name).exists():
        return Path(name)
    root = returns_dir() / "ssda903"
    folders = [root / year.folder] if year else sorted(root.glob("*"))
    found = [build for folder in folders for build in (sorted(folder.glob(f"{name}-*")) or [folder / name])]
    found = [build for build in found if (build / "manifest.json").is_file()]
    if len(found) == 1:
        return found[0]
    of_year = f" of SSDA903 {year}" if year else ""
    if not found:
        raise SufficiencyError(
            f"There is no folder and no build '{name}'{of_year}: {root} holds the builds, a folder a year."
        )
    names = ", ".join(f"{build.parent.name}/{build.name}" for build in found)
    raise SufficiencyError(
        f"'{name}' may be any of {names}: give "
        + ("the build's whole name." if len({build.parent for build in found}) == 1 else "--collection-year too.")
    )


def diff_returns(before: Path, after: Path) -> Diff:
    """What changed from one return to another; the order of rows is no change.

    Raises SufficiencyError when either holds no file of the return.
    """
    old, new = _read(before), _read(after)
    result = Diff()
    with duckdb.connect() as db:
        for module in MODULES:
            there = [module.table in folder.modules for folder in (old, new)]
            if not any(there):
                continue
            if not all(there):
                where = before if there[0] else after
                result.notes.append(f"{module.name} is in {where.name} alone: not compared.")
                continue
            db.register("old", old.modules[module.table])
            db.register("new", new.modules[module.table])
            gone, come = _only_in(db, module, "old", "new"), _only_in(db, module, "new", "old")
            rows = Counter(dict.fromkeys(KINDS, 0))
            for found in _changes_of(module, gone, come):
                result.changes += found
                rows[found[0].kind] += 1
            result.rows[module.name] = dict(rows)
    return result


def _read(folder: Path) -> ReturnFolder:
    found = read_return_folder(folder)
    if not found.modules:
        raise SufficiencyError(f"{folder} holds no file of the SSDA903 return: name a build or a folder of its files.")
    return found


def _only_in(db: duckdb.DuckDBPyConnection, module: Module, one: str, other: str) -> list[Row]:
    cells = ", ".join(f"coalesce({name}, '') as {name}" for name in module.fields)
    query = f"select {cells} from {one} except all select {cells} from {other} order by all"
    return db.execute(query).to_arrow_table().to_pylist()


def _changes_of(module: Module, gone: list[Row], come: list[Row]) -> Iterator[list[Change]]:
    """The changes of each row that differs: one for a row that came or went, else one per field."""
    old, new = _by_child(gone), _by_child(come)
    for child in sorted(old.keys() | new.keys()):
        for before, after in _pairs(module, old[child], new[child]):
            yield _changes_of_row(module, before, after)


def _by_child(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["child"]].append(row)
    return found


def _pairs(module: Module, old: list[Row], new: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """A child's rows, each with what became of it: the row of the same key, or the only one left if much alike."""
    keys = KEYS.get(module.table, ())
    left = list(new)
    unmatched = []
    for row in old:
        same = next((other for other in left if all(row[name] == other[name] for name in keys)), None)
        if same is None:
            unmatched.append(row)
            continue
        left.remove(same)
        yield row, same
    if len(unmatched) == len(left) == 1 and _are_alike(module, unmatched[0], left[0]):
        yield unmatched[0], left[0]
        return
    yield from ((row, None) for row in unmatched)
    yield from ((None, row) for row in left)


def _are_alike(module: Module, one: Row, other: Row) -> bool:
    """Whether one row is the other with a corrected key: at least half of what is beside the key is the same."""
    beside = [name for name in module.fields if name not in ("child", *KEYS.get(module.table, ()))]
    return 2 * sum(one[name] == other[name] for name in beside) >= len(beside)


def _changes_of_row(module: Module, before: Row | None, after: Row | None) -> list[Change]:
    row = before or after or {}
    key = {name.upper(): row[name] for name in KEYS.get(module.table, ())}
    if before is None or after is None:
        return [Change(module.name, row["child"], key, "added" if before is None else "removed")]
    return [
        Change(module.name, row["child"], key, "changed", name.upper(), before[name], after[name])
        for name in BY_TABLE[module.table].fields
        if before[name] != after[name]
    ]
