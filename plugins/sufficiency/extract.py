"""What the four extract DAGs have in common: when a fault is worth another try, and what a run tells."""

import logging
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from airflow.sdk import ExceptionRetryPolicy, RetryAction, RetryRule

# A connection that dropped may hold the next time; a malformed file will not mend itself by waiting.
RETRY_POLICY = ExceptionRetryPolicy(
    rules=[
        RetryRule("sufficiency.errors.SourceUnreachableError", RetryAction.RETRY),
        RetryRule("sufficiency.errors.SufficiencyError", RetryAction.FAIL),
    ]
)
RETRY_AFTER = timedelta(seconds=float(os.environ.get("SUFFICIENCY_RETRY_SECONDS", "300")))
RETRY = {"retries": 3, "retry_delay": RETRY_AFTER, "retry_policy": RETRY_POLICY}


def land_domain(domain: str, context: Mapping[str, Any], landed: Any) -> dict[str, int]:
    """Land a domain for an Airflow run: counts for XCom, sentences for the log, faults raised when all is landed.

    landed: the asset's event, which tells the next DAG the night, and when its first source was asked.
    """
    from sufficiency.config import load_config
    from sufficiency.landing import land
    from sufficiency.lineage import events
    from sufficiency.metrics import tell_landed
    from sufficiency.night import night_of_run

    config, night, began = load_config(), night_of_run(context), datetime.now(UTC).isoformat()
    accept_shrink = bool(context["params"].get("accept_shrink"))
    report = land(domain, night, config, accept_shrink=accept_shrink)
    log = logging.getLogger(__name__)
    for sentence in [*report.notes, *(load.why for load in report.loads if load.why)]:
        log.warning("%s", sentence)
    tell_landed(report)
    events.tell_landed(report, config)
    report.raise_faults()
    landed.extra = {"night": str(night), "began": began}
    return report.counts
