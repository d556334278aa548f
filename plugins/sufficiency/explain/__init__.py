"""Where a child's rows of the return come from: rules, marts, staging, every version of the source, its landing."""

from sufficiency.explain.child import Child, find_child
from sufficiency.explain.explanation import explain

__all__ = ["Child", "explain", "find_child"]
