"""Where data come from: each kind of source gives a table's rows to DuckDB, as they are, and says what it read."""

from sufficiency.sources.open import contracts_for, open_source
from sufficiency.sources.source import Arrival, Source

__all__ = ["Arrival", "Source", "contracts_for", "open_source"]
