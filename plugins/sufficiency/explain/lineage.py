"""What stands behind each module: the marts that show it to others, and the source tables its own cells come from.

dbt knows all ancestors of a module, and nearly every module has nearly all of them, because cohorts are counted from
episodes. A person asks where *these cells* come from, so this list is short and written by hand.
"""

from dataclasses import dataclass

from sufficiency.contracts import contracts
from sufficiency.ssda903.modules import BY_TABLE


@dataclass(frozen=True)
class Behind:
    """A module's marts, and its tables of the case management system as staging names them."""

    marts: tuple[str, ...]
    tables: tuple[str, ...]


BEHIND = {
    "header": Behind(("core.dim_child",), ("person", "linked_identifiers", "mother")),
    "episodes": Behind(
        ("core.fct_episode", "core.fct_placement", "core.fct_period_of_care"),
        ("cla_episodes", "cla_placement", "legal_status", "address", "cla_supplement"),
    ),
    "reviews": Behind(("core.fct_review",), ("cla_reviews",)),
    "uasc": Behind(("core.dim_child",), ("person", "immigration_status")),
    "oc2": Behind(
        (),
        (
            "cla_health",
            "cla_immunisations",
            "sdq_scores",
            "cla_substance_misuse",
            "cla_convictions",
            "cla_supplement",
        ),
    ),
    "oc3": Behind(("care_leavers.fct_birthday_position", "care_leavers.fct_contact"), ("care_leavers",)),
    "ad1": Behind((), ("permanence",)),
    "placed_adoption": Behind((), ("permanence",)),
    "prev_perm": Behind((), ("cla_previous_permanence",)),
    "missing": Behind(("core.fct_missing_incident",), ("missing",)),
    "sw_episodes": Behind((), ("involvements",)),
    "dolo": Behind((), ("cla_supplement",)),
}
# Tables of other sources that feed a module: staging view, source, table.
ALSO = {"oc3": (("stg_care_leavers__contact", "care_leavers", "care_leaver_contact"),)}


@dataclass(frozen=True)
class Origin:
    """A source table behind a module: its staging view and contract, and the column that names the child in each."""

    staging: str
    source: str
    table: str

    @property
    def history(self) -> str:
        """Its history table."""
        return f"history_{self.source}__{self.table}"

    @property
    def child_column(self) -> str:
        """The column of the source that names the child."""
        names = [column.name for column in contracts()[self.source, self.table].columns]
        return next(name for name in names if name == "child" or name.endswith("person_id"))

    @property
    def staging_column(self) -> str:
        """The column of the staging view that names the child."""
        return "child_id" if self.source == "ssda903" else "person_id"


def origins(module: str) -> list[Origin]:
    """The source tables behind a module, the case management system's first, the council's own returns last."""
    known = contracts()
    found = []
    for name in BEHIND[module].tables:
        table = name if ("ssd", name) in known else f"ssd_{name}"
        found.append(Origin(f"stg_ssd__{name}", "ssd", table))
    found += [Origin(*also) for also in ALSO.get(module, ())]
    return [*found, Origin(f"stg_ssda903__{BY_TABLE[module].table}", "ssda903", module)]
