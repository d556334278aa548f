"""The figures of all releases, and which of them are hidden and why."""

import hashlib
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from sufficiency.disclosure.cells import Cells
from sufficiency.disclosure.code import code_state
from sufficiency.disclosure.contained import CONTAINED
from sufficiency.disclosure.equations import Contained, equations
from sufficiency.disclosure.figure import Figure
from sufficiency.disclosure.laws import laws
from sufficiency.disclosure.protect import FAR, protect
from sufficiency.disclosure.same_people import SamePeople
from sufficiency.disclosure.settings import Settings
from sufficiency.disclosure.system import System


class Hidden(NamedTuple):
    """A figure of a release that must not be shown, and the rule that hides it."""

    release: tuple
    figure: Figure
    rule: str  # primary, small base or secondary


def hidden_figures(
    releases: Mapping[tuple, Sequence[Figure]],
    settings: Settings,
    solved_before: Mapping[str, bytes] = MappingProxyType({}),
    solved: MutableMapping[str, bytes] | None = None,
    contained: Sequence[Contained] = CONTAINED,
) -> Iterator[Hidden]:
    """Every figure to hide, release by release.

    A year whose figures are as they were needs no solving again: `solved` takes what was found for each system of
    equations, by its hash, to be given as `solved_before` the next time. The answer is the same without, only later.
    """
    solved = {} if solved is None else solved
    same = SamePeople(releases)
    between = laws(same, settings.breakdowns)
    for release, figures in releases.items():
        cells = Cells.of(figures, same)
        system = System.of(cells, equations(cells, between, contained), FAR * settings.reach)
        hidden = _hidden_cells(system, _primary(figures, cells, system, settings), settings, solved_before, solved)
        for figure in figures:
            rule = figure.rule(settings)
            if rule is None and figure.is_of_people and any(hidden[cells.named[name]] for name in figure.names):
                rule = "secondary"
            if rule:
                yield Hidden(release, figure, rule)


def _primary(figures: Sequence[Figure], cells: Cells, system: System, settings: Settings) -> np.ndarray:
    """The cells that are too small, and what a figure hidden for its rest would tell of it."""
    primary = np.zeros(len(system.counts), dtype=bool)
    for figure in figures:
        if figure.rule(settings):
            for name, count in figure.names.items():
                is_small = figure.is_small(name.role, count, settings)
                primary[cells.named[name]] |= is_small or figure.has_small_rest(settings)
    return primary & system.can_be_hidden


def _hidden_cells(
    system: System,
    primary: np.ndarray,
    settings: Settings,
    solved_before: Mapping[str, bytes],
    solved: MutableMapping[str, bytes],
) -> np.ndarray:
    if settings.secondary == "none" or not primary.any():
        return system.together(primary)
    key = _hash(system, primary, settings.reach)
    solved[key] = solved_before.get(key) or np.packbits(protect(system, primary, settings.reach)).tobytes()
    return np.unpackbits(np.frombuffer(solved[key], dtype=np.uint8))[: len(primary)].astype(bool)


def _hash(system: System, primary: np.ndarray, reach: int) -> str:
    sums = system.equations
    digest = hashlib.sha256(repr((code_state(), reach, sums.shape)).encode())
    also = system.hidden_with
    for part in (system.counts, system.cost, primary, sums.data, sums.indices, sums.indptr, also.data, also.indices):
        digest.update(np.ascontiguousarray(part).tobytes())
    return digest.hexdigest()
