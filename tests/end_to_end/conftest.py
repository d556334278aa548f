"""One small council, shared by all end-to-end tests."""

from pathlib import Path

import pytest

from tests.end_to_end.council import demo_config, run_night


@pytest.fixture(scope="session")
def council(tmp_path_factory) -> tuple[Path, dict]:
    """A small council after one night: its home and the night's summary."""
    home = tmp_path_factory.mktemp("council")
    return home, run_night(home, demo_config(home))
