"""Where data come from: each kind of source gives a table's rows to DuckDB, as they are, and says what it read."""

from sufficiency.sources.open import SOURCES_OF_KIND, open_source
from sufficiency.sources.source import Arrival, Source

__all__ = ["SOURCES_OF_KIND", "Arrival", "Source", "open_source"]
