"""What came from what, told to lineage tools as OpenLineage events: source, landing, warehouse, published.

Off until Airflow is told where events go (`OPENLINEAGE_URL`, or a transport of its own). Airflow's provider tells of
DAGs, tasks and their assets; this package adds the tables. Events hold names, columns and descriptions, never a row.
"""

from airflow.providers.openlineage.conf import is_disabled


def is_wanted() -> bool:
    """Whether Airflow has been told where events go."""
    return not is_disabled()
