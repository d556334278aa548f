"""Whoever watches a night must not stop it: what tells of it may fail, and the night goes on."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

Given = ParamSpec("Given")
log = logging.getLogger(__name__)


def never_stops(tell: Callable[Given, None]) -> Callable[Given, None]:
    """Let a fault of what tells be a warning in the log, with no more than its kind: its words may hold anything."""

    @wraps(tell)
    def told(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            tell(*args, **kwargs)
        except Exception as fault:
            log.warning("%s.%s: not told (%s).", tell.__module__, tell.__name__, type(fault).__name__)

    return told
