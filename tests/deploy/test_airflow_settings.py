"""What the compose file tells Airflow, Airflow understands: its commands, its settings, its secrets as files."""

import importlib.util
import os
import re
import subprocess
import sys

import pytest
from tests.deploy.compose_file import SERVICES

from sufficiency.config import load_config
from sufficiency.embedded import airflow_settings
from sufficiency.project import ROOT, SHARED_SETTINGS
from sufficiency.settings_file import read_settings

COMMANDS = {name: one["command"] for name, one in SERVICES.items() if one.get("command", [""])[0] == "airflow"}
FILES = ("airflow.env", "production.env", "night.env")
SETTING = re.compile(r"AIRFLOW__(?P<section>.+?)__(?P<key>.+?)(?P<by_command>_CMD)?")
EXTRAS = {"celery": "celery", "fab": "fab"}  # sections of providers that only a server has


def has_provider(name):
    return importlib.util.find_spec(f"airflow.providers.{name}") is not None


def told():
    """Each setting of Airflow that the files and the compose file name: section, key, whether a command gives it."""
    names = {name for file in FILES for name in read_settings(ROOT / "deploy" / file)}
    names |= {name for one in SERVICES.values() for name in one.get("environment", {})}
    found = [SETTING.fullmatch(name) for name in sorted(names)]
    return [(one["section"].lower(), one["key"].lower(), bool(one["by_command"])) for one in found if one]


@pytest.mark.parametrize("name", COMMANDS)
def test_airflow_knows_the_command(name):
    from airflow.cli.cli_parser import get_parser

    command = COMMANDS[name][1:]
    if command[0] in EXTRAS and not has_provider(command[0]):
        pytest.skip(f"apache-airflow-providers-{command[0]} is not installed; a server's image has it")

    assert get_parser().parse_args(command).func


@pytest.mark.parametrize(("section", "key", "by_command"), told())
def test_airflow_knows_the_setting_and_reads_secrets_by_command(section, key, by_command):
    from airflow.configuration import conf

    if section in EXTRAS and not has_provider(section):
        pytest.skip(f"apache-airflow-providers-{section} is not installed; a server's image has it")
    described = conf.configuration_description

    assert key in described[section]["options"]
    assert described[section]["options"][key].get("sensitive", False) is by_command or not by_command


def test_airflow_reads_its_secrets_from_the_files(tmp_path):
    (tmp_path / "airflow_database").write_text("postgresql+psycopg2://airflow:one@postgres/airflow")
    (tmp_path / "airflow_jwt_secret").write_text("two")
    production = read_settings(ROOT / "deploy" / "production.env")
    by_command = {
        name: value.replace("/run/secrets", str(tmp_path))
        for name, value in production.items()
        if name.endswith(("SQL_ALCHEMY_CONN_CMD", "JWT_SECRET_CMD"))
    }
    asked = (
        "from airflow.configuration import conf;"
        "print(conf.get('database', 'sql_alchemy_conn'), conf.get('api_auth', 'jwt_secret'))"
    )
    # The database is not there, and nothing is asked of it: Airflow only connects when it must.
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env=os.environ | by_command | {"AIRFLOW_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split()[-2:] == ["postgresql+psycopg2://airflow:one@postgres/airflow", "two"]


def test_the_embedded_airflow_is_told_what_a_server_is(tmp_path):
    shared = read_settings(SHARED_SETTINGS)

    assert shared["GX_ANALYTICS_ENABLED"] == "false"
    assert airflow_settings(load_config(), tmp_path).items() >= shared.items()
    assert all("deploy/airflow.env" in SERVICES[name]["env_file"] for name in COMMANDS)


def test_the_entrypoint_hands_over_the_keys_and_no_key_that_is_not_given(tmp_path):
    (tmp_path / "key").write_text("ours\n")

    def started(**given):
        asked = 'echo "${SUFFICIENCY_KEY-none} ${SUFFICIENCY_ENCRYPTION_KEY-none} $(umask)"'
        environment = {"PATH": os.environ["PATH"]} | given
        command = ["sh", str(ROOT / "deploy" / "entrypoint.sh"), "sh", "-c", asked]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()

    assert started(SUFFICIENCY_KEY_FILE=str(tmp_path / "key")) == ["ours", "none", "0077"]
    assert started() == ["none", "none", "0077"]
