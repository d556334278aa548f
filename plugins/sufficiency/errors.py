"""Faults that a person can act on."""


class SufficiencyError(Exception):
    """The work could not run: the message is one sentence that names what is wrong and the next step.

    Shown to the user as it stands (exit code 2), so it never holds a child's name, birth date or source id.
    """


class SourceUnreachableError(SufficiencyError):
    """A source did not answer: worth another try, unlike a malformed file."""


class SourceChangedError(SufficiencyError):
    """A table changed while it was read: a refresh may be running."""
