"""The scrutiny pack: one page a year for councillors, its officers' twin, and their figures as tables."""

from sufficiency.site.scrutiny.write import write_pack

__all__ = ["write_pack"]
