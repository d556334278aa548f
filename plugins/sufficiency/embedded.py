"""Airflow without a server: the very DAGs of dags/, run one after the other in this process."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sufficiency.config import Config
from sufficiency.home import home
from sufficiency.project import DAGS, ROOT, SHARED_SETTINGS
from sufficiency.settings_file import read_settings


def airflow_settings(config: Config, airflow_home: Path) -> dict[str, str]:
    """The environment in which Airflow reads this project, tells nobody of it, and finds the made-up council."""
    settings = read_settings(SHARED_SETTINGS) | {
        "AIRFLOW_HOME": str(airflow_home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(ROOT / "plugins"),
        "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(airflow_home / "logs"),
        "SUFFICIENCY_HOME": str(home()),
        "SUFFICIENCY_CONFIG": str(config.path),
    }
    return settings | made_up_connection(config)


def made_up_connection(config: Config) -> dict[str, str]:
    """Where the made-up council's database lies, as Airflow is told of it; nothing for any other council."""
    if config.demo is None or "AIRFLOW_CONN_SSD" in os.environ:
        return {}
    made_up = {"conn_type": "sqlite", "host": str(home() / "demo" / "ssd.sqlite")}
    return {"AIRFLOW_CONN_SSD": json.dumps(made_up)}


def set_up(settings: dict[str, str]) -> None:
    """Make this process an Airflow of these settings: its database when it is new, and the pool of one writer."""
    os.environ.update(settings)
    from airflow import __version__
    from airflow.models.pool import Pool
    from airflow.utils import db

    ready = Path(settings["AIRFLOW_HOME"]) / f"ready-{__version__}"
    if not ready.exists():
        db.initdb()
        ready.touch()
    Pool.create_or_update_pool("warehouse", 1, "DuckDB has one writer", include_deferred=False)


@contextmanager
def airflow(config: Config) -> Iterator["Airflow"]:
    """An Airflow of our own under SUFFICIENCY_HOME, its database made on first use."""
    airflow_home = home() / "airflow" / "embedded"
    airflow_home.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("AIRFLOW__LOGGING__LOGGING_LEVEL", "WARNING")
    # Somebody is watching: try again soon, then say so.
    os.environ.setdefault("SUFFICIENCY_RETRY_SECONDS", "2")
    os.environ.setdefault("SUFFICIENCY_REREAD_SECONDS", "2")
    set_up(airflow_settings(config, airflow_home) | _a_bundle_for_each_dag())
    yield Airflow()


def _a_bundle_for_each_dag() -> dict[str, str]:
    """Airflow reads a DAG's whole bundle each time that it runs one so: half a second for all of them."""
    of_folder = "airflow.dag_processing.bundles.local.LocalDagBundle"
    bundles = [
        {"name": path.stem, "classpath": of_folder, "kwargs": {"path": str(path)}} for path in sorted(DAGS.glob("*.py"))
    ]
    return {"AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps(bundles)}


class Airflow:
    """Runs DAGs of the DAGs folder to their end."""

    def __init__(self) -> None:
        from airflow.dag_processing.dagbag import DagBag

        from sufficiency.metrics import switch_on as switch_on_metrics

        switch_on_metrics()
        self._bag = DagBag(str(DAGS))

    def run(self, dag_id: str, **params: Any) -> bool:
        """Run a DAG with these parameters; whether every task ended well."""
        run = self._bag.dags[dag_id].test(run_conf=params)
        return str(run.state) == "success"
