"""Settings that a container and this package read from the same file: KEY=VALUE, one a line."""

from pathlib import Path


def read_settings(file: Path) -> dict[str, str]:
    """The settings of a file as docker compose reads an env_file; blank lines and those that begin with # are none."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    return dict(line.split("=", 1) for line in lines)
