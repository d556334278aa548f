"""Faults that a person can act on."""

from collections.abc import Sequence
from dataclasses import dataclass


class SufficiencyError(Exception):
    """The work could not run: the message is one sentence that names what is wrong and the next step.

    Shown to the user as it stands (exit code 2), so it never holds a child's name, birth date or source id.
    """


class SourceUnreachableError(SufficiencyError):
    """A source did not answer: worth another try, unlike a malformed file."""


class SourceChangedError(SufficiencyError):
    """A table changed while it was read: a refresh may be running."""


@dataclass(frozen=True)
class Stop:
    """One thing that a gate stopped: the table or the expectation, the team that can mend it, and why in a sentence.

    owner: empty where it is whoever answers for the DAG.
    """

    what: str
    owner: str
    sentence: str


class StoppedError(SufficiencyError):
    """A gate let something not pass. stops: what it was, one by one, each for its own owner."""

    def __init__(self, sentence: str, stops: Sequence[Stop] = ()) -> None:
        super().__init__(sentence)
        self.stops = tuple(stops)
