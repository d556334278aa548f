"""What people must know, told once to whoever can act on it: by mail, and in their team's chat.

What stops a load or the publishing is told at once; everything else is one digest per owner and night. No message
holds more of a child than a count.
"""

from sufficiency.alerts.failing import FailureNotifier

# Airflow's callback for a failed task, the same for every DAG.
tell_owner = FailureNotifier()
