"""Sections that are more than figures over the years: places against demand, money, what officers alone may see."""

from collections.abc import Callable

from sufficiency.site.scrutiny.pack import Pack

OF_CHAPTER: dict[str, tuple[Callable[[Pack], str], ...]] = {}


def special_sections(pack: Pack, number: str) -> str:
    """The sections of a chapter, by the strategy's number."""
    return "".join(section(pack) for section in OF_CHAPTER.get(number, ()))
