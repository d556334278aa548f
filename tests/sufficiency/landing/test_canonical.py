"""Each value has one text form, whatever system and office wrote it."""

import duckdb
import pytest

from sufficiency.contracts import Column
from sufficiency.landing.canonical import canonical, is_readable


@pytest.mark.parametrize(
    ("kind", "written", "text"),
    [
        ("date", "2021-03-04 00:00:00", "2021-03-04"),
        ("date", "04/03/2021", "2021-03-04"),
        ("date", "4-Mar-2021", "2021-03-04"),
        ("date", "04/03/21", "2021-03-04"),
        ("date", "31/02/2021", "31/02/2021"),
        ("datetime", "2021-03-04 10:11:12.123", "2021-03-04 10:11:12"),
        ("datetime", "04/03/2021 10:11", "2021-03-04 10:11:00"),
        ("decimal(12,2)", "(1,234.00)", "-1234"),
        ("decimal(12,2)", "£1,234.50", "1234.5"),
        ("decimal(12,2)", "12.50", "12.5"),
        ("decimal(12,2)", "1,234.00-", "-1234"),
        ("decimal(12,2)", "nan", "nan"),
        ("integer", "5.0", "5"),
        ("boolean", "Y", "true"),
        ("boolean", "0", "false"),
        ("text", "  nan ", "nan"),
        ("text", "   ", None),
    ],
)
def test_a_value_has_one_text_form(kind, written, text):
    column = Column("cell", kind, "none", True, "")
    found = duckdb.execute(f"select {canonical(column, 'cell')} from (select $1 as cell)", [written]).fetchone()[0]

    assert found == text


@pytest.mark.parametrize(("kind", "text"), [("date", "31/02/2021"), ("decimal(12,2)", "nan"), ("integer", "5.5")])
def test_what_does_not_read_as_its_type_is_known(kind, text):
    column = Column("cell", kind, "none", True, "")

    assert not duckdb.execute(f"select {is_readable(column, 'cell')} from (select $1 as cell)", [text]).fetchone()[0]
