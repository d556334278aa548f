"""Everything that goes wrong with a council's sources, staged on a small one, and how the night must end.

`case_system.py`, `office_files.py` and `nights.py` are the table: one entry a mishap, with what is done to the source
and how it must end. `council.py` makes the sources, `test_mishaps.py` runs every entry through landing, whole.
"""
