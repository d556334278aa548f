"""Airflow as a council's server runs it: its own processes, Postgres beneath, secrets from files and environment."""

import json
import os
import secrets
import subprocess
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet

from sufficiency.errors import SufficiencyError
from sufficiency.project import DAGS, ROOT
from sufficiency.server import AIRFLOW, Server, running_parts
from tests.rehearsal.postgres import Database, free_port

USER = "officer"
CLASSPATH = "airflow.dag_processing.bundles.local.LocalDagBundle"
# What a process needs of the machine; everything else it is told here, as a container would be.
OF_THE_MACHINE = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")


@dataclass(frozen=True)
class Production:
    """An Airflow that is set up, not yet running. environment: all that its processes are told."""

    folder: Path
    port: int
    password: str
    environment: Mapping[str, str]

    @property
    def log(self) -> Path:
        """What Airflow's processes say."""
        return self.folder / "airflow.log"

    @property
    def task_logs(self) -> Path:
        """The logs of tasks: a volume of its own, beside everything else."""
        return self.folder / "task_logs"

    @property
    def lineage(self) -> Path:
        """Where lineage events go, a file each."""
        return self.folder / "lineage"

    def prepare(self) -> None:
        """What is done once before the processes start: the metadata database, and the pool of one writer."""
        self.airflow("db", "migrate")
        self.airflow("pools", "set", "warehouse", "1", "DuckDB has one writer")

    def secrets(self) -> list[str]:
        """Every password and key that it was given, so that one can look for them where they should not be."""
        kept = {file.name: file.read_text(encoding="utf-8") for file in (self.folder / "secrets").iterdir()}
        connections = json.loads(kept.pop("connections.json")).values()
        kept.pop("passwords.json")
        own = [self.password, self.environment["SUFFICIENCY_KEY"]]
        return [*own, *kept.values(), *(one["password"] for one in connections)]

    def airflow(self, *command: str) -> None:
        """Run one of Airflow's commands to its end."""
        with self.log.open("a", encoding="utf-8") as log:
            done = subprocess.run([AIRFLOW, *command], env=self.environment, stdout=log, stderr=log, check=False)
        if done.returncode:
            raise SufficiencyError(f"`airflow {' '.join(command)}` ended with {done.returncode}: {self.log} says why.")

    def running(self) -> AbstractContextManager[list[subprocess.Popen[bytes]]]:
        """Its four processes, until the block is left."""
        return running_parts(self.log, self.environment)

    def server(self, parts: list[subprocess.Popen[bytes]]) -> Server:
        """Where a person finds it."""
        return Server(f"http://127.0.0.1:{self.port}", USER, self.password, self.log, parts)


def production(
    folder: Path,
    metadata: Database,
    config: Path,
    from_file: Mapping[str, object],
    from_environment: Mapping[str, object],
    statsd_port: int,
) -> Production:
    """Set Airflow up in `folder`, its metadata in Postgres.

    from_file, from_environment: connections by name, told by a secrets backend's file and by the environment.
    statsd_port: where metrics go on this machine.
    """
    port, password = free_port(), secrets.token_urlsafe(18)
    kept = folder / "secrets"
    kept.mkdir(mode=0o700)
    passwords = _secret(kept / "passwords.json", json.dumps({USER: password}))
    connections = _secret(kept / "connections.json", json.dumps(from_file))
    url = f"http://127.0.0.1:{port}"
    environment = {name: os.environ[name] for name in OF_THE_MACHINE if name in os.environ}
    environment |= {
        "AIRFLOW_HOME": str(folder / "airflow"),
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__CORE__PARALLELISM": "4",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
        "AIRFLOW__CORE__DEFAULT_TIMEZONE": "Europe/London",
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(ROOT / "plugins"),
        "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"{url}/execution/",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": f"{USER}:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(passwords),
        "AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps(
            [{"name": "sufficiency", "classpath": CLASSPATH, "kwargs": {"path": str(DAGS)}}]
        ),
        "AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "300",
        # Secrets are files; Airflow asks for them by a command, so that none stands in the environment.
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN_CMD": f"cat {_secret(kept / 'metadata_url', metadata.url)}",
        "AIRFLOW__CORE__FERNET_KEY_CMD": f"cat {_secret(kept / 'fernet_key', Fernet.generate_key().decode())}",
        "AIRFLOW__API_AUTH__JWT_SECRET_CMD": f"cat {_secret(kept / 'jwt_secret', secrets.token_hex(64))}",
        "AIRFLOW__API__SECRET_KEY_CMD": f"cat {_secret(kept / 'api_secret_key', secrets.token_hex(32))}",
        "AIRFLOW__SECRETS__BACKEND": "airflow.secrets.local_filesystem.LocalFilesystemBackend",
        "AIRFLOW__SECRETS__BACKEND_KWARGS": json.dumps({"connections_file_path": str(connections)}),
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__BASE_URL": url,
        "AIRFLOW__API__WORKERS": "1",
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(folder / "task_logs"),
        "AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT": "60",
        "AIRFLOW__METRICS__STATSD_ON": "True",
        "AIRFLOW__METRICS__STATSD_HOST": "127.0.0.1",
        "AIRFLOW__METRICS__STATSD_PORT": str(statsd_port),
        "AIRFLOW__OPENLINEAGE__NAMESPACE": "sufficiency",
        "AIRFLOW__OPENLINEAGE__TRANSPORT": json.dumps(
            {"type": "file", "log_file_path": str(folder / "lineage" / "event")}
        ),
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        "SCARF_ANALYTICS": "false",
        "GX_ANALYTICS_ENABLED": "false",
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "SUFFICIENCY_HOME": str(folder / "home"),
        "SUFFICIENCY_CONFIG": str(config),
        "SUFFICIENCY_KEY": secrets.token_hex(32),
        "SUFFICIENCY_CHROMIUM": "no browser",  # how the packs are printed is tests/browser's to see
    }
    environment |= {f"AIRFLOW_CONN_{name.upper()}": json.dumps(value) for name, value in from_environment.items()}
    (folder / "lineage").mkdir(mode=0o700)
    return Production(folder, port, password, environment)


def _secret(file: Path, text: str) -> Path:
    file.touch(mode=0o600)
    file.write_text(text, encoding="utf-8")
    return file
