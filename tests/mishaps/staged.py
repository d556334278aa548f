"""What the warehouse makes of a table that landed: a staging model's own SQL over its history, without dbt."""

from datetime import date
from typing import Any

import duckdb
import jinja2

from sufficiency.project import DBT
from tests.history_of import history_table

# Every macro but the materialisations, which are blocks that dbt alone knows.
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((DBT / "macros").glob("*.sql"))]
MACROS = "".join(text for text in TEXTS if "{% materialization" not in text)


def staged(model: str, night: date) -> list[dict[str, Any]]:
    """The rows of a staging model as at a night."""
    with duckdb.connect() as db:

        def ref(name: str) -> str:
            if name.startswith("codeset_"):
                file = DBT / "seeds" / "codesets" / f"{name}.csv"
                db.execute(f"create table if not exists {name} as from read_csv('{file}', all_varchar = true)")
            else:
                db.register(name, history_table(*name.removeprefix("history_").split("__", 1)))
            return name

        variables = {"night": str(night)}
        environment = jinja2.Environment(
            undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.do"], autoescape=False
        )
        environment.globals.update(ref=ref, var=lambda name, default=None: variables.get(name, default))
        (path,) = (DBT / "models" / "staging").rglob(f"{model}.sql")
        query = environment.from_string(MACROS + path.read_text(encoding="utf-8")).render()
        return db.execute(query).to_arrow_table().to_pylist()
