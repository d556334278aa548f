"""The compose file: what the Compose Specification allows, and what this house asks of a server beside it."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from tests.deploy.compose_file import COMPOSE, EXAMPLE, ONCE, SERVICES, read_compose, variables

from sufficiency.project import ROOT
from sufficiency.settings_file import read_settings

SCHEMA = json.loads(Path(__file__).with_name("compose-spec.json").read_text(encoding="utf-8"))
EACH = pytest.mark.parametrize("name", SERVICES)
SECRETIVE = re.compile(r"password|secret(?!s)|token|_key|credential", re.IGNORECASE)
MUST_BE_THERE = {
    "postgres",
    "airflow-api",
    "airflow-scheduler",
    "airflow-dag-processor",
    "airflow-triggerer",
    "superset",
    "site",
    "sftp",
    "mail",
    "redis",
    "airflow-worker",
}


def mounts(name):
    return SERVICES[name].get("volumes", [])


def settings_of(name):
    """Everything that a service finds in its environment without asking a file for it."""
    found = dict(SERVICES[name].get("environment", {}))
    for file in SERVICES[name].get("env_file", []):
        found |= read_settings(ROOT / file)
    return found


def secrets_of(name):
    return {one if isinstance(one, str) else one["source"] for one in SERVICES[name].get("secrets", [])}


def test_the_compose_specification_allows_the_file():
    jsonschema.Draft202012Validator(SCHEMA).validate(COMPOSE)


def test_the_schema_would_refuse_a_slip():
    slip = {"services": {"postgres": {"image": "postgres:17", "helthcheck": {}}}}

    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(slip))


def test_every_part_is_there_and_every_variable_is_explained():
    assert set(SERVICES) >= MUST_BE_THERE
    assert variables() <= set(read_settings(EXAMPLE))


def test_without_the_first_start_the_file_says_what_to_do():
    with pytest.raises(KeyError, match=r"run deploy/first_start\.sh first"):
        read_compose({})


def test_workers_and_redis_run_on_larger_sites_only():
    assert {name for name in SERVICES if SERVICES[name].get("profiles") == ["celery"]} == {"airflow-worker", "redis"}


@EACH
def test_nothing_runs_as_root_or_may_become_it(name):
    service = SERVICES[name]

    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", service["user"])
    assert service["cap_drop"] == ["ALL"] and "cap_add" not in service and "privileged" not in service
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["read_only"] is True


@EACH
def test_every_image_has_an_exact_version(name):
    tag = SERVICES[name]["image"].rpartition(":")[2]

    assert re.search(r"\d+\.\d+", tag) and "latest" not in tag


@EACH
def test_ports_are_open_to_this_machine_only(name):
    assert all(re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port) for port in SERVICES[name].get("ports", []))
    assert SERVICES[name].get("network_mode") is None


@EACH
def test_what_runs_on_says_whether_it_is_well_and_has_limits(name):
    service = SERVICES[name]

    assert name in ONCE or service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert set(service["deploy"]["resources"]["limits"]) == {"memory", "cpus"}
    assert service["logging"]["options"].keys() == {"max-size", "max-file"}


@EACH
def test_no_password_stands_in_an_environment(name):
    told = {key: value for key, value in settings_of(name).items() if SECRETIVE.search(key)}

    assert {key: value for key, value in told.items() if not re.search(r"/run/secrets/\w+$", str(value))} == {}


@EACH
def test_every_secret_that_is_named_is_given(name):
    text = json.dumps([settings_of(name), SERVICES[name].get("command"), SERVICES[name].get("healthcheck")])
    named = set(re.findall(r"/run/secrets/([\w.]+)", text))

    assert named <= secrets_of(name) <= set(COMPOSE["secrets"])


@EACH
def test_nothing_reaches_docker_itself_or_makes_folders_as_root(name):
    for mount in mounts(name):
        assert "docker.sock" not in mount["source"]
        assert (ROOT / mount["source"]).exists() or mount["bind"]["create_host_path"] is False


def test_what_the_public_reaches_sees_the_public_pages_and_nothing_else():
    sources = {mount["source"]: mount.get("read_only") for mount in mounts("site")}

    assert sources == {"./deploy/site/nginx.conf": True, "./server/data/home/site/scrutiny": True}
    assert secrets_of("site") == set()
    assert SERVICES["site"]["networks"] == ["outside"]


def test_only_what_runs_the_night_sees_childrens_data_and_the_keys():
    night = {"airflow-scheduler", "airflow-worker"}

    assert {name for name in SERVICES if any(m["source"].endswith("data/home") for m in mounts(name))} == night
    assert {name for name in SERVICES if "sufficiency_key" in secrets_of(name)} == night


def test_the_databases_reach_nobody_and_only_from_inside_are_they_reached():
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "redis"):
        assert SERVICES[name]["networks"] == ["inside"] and "ports" not in SERVICES[name]


@EACH
def test_what_a_part_waits_for_is_well_or_done(name):
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        expected = "service_completed_successfully" if needed in ONCE else "service_healthy"
        assert how["condition"] == expected


def test_no_secret_lies_in_the_repository_or_reaches_an_image():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    kept_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")

    assert {"server/", ".env"} <= set(ignored)
    assert "*" in kept_out and not {"!server", "!var", "!.env"} & set(kept_out)


def test_every_image_of_the_dockerfile_ends_as_somebody_else_than_root():
    stages = re.split(r"^FROM ", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    built = {service["build"]["target"] for service in SERVICES.values() if "build" in service}
    users = {stage.split()[2]: re.findall(r"^USER (\S+)", stage, flags=re.MULTILINE) for stage in stages}

    assert all(users[target] == ["${SUFFICIENCY_UID}:${SUFFICIENCY_GID}"] for target in built)
    assert all(
        "--require-hashes" in line
        for stage in stages
        for line in stage.splitlines()
        if "pip install" in line and "--editable" not in line
    )
