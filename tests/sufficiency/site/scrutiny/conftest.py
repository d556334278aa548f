"""Both packs of a made-up council, written once."""

import duckdb
import pytest
from tests.sufficiency.site.made_up_pack import FORMULA, HARM, NIGHT, fill_pack
from tests.sufficiency.site.made_up_site import empty_marts

from sufficiency.config import load_config
from sufficiency.home import published_dir
from sufficiency.site.scrutiny import write_pack

STRATEGY = f"""
actions:
  - key: 3.4.1a
    priority: 3.3.1
    text: "{HARM}"
    owner: '{FORMULA}'
    start: 2025-04-01
    due: 2026-10-31
    status: at risk
    replanned:
      - {{was: 2026-03-31, decided: 2026-02-01, why: It took longer.}}
    indicators: [C03, P26]
"""


@pytest.fixture(scope="package")
def written(tmp_path_factory):
    """The home after the packs were written from marts in which a seventh of the figures is hidden."""
    home = tmp_path_factory.mktemp("home")
    (home / "demo").mkdir()
    # only while they are written: the fixture outlives its package
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_HOME", str(home))
        patch.delenv("SUFFICIENCY_CONFIG", raising=False)
        with duckdb.connect(str(published_dir() / "marts.duckdb")) as marts:
            empty_marts(marts)
            fill_pack(marts)
        strategy = home / "strategy.yml"
        strategy.write_text(STRATEGY, encoding="utf-8")
        config = load_config()
        object.__setattr__(config, "strategy", strategy)
        write_pack(config, NIGHT)
    return home, config


@pytest.fixture
def site(written, monkeypatch):
    """The folder of its site."""
    home, _ = written
    monkeypatch.setenv("SUFFICIENCY_HOME", str(home))
    return home / "site"
