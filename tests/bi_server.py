"""A real Superset on a real Postgres, from its own environment, as the compose file starts it."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from sufficiency.project import ROOT

DIRECT = build_opener(ProxyHandler({}))
READY_WITHIN = 600  # seconds, on a machine that does much else


@contextmanager
def superset(environment: Path, folder: Path, settings: dict[str, str], port: int) -> Iterator[str]:
    """Superset's address, its dashboards imported, until the block is left.

    environment: the virtual environment it is installed in. settings: where secrets and Postgres are.
    """
    told = os.environ | settings
    told |= {"SUPERSET_CONFIG_PATH": str(ROOT / "bi" / "superset_config.py"), "SUPERSET_HOME": str(folder)}
    programs = environment.resolve() / "bin"
    log = folder / "superset.log"
    with log.open("w") as written:
        provision = [str(programs / "python"), str(ROOT / "bi" / "provision.py")]
        done = subprocess.run(provision, env=told, cwd=folder, stdout=written, stderr=written, check=False)
        assert done.returncode == 0, log.read_text()[-3000:]
        server = subprocess.Popen(
            [
                str(programs / "gunicorn"),
                f"--bind=127.0.0.1:{port}",
                "--workers=1",
                "--worker-class=gthread",
                "--threads=8",
                "--timeout=120",
                "superset.app:create_app()",
            ],
            env=told,
            cwd=folder,
            stdout=written,
            stderr=written,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(f"{address}/health", server)
            yield address
        finally:
            server.terminate()
            server.wait()


def _wait_for(address: str, server: subprocess.Popen) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until and server.poll() is None:
        with suppress(URLError, OSError), DIRECT.open(address, timeout=10):
            return
        time.sleep(1)
    raise AssertionError(f"Superset did not answer at {address}.")
