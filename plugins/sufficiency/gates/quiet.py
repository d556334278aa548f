"""Great Expectations as both gates use it: quiet, kept nowhere, and honest about what it could not run."""

import logging
import os
from typing import Any


def great_expectations() -> tuple[Any, Any, Any]:
    """The library, its expectations and a context of this process alone, hushed before anything is imported."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    logging.getLogger("great_expectations").setLevel(logging.WARNING)
    import great_expectations as gx
    import great_expectations.expectations as gxe
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return gx, gxe, context


def has_raised(exception_info: dict[str, Any] | None) -> bool:
    """Did the expectation itself fail? Such a result also says `success: False`, and it is no fault of the data."""
    if not exception_info:
        return False
    if "raised_exception" in exception_info:
        return bool(exception_info["raised_exception"])
    return any(info.get("raised_exception") for info in exception_info.values())
