"""The public web server, with the very configuration of its container: anybody's pages, and no officer's."""

import shutil
import socket
import subprocess
import time
from contextlib import suppress
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from sufficiency.project import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = pytest.mark.skipif(not NGINX, reason="no nginx on this machine: apt-get install nginx-light")
PUBLIC = ("scrutiny/2025-26.html", "scrutiny/2025-26.xlsx", "scrutiny/2025-26.csv", "scrutiny/2025-26.pdf")
OFFICERS = (
    "index.html",
    "return.html",
    "quality.html",
    "worklist.html",
    "worklist/placements_team.xlsx",
    "officers/scrutiny/2025-26.html",
    "data_docs/index.html",
    "scrutiny/notes.html",
    "scrutiny/.2025-26.html.new",
)
DIRECT = build_opener(ProxyHandler({}))


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Where nginx answers, though the whole site lies before it: more than its container is ever given."""
    folder = tmp_path_factory.mktemp("site")
    for place in (*PUBLIC, *OFFICERS):
        (folder / "site" / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / place).write_text(f"this is {place}")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)  # nginx's workers are another user where root starts it
    for parent in folder.parents[:2]:  # pytest keeps its folders to itself
        parent.chmod(parent.stat().st_mode | 0o011)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = (ROOT / "deploy" / "site" / "nginx.conf").read_text(encoding="utf-8")
    text = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("/tmp/", f"{folder}/")
    (folder / "nginx.conf").write_text(text.replace("/srv/public", str(folder / "site")))
    server = subprocess.Popen([NGINX, "-g", "daemon off;", "-c", str(folder / "nginx.conf")])
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        with suppress(URLError):
            ask(f"{address}/healthz")
            break
        time.sleep(0.1)
    yield address
    server.terminate()
    server.wait()


def ask(address, method="GET"):
    """Status, headers and text of an answer."""
    try:
        with DIRECT.open(Request(address, method=method), timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read().decode()


@pytest.mark.parametrize("place", PUBLIC)
def test_anybody_reads_the_public_pack(address, place):
    status, headers, text = ask(f"{address}/{place}")

    assert (status, text) == (200, f"this is {place}")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Server"] == "nginx"


@pytest.mark.parametrize(
    "place", [*OFFICERS, "scrutiny/../worklist.html", "scrutiny/%2e%2e/return.html", "scrutiny//../quality.html"]
)
def test_nobody_reads_what_is_for_officers(address, place):
    status, _, text = ask(f"{address}/{place}")

    assert status in (400, 404) and "this is" not in text


def test_the_front_door_leads_to_the_list_of_packs(address):
    status, _, text = ask(address)

    assert status == 200 and "2025-26.html" in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nobody_writes(address, method):
    assert ask(f"{address}/{PUBLIC[0]}", method)[0] in (403, 405)
