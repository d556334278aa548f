"""Settings that name an address for each of two teams, a default for the rest, and a chat."""

import pytest
import yaml
from tests.sufficiency.mail import chat_room

from sufficiency.config import load_config
from sufficiency.project import DEFAULT_CONFIG


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("AIRFLOW_CONN_SMTP_DEFAULT", raising=False)
    return tmp_path / "home"


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Write what stands under `alerts`; the settings as they are then read."""
    path = tmp_path / "authority.yml"
    monkeypatch.setenv("SUFFICIENCY_CONFIG", str(path))

    def write(**alerts):
        config = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
        config["alerts"] = alerts
        path.write_text(yaml.safe_dump(config), encoding="utf-8")
        return load_config()

    write(
        default={"email": ["data@council.example"]},
        owners={"placements_team": {"email": ["placements@council.example"]}},
        site_url="https://council.example/",
    )
    return write


@pytest.fixture
def chat(settings):
    """A chat of the placements team's, which has no mail; what was said in it."""
    with chat_room() as (said, place):
        settings(owners={"placements_team": {"chat": [place]}})
        yield said
