"""Errors become work: what the worklist knows beside the rules, and since when each of its problems is open."""

from sufficiency.worklist.prepare import prepare_worklist
from sufficiency.worklist.stretches import record_problems

__all__ = ["prepare_worklist", "record_problems"]
