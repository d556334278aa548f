"""Where databases lie: Airflow's connections, and Postgres's address as its drivers take it."""

from typing import TYPE_CHECKING

from sufficiency.errors import SufficiencyError

if TYPE_CHECKING:
    from airflow.sdk import Connection


def airflow_connection(name: str) -> "Connection":
    """The Airflow connection of that name. Raises SufficiencyError when there is none."""
    from airflow.exceptions import AirflowNotFoundException
    from airflow.sdk import BaseHook

    try:
        return BaseHook.get_connection(name)
    except AirflowNotFoundException:
        raise SufficiencyError(
            f"There is no Airflow connection '{name}': add it, or name another in authority.yml."
        ) from None


def postgres_address(connection: "Connection") -> str:
    """A connection of kind postgres as Postgres's own library writes it; its extra may hold sslmode and the like."""
    parts = {
        "host": connection.host,
        "port": connection.port,
        "dbname": connection.schema,
        "user": connection.login,
        "password": connection.password,
    }
    parts |= {key: value for key, value in connection.extra_dejson.items() if key.startswith("ssl")}
    escaped = {key: str(value).replace("\\", "\\\\").replace("'", "\\'") for key, value in parts.items() if value}
    return " ".join(f"{key}='{value}'" for key, value in escaped.items())


def attach_postgres(address: str, name: str, read_only: bool = False) -> str:
    """DuckDB's statement that attaches a Postgres under a name; on a fault DuckDB's own words repeat the password."""
    quoted = address.replace("'", "''")
    return f"attach '{quoted}' as {name} (type postgres{', read_only' if read_only else ''})"
