"""Whether a part of Airflow is at work, as its API server knows it: `healthy.py scheduler`. Exit code 0 or 1."""

import json
import os
import sys
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

API = os.environ.get("SUFFICIENCY_AIRFLOW_API", "http://airflow-api:8080")
DIRECT = build_opener(ProxyHandler({}))  # an office's proxy knows nothing of this network


def is_healthy(part: str) -> bool:
    """part: metadatabase, scheduler, dag_processor or triggerer."""
    try:
        with DIRECT.open(f"{API}/api/v2/monitor/health", timeout=10) as answer:
            return json.load(answer)[part]["status"] == "healthy"
    except (URLError, OSError, ValueError, KeyError):
        return False


if __name__ == "__main__":
    sys.exit(0 if is_healthy(sys.argv[1]) else 1)
