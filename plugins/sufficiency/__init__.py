"""Sufficiency: from a council's own systems to its SSDA903 return, indicators, worklist and marts."""

__version__ = "0.1.0"
