"""Which figures of one release are hidden and why, knowing what is the same in all of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sufficiency.disclosure.cells import Cells
from sufficiency.disclosure.code import code_state
from sufficiency.disclosure.equations import Contained, Law, equations
from sufficiency.disclosure.figure import Figure
from sufficiency.disclosure.protect import FAR, protect
from sufficiency.disclosure.same_people import SamePeople
from sufficiency.disclosure.settings import Settings
from sufficiency.disclosure.system import System


class Found(NamedTuple):
    """For each figure the rule that hides it, if one does; and the answers, by hash of the equations they solve."""

    rules: list[str | None]
    solved: dict[str, bytes]


@dataclass(frozen=True)
class Control:
    """What the control of any release needs to know. `solved_before`: answers of earlier nights, by their hash."""

    settings: Settings
    same: SamePeople
    laws: Sequence[Law]
    contained: Sequence[Contained]
    solved_before: Mapping[str, bytes]

    def find(self, figures: Sequence[Figure]) -> Found:
        """What must be hidden of a release."""
        cells = Cells.of(figures, self.same)
        system = System.of(cells, equations(cells, self.laws, self.contained), FAR * self.settings.reach)
        solved: dict[str, bytes] = {}
        hidden = self._hidden_cells(system, self._primary(figures, cells, system), solved)
        rules = []
        for figure in figures:
            rule = figure.rule(self.settings)
            if rule is None and figure.is_of_people and any(hidden[cells.named[name]] for name in figure.names):
                rule = "secondary"
            rules.append(rule)
        return Found(rules, solved)

    def _primary(self, figures: Sequence[Figure], cells: Cells, system: System) -> np.ndarray:
        """The cells that are too small, and what a figure hidden for its rest would tell of it."""
        primary = np.zeros(len(system.counts), dtype=bool)
        for figure in figures:
            if figure.rule(self.settings):
                for name, count in figure.names.items():
                    is_small = figure.is_small(name.role, count, self.settings)
                    primary[cells.named[name]] |= is_small or figure.has_small_rest(self.settings)
        return primary & system.can_be_hidden

    def _hidden_cells(self, system: System, primary: np.ndarray, solved: dict[str, bytes]) -> np.ndarray:
        if self.settings.secondary == "none" or not primary.any():
            return system.together(primary)
        key = _hash(system, primary, self.settings.reach)
        before = self.solved_before.get(key)
        solved[key] = before or np.packbits(protect(system, primary, self.settings.reach)).tobytes()
        return np.unpackbits(np.frombuffer(solved[key], dtype=np.uint8))[: len(primary)].astype(bool)


def _hash(system: System, primary: np.ndarray, reach: int) -> str:
    sums = system.equations
    digest = hashlib.sha256(repr((code_state(), reach, sums.shape)).encode())
    also = system.hidden_with
    for part in (system.counts, system.cost, primary, sums.data, sums.indices, sums.indptr, also.data, also.indices):
        digest.update(np.ascontiguousarray(part).tobytes())
    return digest.hexdigest()
