"""Airflow loads this file in each of its processes: where events go to lineage tools, they tell of no child."""

from airflow.plugins_manager import AirflowPlugin


class Lineage(AirflowPlugin):
    """Sees to the events before the first is sent."""

    name = "sufficiency_lineage"

    @classmethod
    def on_load(cls, *_: object, **__: object) -> None:
        """Where lineage is off, nothing more is imported."""
        from sufficiency.lineage import is_wanted

        if is_wanted():
            from sufficiency.lineage.discreet import be_discreet

            be_discreet()
