"""The first start on a server: secrets of its own, its owner's alone, and never made anew."""

import base64
import json
import os
import shutil
import stat
import subprocess

import pytest
from tests.deploy.compose_file import COMPOSE, SERVICES

from sufficiency.project import ROOT
from sufficiency.settings_file import read_settings

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="no ssh-keygen on this machine")


def start(project):
    return subprocess.run(
        ["sh", str(project / "deploy" / "first_start.sh")], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project's own files after its first start."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "deploy", folder / "deploy")
    shutil.copy(ROOT / ".env.example", folder)
    done = start(folder)
    assert done.returncode == 0, done.stderr
    return folder


def contents(project):
    return {path.name: path.read_bytes() for path in (project / "server" / "secrets").iterdir()}


def test_every_secret_that_the_compose_file_names_is_made(project):
    wanted = {secret["file"].rpartition("/")[2] for secret in COMPOSE["secrets"].values()}

    assert wanted <= set(contents(project))
    assert all(contents(project).values())


def test_every_folder_that_a_part_mounts_is_made(project):
    sources = {mount["source"] for service in SERVICES.values() for mount in service.get("volumes", [])}

    assert [source for source in sources if "/data/" in source and not (project / source).is_dir()] == []


def test_secrets_are_their_owners_alone(project):
    folder = project / "server" / "secrets"

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name for path in folder.iterdir() if stat.S_IMODE(path.stat().st_mode) & 0o077} == set()


def test_no_two_passwords_are_alike_and_each_is_long(project):
    made = [text for name, text in contents(project).items() if name.endswith(("_password", "_secret", "_key"))]

    assert len(set(made)) == len(made)
    assert min(map(len, made)) >= 44


def test_a_second_start_changes_nothing(project):
    before, settings = contents(project), (project / ".env").read_text()

    done = start(project)

    assert done.returncode == 0 and "made" not in done.stdout
    assert contents(project) == before and (project / ".env").read_text() == settings


def test_a_secret_that_a_council_brought_stays_and_what_is_lost_is_made_again(project):
    folder = project / "server" / "secrets"
    (folder / "sufficiency_key").write_text("ours")
    (folder / "redis_password").unlink()

    start(project)

    assert (folder / "sufficiency_key").read_text() == "ours"
    assert (folder / "redis_password").read_text()


def test_airflow_can_read_what_was_made(project):
    made = {name: text.decode() for name, text in contents(project).items()}
    connections = json.loads(made["connections.json"])

    assert len(base64.urlsafe_b64decode(made["airflow_fernet_key"])) == 32
    assert made["airflow_database"] == f"postgresql+psycopg2://airflow:{made['airflow_password']}@postgres:5432/airflow"
    assert connections["marts"]["password"] == made["loader_password"]
    assert connections["ledger_sftp"]["extra"]["host_key"] == " ".join(made["sftp_host_key.pub"].split()[:2])


def test_the_server_belongs_to_whoever_started_it(project):
    settings = read_settings(project / ".env")

    assert settings["SUFFICIENCY_UID"] == str(os.getuid())
    assert settings["SUFFICIENCY_SERVER"] == str(project / "server")
