"""How each database says the same thing: list a table's columns, and give every value as text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sqlite:
    """SQLite, the made-up council's database: values have types, columns barely."""

    name: str = "sqlite"
    schema: str = "main"

    def columns(self, table: str) -> str:
        """Query for (column, type) of a table; no rows when there is none."""
        return f"select name, type from pragma_table_info('{table}') order by cid"

    def select(self, table: str, columns: dict[str, str]) -> str:
        """Query for the columns {name: type} as text."""
        listed = ", ".join(f'cast("{name}" as text)' for name in columns)
        return f'select {listed} from "{table}"'

    def count(self, table: str) -> str:
        """Query for the number of rows."""
        return f'select count(*) from "{table}"'


@dataclass(frozen=True)
class SqlServer:
    """SQL Server 2012 and later, where most councils' SSD lives; reads do not wait for the nightly refresh."""

    name: str = "mssql"
    schema: str = "ssd_development"

    def columns(self, table: str) -> str:
        """Query for (column, type) of a table; no rows when there is none."""
        # In capitals: a database whose collation minds the case knows its catalogue by no other name.
        return (
            "select COLUMN_NAME, DATA_TYPE from INFORMATION_SCHEMA.COLUMNS"
            f" where TABLE_SCHEMA = '{self.schema}' and TABLE_NAME = '{table}' order by ORDINAL_POSITION"
        )

    def select(self, table: str, columns: dict[str, str]) -> str:
        """Query for the columns {name: type} as text."""
        listed = ", ".join(self._text(name, kind) for name, kind in columns.items())
        return f"select {listed} from [{self.schema}].[{table}]"

    def count(self, table: str) -> str:
        """Query for the number of rows."""
        return f"select count_big(*) from [{self.schema}].[{table}]"

    @staticmethod
    def _text(name: str, kind: str) -> str:
        match kind.lower():
            case "date" | "datetime" | "datetime2" | "smalldatetime":
                return f"convert(varchar(27), [{name}], 121)"  # 2026-11-21 14:05:00.000, whatever the server's language
            case "float" | "real":
                return f"convert(varchar(50), [{name}], 2)"  # 16 digits; style 3 with 17 came only with 2016
            case "bit":
                return f"case [{name}] when 1 then 'true' when 0 then 'false' end"
            case _:
                return f"cast([{name}] as nvarchar(max))"
