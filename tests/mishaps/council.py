"""A very small made-up council: its case management system, the fostering team's workbook and finance's files."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sufficiency.config import DOMAINS, Authority, Config
from sufficiency.contracts import contract, contracts
from sufficiency.demo.workbook import write_workbook
from sufficiency.landing import DomainReport, land

FIRST = date(2026, 10, 24)
SECOND = date(2026, 10, 25)  # the clocks go back at two that morning, when the extracts begin
PEOPLE = range(1, 31)
SECRET = "Kestrel"  # part of every name and id that must not be told to anybody

Row = dict[str, Any]


@dataclass
class Council:
    """The council's sources below a folder; `reports` has every night's outcome by domain."""

    folder: Path

    def __post_init__(self) -> None:
        self.reports: dict[date, dict[str, DomainReport]] = {}

    @property
    def database(self) -> Path:
        """The case management system."""
        return self.folder / "ssd.sqlite"

    @property
    def workbook(self) -> Path:
        """The fostering team's register."""
        return self.folder / "fostering" / "fostering_workbook.xlsx"

    def finance(self, name: str) -> Path:
        """A file of the finance team."""
        return self.folder / "finance" / name

    def sql(self, *statements: str) -> None:
        """Change the case management system."""
        with sqlite3.connect(self.database) as db:
            for statement in statements:
                db.execute(statement)
        db.close()

    def rewrite(self, name: str, change: Callable[[str], str], encoding: str = "utf-8") -> None:
        """Change a finance file's text, line ends included."""
        path = self.finance(name)
        path.write_bytes(change(path.read_bytes().decode()).encode(encoding))

    def night(self, when: date, domains: Iterable[str] = DOMAINS) -> None:
        """Land these domains."""
        ssd = {"kind": "ssd", "connection": "ssd"}
        sources = {
            "placements": [ssd],
            "care_leavers": [ssd],
            "foster_carers": [{"kind": "files", "path": str(self.folder / "fostering")}],
            "contract_spend": [{"kind": "files", "path": str(self.folder / "finance")}],
        }
        config = Config(Path("authority.yml"), Authority("Anywhere", "856", "E06000016"), sources)
        self.reports[when] = {domain: land(domain, when, config) for domain in domains}

    @property
    def connection(self) -> str:
        """The Airflow connection to the case management system."""
        return json.dumps({"conn_type": "sqlite", "host": str(self.database)})


def make_council(folder: Path) -> Council:
    """Write every source, without a fault."""
    council = Council(folder)
    (folder / "fostering").mkdir(parents=True)
    (folder / "finance" / "ledger").mkdir(parents=True)
    with sqlite3.connect(council.database) as db:
        for table, rows in _case_system().items():
            columns = _contract(table).column_names
            db.execute(f"create table {table} ({', '.join(columns)})")
            cells = [[row.get(name) for name in columns] for row in rows]
            db.executemany(f"insert into {table} values ({', '.join('?' * len(columns))})", cells)
    db.close()
    write_workbook(council.workbook, _households(), _carers())
    for name, (table, rows) in _finance().items():
        with council.finance(name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, contract("finance", table).column_names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return council


def _contract(table: str):
    return next(found for found in contracts().values() if found.table == table)


def _day(number: int) -> str:
    return f"{date(2025, 1, 1) + timedelta(days=number)} 00:00:00"


def _case_system() -> dict[str, list[Row]]:
    """One episode, placement, legal status and so on for each person."""
    who = {number: f"{SECRET}{number}" for number in PEOPLE}
    return {
        "ssd_person": [
            {"pers_person_id": who[n], "pers_legacy_id": f"L{n}", "pers_forename": SECRET, "pers_sex": "F"}
            | {"pers_dob": f"2010-01-{n:02d} 00:00:00", "pers_is_mother": "Y" if n == 1 else None}
            for n in PEOPLE
        ],
        "ssd_cla_episodes": [
            {"clae_cla_episode_id": f"E{n}", "clae_person_id": who[n], "clae_cla_placement_id": f"PL{n}"}
            | {"clae_cla_episode_start_date": _day(n), "clae_cla_episode_start_reason": "S"}
            | {"clae_cla_primary_need_code": "N1"}
            for n in PEOPLE
        ],
        "ssd_cla_placement": [
            {"clap_cla_placement_id": f"PL{n}", "clap_person_id": who[n], "clap_cla_placement_start_date": _day(n)}
            | {"clap_cla_placement_type": "K3" if n > 28 else "U1", "clap_cla_placement_urn": f"SC{n:06d}"}
            for n in PEOPLE
        ],
        "ssd_legal_status": [
            {"lega_legal_status_id": f"LS{n}", "lega_person_id": who[n], "lega_legal_status": "C2"}
            | {"lega_legal_status_start_date": _day(n)}
            for n in PEOPLE
        ],
        "ssd_sdq_scores": [
            {"csdq_table_id": f"Q{n}", "csdq_person_id": who[n], "csdq_sdq_completed_date": _day(n)}
            | {"csdq_sdq_score": 9}
            for n in PEOPLE
        ],
        "ssd_linked_identifiers": [
            {"link_table_id": f"I{n}", "link_person_id": who[n], "link_identifier_type": "Case Number"}
            | {"link_identifier_value": f"{SECRET}-{n}"}
            for n in PEOPLE
        ],
        "ssd_care_leavers": [
            {"clea_table_id": f"C{n}", "clea_person_id": who[n], "clea_care_leaver_eligibility": "Relevant"}
            | {"clea_care_leaver_latest_contact": _day(n), "clea_care_leaver_activity": "F2"}
            | {"clea_care_leaver_accommodation": "B", "clea_care_leaver_accom_suitable": "1"}
            for n in PEOPLE
        ],
    }


def _households() -> list[Row]:
    names = contract("fostering", "foster_household").column_names
    return [
        dict.fromkeys(names, "")
        | {"household_id": f"H{n}", "approval_status": "approved", "approved_places": 2}
        | {"approved_date": date(2020, 1, n)}
        for n in PEOPLE
    ]


def _carers() -> list[Row]:
    names = contract("fostering", "foster_carer").column_names
    return [
        dict.fromkeys(names, "") | {"carer_id": f"{SECRET}C{n}", "household_id": f"H{n}", "role": "carer_1"}
        for n in PEOPLE
    ]


def _finance() -> dict[str, tuple[str, list[Row]]]:
    suppliers = [
        {
            "supplier_id": f"S{n}",
            "supplier_name": f"Café Homes {n}",
            "company_number": f"0{n}",
            "provider_sector": "PR4",
        }
        for n in PEOPLE
    ]
    contracts_register = [{"contract_ref": f"CT{n}", "supplier_id": f"S{n}", "annual_value": "1234.00"} for n in PEOPLE]
    costs = [
        {"cost_line_id": f"CL{n}", "person_id": f"{SECRET}{n}", "supplier_id": f"S{n}", "total_weekly_cost": "4000.00"}
        | {"contrib_social_care": "4000.00", "line_start_date": "2026-01-05"}
        for n in PEOPLE
    ]
    files = {
        "supplier.csv": ("supplier", suppliers),
        "contract.csv": ("contract", contracts_register),
        "placement_cost.csv": ("placement_cost", costs),
    }
    for month in ("2026-07", "2026-08", "2026-09"):
        paid = [
            {"source_ledger": "AP", "transaction_number": f"{month}-{n}", "line_no": 1, "net_amount": "-1234.00"}
            | {"transaction_date": f"{month}-{n:02d}", "supplier_id": f"S{n}", "supplier_name": "REDACTED"}
            for n in PEOPLE
        ]
        files[f"ledger/payments_{month}.csv"] = ("payment_transaction", paid)
    return files
