"""Landing: each night's source tables as immutable Parquet, checked, counted, hashed."""

from sufficiency.landing.domain import DomainReport, land
from sufficiency.landing.loads import record_loads
from sufficiency.landing.table import Load

__all__ = ["DomainReport", "Load", "land", "record_loads"]
