"""The council of the rehearsal: made-up lives, behind the kinds of systems that a real council has."""

from datetime import date
from pathlib import Path

import yaml

from sufficiency.demo import write_demo
from sufficiency.project import DEFAULT_CONFIG

CHILDREN = 80
ERRORS = 0.02  # the share of children in whose records faults are planted: enough that every team has news


def write_council(folder: Path, night: date) -> Path:
    """Write a council's systems as they stand on the night, and its authority.yml beside them; that file.

    The settings name no demo: to Sufficiency this is a real council, whose case management is in Postgres, whose ledger
    comes by SFTP, and whose BI reads Postgres.
    """
    write_demo(folder, children=CHILDREN, until=night, errors=ERRORS)
    settings = yaml.safe_load(DEFAULT_CONFIG.read_text(encoding="utf-8"))
    del settings["demo"]
    settings["sources"] = {
        "placements": {"kind": "ssd", "connection": "ssd", "supplement": "cla_supplement.csv"},
        "care_leavers": {"kind": "ssd", "connection": "ssd"},
        "foster_carers": {"kind": "files", "path": "fostering"},
        "contract_spend": {"kind": "sftp", "connection": "ledger", "path": "/"},
    }
    settings["publish"] = {"postgres": {"connection": "marts"}}
    settings["reference"] = {"ofsted_providers": "ofsted_providers.csv"}
    owners = {owner: {"email": [f"{owner}@council.example"]} for owner in settings["alerts"]["owners"]}
    settings["alerts"] |= {"site_url": "https://council.example/sufficiency", "owners": owners}
    file = folder / "authority.yml"
    file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    return file
