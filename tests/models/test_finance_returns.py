"""The council's finance returns, read from a file as people keep them."""

from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest
from jinja2 import Environment

from sufficiency.project import DBT

MACROS = ("text_of", "words_of", "amount_of", "finance_returns")


def returned(file: Path | str) -> list[tuple]:
    """What the macro reads of a file, by line."""
    source = "".join((DBT / "macros" / f"{name}.sql").read_text(encoding="utf-8") for name in MACROS)
    environment = Environment(autoescape=False)
    environment.globals.update(
        execute=True,
        var=lambda name, default: str(file),
        run_query=lambda sql: SimpleNamespace(rows=duckdb.sql(sql).fetchall()),
    )
    query = environment.from_string(source + "{{ finance_returns() }}").render()
    return duckdb.sql(f"select * from {query} as returned order by all").fetchall()


def test_years_lines_and_amounts_are_read_however_they_are_written(tmp_path):
    file = tmp_path / "returns.csv"
    file.write_text(
        "financial_year,return,line,amount\n"
        '2024-25,s251,Residential care,"£33,000,000.50"\n'
        "2024/25, RO3 ,childrens_social_care,(1000)\n"
    )

    assert [(*row[:3], float(row[3])) for row in returned(file)] == [
        ("2024/25", "RO3", "childrens social care", -1000.0),
        ("2024/25", "S251", "residential care", 33_000_000.5),
    ]


@pytest.mark.parametrize("file", ["", "/no/such/returns.csv"])
def test_no_file_is_no_return(file):
    assert returned(file) == []
