"""What all tests share: a home of their own, and no library that reports home."""

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("council", deadline=None, max_examples=60, derandomize=True)
hypothesis.settings.load_profile("council")

_airflow = tempfile.TemporaryDirectory(prefix="airflow-")  # removed when the tests have ended
os.environ["AIRFLOW_HOME"] = _airflow.name  # Airflow asks once, when it is first imported
os.environ["SUFFICIENCY_REREAD_SECONDS"] = "0"  # no refresh runs behind a test
os.environ["GX_ANALYTICS_ENABLED"] = "false"
os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory, monkeypatch):
    """Nothing a test writes lands in the project's own var/."""
    if "SUFFICIENCY_HOME" not in os.environ:
        monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def council(tmp_path_factory) -> tuple[Path, dict]:
    """A small council after one night: its home and the night's summary."""
    from tests.end_to_end.council import demo_config, run_night

    home = tmp_path_factory.mktemp("council")
    return home, run_night(home, demo_config(home))
