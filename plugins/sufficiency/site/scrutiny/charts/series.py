"""Who is drawn how: a colour that colour-blind eyes can tell apart, a shape and a dash that need no colour."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """How a series is drawn. colour: a variable of style.css, which knows light, dark and paper."""

    colour: str
    shape: str = "circle"
    dash: tuple[int, int] = (1, 0)
    width: float = 1.5
    is_own: bool = False


OWN = Look("var(--own)", width=3, is_own=True)
ENGLAND = Look("var(--england)", "square", (5, 3))
REGION = Look("var(--region)", "triangle-up", (2, 2))
NEIGHBOURS = Look("var(--neighbours)", "diamond", (8, 3))
# Parts of a whole, in their order: each is named beside the column, and paper shows between two.
PARTS = tuple(Look(f"var(--part-{place})") for place in range(1, 7))


@dataclass(frozen=True)
class Series:
    """A name, a look, and a value for each label of the axis; None where there is none or it is hidden."""

    name: str
    look: Look
    values: tuple[float | None, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for value in self.values)
