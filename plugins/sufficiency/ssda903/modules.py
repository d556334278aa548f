"""The twelve modules of the SSDA903 return: DfE's names, columns and order (return.md, section 2)."""

from dataclasses import dataclass
from functools import cached_property

DATE_FIELDS = frozenset(
    {"DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "DATE_INT", "DATE_MATCH", "DATE_PLACED"}
    | {"DATE_PLACED_CEASED", "MIS_START", "MIS_END", "SW_DECOM", "SW_DEC", "DOLO_START", "DOLO_END"}
)  # PrevPerm's DATE_PERM may be zz/MM/YYYY, so it is text


@dataclass(frozen=True)
class Module:
    """One table of the return.

    name: DfE's, as in the JSON of `sufficiency validate`. table: its name in SQL. columns: in DfE's order.
    first_year: the first collection year that has it.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    first_year: str = "2018/19"

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The columns as SQL names."""
        return tuple(column.lower() for column in self.columns)

    def is_date(self, field: str) -> bool:
        """Whether a field holds a date."""
        return field.upper() in DATE_FIELDS


def _module(name: str, table: str, columns: str, first_year: str = "2018/19") -> Module:
    return Module(name, table, tuple(columns.split()), first_year)


MODULES = (
    _module("Header", "header", "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB"),
    _module(
        "Episodes",
        "episodes",
        "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
    ),
    _module("Reviews", "reviews", "CHILD DOB REVIEW REVIEW_CODE"),
    _module("UASC", "uasc", "CHILD SEX DOB DUC"),
    _module(
        "OC2",
        "oc2",
        "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT"
        " SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    ),
    _module("OC3", "oc3", "CHILD DOB IN_TOUCH ACTIV ACCOM"),
    _module("AD1", "ad1", "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
    _module("PlacedAdoption", "placed_adoption", "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
    _module("PrevPerm", "prev_perm", "CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
    _module("Missing", "missing", "CHILD DOB MISSING MIS_START MIS_END"),
    _module("SWEpisodes", "sw_episodes", "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON", "2023/24"),
    _module("DoLo", "dolo", "CHILD DOB DOLO_START DOLO_END", "2026/27"),
)

BY_TABLE = {module.table: module for module in MODULES}
BY_NAME = {module.name: module for module in MODULES}
