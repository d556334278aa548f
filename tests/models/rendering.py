"""A model's own SQL over hand-made tables: what dbt would compile, with each ref the table of that name."""

from functools import cache
from typing import Any

import jinja2

from sufficiency.project import DBT

NIGHT = "2026-11-21"


def render(model: str, **policies: Any) -> str:
    """The SELECT of a model, its macros included, for one night and the policies given."""
    variables = {"night": NIGHT, "known_at": "", "policies": policies, "ons_code": "E06000016"}
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.do"])
    environment.globals.update(
        ref=lambda name: name,
        var=lambda name, default=None: variables.get(name, default),
        policy=lambda name, default=None: policies.get(name, default),
    )
    return environment.from_string(_macros() + _text(model)).render()


@cache
def _macros() -> str:
    """The macros that models use as plain expressions; `policy` returns a value and is given above."""
    wanted = (
        "night",
        "age_on",
        "age_band",
        "birthday",
        "half_up",
        "collection_year_of",
        "pounds_that_agree",
        "tell_if_shared",
    )
    return "".join((DBT / "macros" / f"{name}.sql").read_text(encoding="utf-8") for name in wanted)


@cache
def _text(model: str) -> str:
    (path,) = (DBT / "models").rglob(f"{model}.sql")
    return path.read_text(encoding="utf-8")
