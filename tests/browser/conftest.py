"""A real browser without a window, and the site of a made-up council in it."""

import os
import shutil

import pytest
from tests.sufficiency.site.made_up_site import NIGHT, write_site

from sufficiency.config import load_config
from sufficiency.site.scrutiny.pdf import print_packs

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Every page, made of five thousand problems, and the printed packs."""
    home = tmp_path_factory.mktemp("home")
    before = os.environ.get("SUFFICIENCY_HOME")
    os.environ["SUFFICIENCY_HOME"] = str(home)
    try:
        site = write_site(home, problems=5000)
        print_packs(load_config(), NIGHT)
        return site
    finally:
        if before is None:
            del os.environ["SUFFICIENCY_HOME"]
        else:
            os.environ["SUFFICIENCY_HOME"] = before


@pytest.fixture(scope="module")  # its driver runs an event loop of its own, which the tests of other files cannot bear
def chromium():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium on this machine: put chromium, chromium-browser or google-chrome on the PATH")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site):
    """Open a page of the site: visit("index.html", width=360, …). What it said and asked for is in `said`, `asked`."""
    opened = []

    def open_page(place, width=1280, **context):
        page = chromium.new_context(viewport={"width": width, "height": 900}, **context).new_page()
        opened.append(page)
        page.said, page.asked = [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda fault: page.said.append(str(fault)))
        page.on("request", lambda request: page.asked.append(request.url))
        file, _, part = place.partition("#")
        page.goto((site / file).as_uri() + (f"#{part}" if part else ""))
        return page

    yield open_page
    for page in opened:
        page.context.close()
