"""The figures of all releases, and which of them are hidden and why."""

import os
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sufficiency.disclosure.contained import CONTAINED
from sufficiency.disclosure.control import Control, Found
from sufficiency.disclosure.equations import Contained
from sufficiency.disclosure.figure import Figure
from sufficiency.disclosure.in_processes import find_in_processes
from sufficiency.disclosure.laws import laws
from sufficiency.disclosure.same_people import SamePeople
from sufficiency.disclosure.settings import Settings

WORTH_A_PROCESS = 10_000  # figures; of fewer, one process is done before a second has begun


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
    same = SamePeople(releases)
    control = Control(settings, same, laws(same, settings.breakdowns), contained, dict(solved_before))
    for (release, figures), found in zip(releases.items(), _found(control, list(releases.values())), strict=True):
        if solved is not None:
            solved |= found.solved
        for figure, rule in zip(figures, found.rules, strict=True):
            if rule:
                yield Hidden(release, figure, rule)


def _found(control: Control, releases: Sequence[Sequence[Figure]]) -> Iterable[Found]:
    """Each release by itself, in several processes where that is worth it."""
    processes = min(os.cpu_count() or 1, len(releases), 4)
    if processes == 1 or sum(map(len, releases)) < WORTH_A_PROCESS:
        return map(control.find, releases)
    return find_in_processes(control, releases, processes)
