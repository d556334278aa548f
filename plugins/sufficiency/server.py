"""Airflow with its UI, for this machine only: started, waited for, and stopped with everything it started."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

import psutil

from sufficiency.config import Config
from sufficiency.embedded import airflow_settings, set_up
from sufficiency.errors import SufficiencyError
from sufficiency.home import home
from sufficiency.project import DAGS
from sufficiency.quietly import output_to

AIRFLOW = str(Path(sys.executable).with_name("airflow"))
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)  # Ctrl-C, a service manager, a terminal that is closed
# Airflow's own parts, less what would listen beyond this machine: logs are read from the disk, not served by each part.
PARTS = (
    ["api-server"],
    ["scheduler", "--skip-serve-logs"],
    ["dag-processor"],
    ["triggerer", "--skip-serve-logs"],
)
READY_WITHIN = 300  # seconds; a slow laptop migrates the database in one of its minutes
DIRECT = build_opener(ProxyHandler({}))  # an office's proxy knows nothing of this machine's own address
STOPPED_WITHIN = 20  # seconds a running task gets to end; whatever is cut off, the next run of the night makes good


@dataclass(frozen=True)
class Server:
    """A running Airflow: where it answers, who may sign in, what it says, its parts."""

    url: str
    user: str
    password: str
    log: Path
    parts: list[subprocess.Popen[bytes]]

    def wait_until_ready(self) -> None:
        """Return once the UI answers, the scheduler is at work and every DAG of the folder is known."""
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and not self.has_ended():
            if self._is_ready():
                return
            time.sleep(1)
        raise SufficiencyError(f"Airflow did not start: {self.log} says why.")

    def has_ended(self) -> bool:
        """Whether a part has stopped by itself, and with it what Airflow is for."""
        return any(part.poll() is not None for part in self.parts)

    def _is_ready(self) -> bool:
        try:
            health = self.call("/api/v2/monitor/health")
            if any(health[part]["status"] != "healthy" for part in ("scheduler", "dag_processor")):
                return False
            return self.call("/api/v2/dags", token=self.sign_in())["total_entries"] >= len(list(DAGS.glob("*.py")))
        except (OSError, ValueError):  # not listening yet, or not yet with sense
            return False

    def sign_in(self) -> str:
        """A token for Airflow's REST API."""
        return self.call("/auth/token", "POST", {"username": self.user, "password": self.password})["access_token"]

    def call(self, path: str, method: str = "GET", body: Any = None, token: str = "") -> Any:
        """What Airflow's REST API answers; urllib's HTTPError where it refuses."""
        request = Request(  # noqa: S310
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {}),
        )
        with DIRECT.open(request, timeout=60) as answer:
            return json.load(answer)


@contextmanager
def serve(config: Config, port: int) -> Iterator[Server]:
    """Airflow's scheduler, DAG processor and UI on 127.0.0.1, until the block is left; then nothing of it runs on."""
    airflow_home = home() / "airflow" / "server"
    airflow_home.mkdir(parents=True, exist_ok=True, mode=0o700)
    password = _password(airflow_home / "passwords.json")
    log = airflow_home / "server.log"
    log.unlink(missing_ok=True)
    with output_to(log):
        set_up(airflow_settings(config, airflow_home) | _server_settings(airflow_home, port))
    with running_parts(log) as parts:
        yield Server(f"http://127.0.0.1:{port}", "admin", password, log, parts)


@contextmanager
def running_parts(log: Path, environment: Mapping[str, str] | None = None) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Airflow's own processes, until the block is left; then nothing of them runs on.

    log: where they all write what they have to say. environment: all that they are told, by default our own.
    """
    parts: list[subprocess.Popen[bytes]] = []
    try:
        with log.open("a", encoding="utf-8") as file:
            for part in PARTS:
                parts.append(
                    subprocess.Popen(  # noqa: S603
                        [AIRFLOW, *part],
                        env=environment,
                        stdin=subprocess.DEVNULL,
                        stdout=file,
                        stderr=file,
                        start_new_session=True,  # Ctrl-C reaches us alone: we stop the parts
                    )
                )
        yield parts
    finally:
        _stop(parts)


def refuse_taken(port: int) -> None:
    """Say at once, and not after a minute of preparations, that something else listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as fault:
            raise SufficiencyError(
                f"Port {port} is in use, perhaps by an Airflow that already runs: stop it, or give another --port."
            ) from fault


def _password(file: Path) -> str:
    """Made up once, and kept where only its owner reads it."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(json.dumps({"admin": secrets.token_urlsafe(12)}), encoding="utf-8")
    return json.loads(file.read_text(encoding="utf-8"))["admin"]


def _server_settings(airflow_home: Path, port: int) -> dict[str, str]:
    others = os.environ.get("no_proxy") or os.environ.get("NO_PROXY")
    no_proxy = f"{others},127.0.0.1" if others else "127.0.0.1"
    return {
        "no_proxy": no_proxy,
        "NO_PROXY": no_proxy,
        "AIRFLOW__API__HOST": "127.0.0.1",
        "AIRFLOW__API__PORT": str(port),
        "AIRFLOW__API__BASE_URL": f"http://127.0.0.1:{port}",
        "AIRFLOW__API__WORKERS": "1",
        "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(
            64
        ),  # signs what the parts and the browser hold, until we end
        "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin",
        "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE": str(airflow_home / "passwords.json"),
        "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
        "AIRFLOW__SCHEDULER__CATCHUP_BY_DEFAULT": "False",
        # Eight files that hardly change need not keep a core of a laptop busy.
        "AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "300",
        # On a busy machine the API answers late; a task that gives up on it has failed for nothing.
        "AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT": "60",
        "AIRFLOW__CORE__PARALLELISM": "4",  # the four extracts; after them a night is a chain
    }


def _stop(parts: list[subprocess.Popen[bytes]]) -> None:
    """End Airflow and all that it started: asked first, after a while made to."""
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)  # being asked twice must leave nothing behind
    family = []
    for part in parts:
        with suppress(psutil.NoSuchProcess):
            family += [psutil.Process(part.pid), *psutil.Process(part.pid).children(recursive=True)]
        part.terminate()
    _, alive = psutil.wait_procs(family, timeout=STOPPED_WITHIN)
    for member in alive:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    for part in parts:
        part.wait()
