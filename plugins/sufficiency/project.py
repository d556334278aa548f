"""Where the parts of this project lie, whoever starts it and from wherever."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(__file__).resolve().parent
DAGS = ROOT / "dags"
DBT = ROOT / "dbt"
EXPECTATIONS = ROOT / "expectations"
CONTRACTS = EXPECTATIONS / "contracts"
MART_EXPECTATIONS = EXPECTATIONS / "marts"
RULES = EXPECTATIONS / "ssda903" / "rules"
NOTIONS = EXPECTATIONS / "ssda903" / "notions"
DEFAULT_CONFIG = ROOT / "authority.yml"
SHARED_SETTINGS = ROOT / "deploy" / "airflow.env"
