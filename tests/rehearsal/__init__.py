"""A night in production's shape: real servers and Airflow's own processes, on this machine, from start to end.

`make rehearsal` runs it. It starts nothing that it does not stop.
"""
