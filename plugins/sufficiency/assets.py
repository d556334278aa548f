"""What the DAGs hand to one another: each asset is a piece of work that is done, and wakes whoever waits for it."""

from airflow.sdk import Asset

from sufficiency.config import DOMAINS

# One a domain: its source tables have landed, or yesterday's stay in force.
LANDED = {domain: Asset(uri=f"sufficiency://landing/{domain}", name=f"landed_{domain}") for domain in DOMAINS}
WAREHOUSE_BUILT = Asset(uri="sufficiency://warehouse", name="warehouse_built")
SSDA903_CHECKED = Asset(uri="sufficiency://ssda903/checked", name="ssda903_checked")
SSDA903_FROZEN = Asset(uri="sufficiency://ssda903/frozen", name="ssda903_frozen")
MARTS_PUBLISHED = Asset(uri="sufficiency://marts/published", name="marts_published")
POSTGRES_PUBLISHED = Asset(uri="sufficiency://marts/postgres", name="postgres_published")
PACK_WRITTEN = Asset(uri="sufficiency://scrutiny_pack", name="pack_written")

# An event that names a partition wakes only DAGs that listen for partitions, so what concerns all collection years
# names this one.
ALL_YEARS = "all_years"
