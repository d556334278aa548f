"""Run whole nights on small made-up councils, with the command itself, in homes of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

from sufficiency.project import DEFAULT_CONFIG

NIGHT = "2026-11-21"
CHILDREN = 80


def run_night(home: Path, config: Path, night: str = NIGHT) -> dict:
    """Run `sufficiency nightly` as a user would; its closing summary, with the exit code."""
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("sufficiency")),
            "nightly",
            "--date",
            night,
            "--format",
            "json",
            "--config",
            str(config),
        ],
        env=os.environ | {"SUFFICIENCY_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr[-2000:]
    return json.loads(done.stdout) | {"exit_code": done.returncode}


def demo_config(home: Path) -> Path:
    """The embedded default, for a small council."""
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    settings["demo"]["children"] = CHILDREN
    path = home / "authority.yml"
    path.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return path
