"""Faults on purpose: each is planted in one record, labelled, and must be caught by a named check."""

from sufficiency.demo.faults.plant import plant_in_files, plant_in_records, write_faults

__all__ = ["plant_in_files", "plant_in_records", "write_faults"]
