"""authority.yml, read and checked: whose council it is, where its data lie, which decisions hold."""

import os
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sufficiency.collection_year import CollectionYear, open_years, supported_year
from sufficiency.errors import SufficiencyError
from sufficiency.home import home
from sufficiency.known_keys import known_keys
from sufficiency.project import DEFAULT_CONFIG
from sufficiency.publish.settings import Publishing, read_publishing
from sufficiency.read_yml import read_yml
from sufficiency.return_calendar import BIRTHDAY_WINDOW_DAYS, REMIND_DAYS, WHAT, Calendar

DOMAINS = ("placements", "care_leavers", "foster_carers", "contract_spend")
KINDS = {
    "placements": {"ssd", "ssda903"},
    "care_leavers": {"ssd", "ssda903"},
    "foster_carers": {"files", "sftp"},
    "contract_spend": {"files", "sftp"},
}
NEEDED_BY_KIND = {
    "ssd": {"connection"},
    "ssda903": {"path"},
    "files": {"path"},
    "sftp": {"connection", "path"},
}
OPTIONAL_BY_KIND = {
    "ssd": {"schema", "supplement"},
    "ssda903": set(),
    "files": {"column_map"},
    "sftp": {"column_map", "done"},
}
# What is hidden in public, and what is public at all (docs/disclosure.md). A group of people or a pair of groups is
# public only where it is named, an indicator's own lines unless they are named among officers_only.
SUPPRESSION: dict[str, Any] = {
    "low": 1,
    "high": 5,
    "secondary": "joint",
    "zero": "shown",
    "possible_values": 2,
    "complement": "shown",
    "breakdowns": [
        "age_band",
        "sex",
        "ethnic_group",
        "uasc",
        "legal_status_group",
        "category_of_need",
        "placement_group",
        "provider_group",
        "placement_location",
        "distance_band",
    ],
    "pairs": ["age_band, sex", "age_band, placement_group"],
    "officers_only": ["home_locality", "provider", "provider_company", "supplier", "supplier_name", "contract"],
    "months": "totals",
}
SUPPRESSION_WORDS = {
    "secondary": {"joint", "none"},
    "zero": {"shown"},
    "complement": {"shown", "hidden"},
    "months": {"totals", "all"},
}
NEVER_PUBLIC = ("urn", "postcode", "ward")  # one home or street tells of its children, however many they are
# What each decision is unless authority.yml says otherwise (indicators.md, section 2).
POLICIES: dict[str, Any] = {
    "placement_moves": "carer_level",
    "snapshot_edge": "after_31_march",
    "oc3_min_nights": 91,
    "oc3_window_days_before": 91,
    "oc3_window_days_after": 31,
    "leap_day_birthday": "1_march",
    "unplanned_reasons": ["ALLEG", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "STAND", "CUSTOD"],
    "unregistered_grounds": ["other_placement", "not_on_list", "bought_as_unregistered"],
    "distance_decimals": 1,
    "percent_rounding": "half_up",
    "rate_population": "previous_mid_year",
    "suppression": SUPPRESSION,
    "vintages": ["as_submitted", "as_republished", "live"],
    "child_identifier": "person_id",
    "letter_ages": [18, 21, 22, 23, 24],
    "contact_max_days": 56,
    "pathway_plan_max_months": 6,
    "fostering_net_target": {},
    "review_timetable": {"first_working_days": 20, "second_months": 3, "later_months": 6},
    "grade_thresholds": {"A": 0.01, "B": 0.05, "C": 0.10},
    "grade_when_stale": "C",
    "interval_level": 0.95,
    "k_anonymity": 6,
    "bi_reader_children": "grouped",
}
# The words a decision may be put in; a word that nothing follows would be a decision nobody took.
WORDS = {
    "placement_moves": {"carer_level", "every_move"},
    "snapshot_edge": {"after_31_march", "on_31_march"},
    "leap_day_birthday": {"1_march", "28_february"},
    "percent_rounding": {"half_up"},
    "rate_population": {"previous_mid_year"},
    "child_identifier": {"person_id", "legacy_id"},
    "grade_when_stale": {"A", "B", "C", "D"},
    "interval_level": {0.90, 0.95, 0.99},
    "bi_reader_children": {"grouped", "none"},
}
SECTIONS = {
    "authority",
    "demo",
    "sources",
    "reference",
    "collection_years",
    "policies",
    "alerts",
    "calendar",
    "waivers",
    "strategy",
    "publish",
}
DEMO_KEY = "made-up-council-only"  # protects nobody: the demo's children do not exist


@dataclass(frozen=True)
class Authority:
    """The council: name, DfE's three-digit la_code, ONS code (E06, E08, E09 or E10), region, neighbours."""

    name: str
    la_code: str
    ons_code: str
    region: str = ""
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Config:
    """A council's settings. `sources` maps a domain to its sources: dicts with `kind` and its places."""

    path: Path
    authority: Authority
    sources: dict[str, list[dict[str, Any]]]
    reference: dict[str, Path] = field(default_factory=dict)
    years: tuple[CollectionYear, ...] = ()
    policies: dict[str, Any] = field(default_factory=dict)
    alerts: dict[str, Any] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)
    publishing: Publishing = field(default_factory=Publishing)
    demo: dict[str, Any] | None = None
    waivers: Path = Path("waivers.yml")
    strategy: Path = Path("strategy.yml")

    def collection_years(self, night: date) -> list[CollectionYear]:
        """The open years on a night: those named, or the night's own and the one before."""
        return list(self.years) or open_years(night)

    def secret_key(self) -> bytes:
        """The secret under which a child's id becomes child_key; only the made-up council has a default."""
        if key := os.environ.get("SUFFICIENCY_KEY"):
            return key.encode()
        if self.demo is not None:
            return DEMO_KEY.encode()
        raise SufficiencyError(
            "SUFFICIENCY_KEY is not set: children's ids cannot be made unreadable. "
            "Set it to a long secret that your authority keeps, then run again."
        )


def load_config(path: Path | str | None = None) -> Config:
    """Read a council's settings, by default from SUFFICIENCY_CONFIG or the project's own authority.yml.

    Relative paths start at SUFFICIENCY_HOME for the made-up council, at the file's own folder otherwise.
    Raises SufficiencyError naming the key that is missing, unknown or wrong.
    """
    path = Path(path or os.environ.get("SUFFICIENCY_CONFIG") or DEFAULT_CONFIG).resolve()
    if not path.is_file():
        raise SufficiencyError(f"There is no settings file {path}: check --config.")
    try:
        raw = read_yml(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as fault:
        raise SufficiencyError(f"{path.name} cannot be read as YAML: {str(fault).splitlines()[0]}.") from fault
    if not isinstance(raw, dict):
        raise SufficiencyError(f"{path.name} is empty: it needs at least 'authority' and 'sources'.")
    known_keys(raw, SECTIONS, path.name)
    base = home() if raw.get("demo") is not None else path.parent
    return Config(
        path=path,
        authority=_authority(raw, path.name),
        sources=_sources(raw.get("sources") or {}, base, path.name),
        reference={
            key: (base / value).resolve()
            for key, value in known_keys(
                raw.get("reference") or {},
                {"published_statistics", "ofsted_providers", "finance_returns"},
                f"{path.name}: reference",
            ).items()
            if value
        },
        years=tuple(supported_year(str(year)) for year in raw.get("collection_years") or ()),
        policies=POLICIES | _policies(raw, path.name),
        alerts=_alerts(raw, path.name),
        calendar=_calendar(raw, path.name),
        publishing=read_publishing(raw.get("publish") or {}, f"{path.name}: publish"),
        demo=raw.get("demo"),
        waivers=(path.parent / str(raw.get("waivers") or "waivers.yml")).resolve(),
        strategy=(path.parent / str(raw.get("strategy") or "strategy.yml")).resolve(),
    )


def _policies(raw: dict[str, Any], name: str) -> dict[str, Any]:
    found = known_keys(raw.get("policies") or {}, set(POLICIES), f"{name}: policies")
    for key, value in found.items():
        if key in WORDS and value not in WORDS[key]:
            known = " or ".join(sorted(map(str, WORDS[key])))
            raise SufficiencyError(f"{name}: policies.{key} is '{value}', and only {known} can be followed.")
        if isinstance(POLICIES[key], int) and (not isinstance(value, int) or value < 0):
            raise SufficiencyError(f"{name}: policies.{key} is '{value}', and must be a whole number.")
        if key == "review_timetable" and not _is_timetable(value):
            raise SufficiencyError(
                f"{name}: policies.{key} is '{value}', and must give three whole numbers, "
                "as {first_working_days: 20, second_months: 3, later_months: 6}."
            )
        if key == "grade_thresholds" and not _are_thresholds(value):
            raise SufficiencyError(
                f"{name}: policies.{key} is '{value}', and must give A, B and C a rising share of 1 each, "
                "as {A: 0.01, B: 0.05, C: 0.10}."
            )
        if key == "fostering_net_target" and not _are_targets(value):
            raise SufficiencyError(
                f"{name}: policies.{key} is '{value}', and must give a year a whole number of households, "
                "as {2026/27: 12}."
            )
    if "suppression" in found:
        found = found | {
            "suppression": SUPPRESSION | _suppression(found["suppression"], f"{name}: policies.suppression")
        }
    return found


def _suppression(raw: Any, where: str) -> dict[str, Any]:
    found = known_keys(raw, set(SUPPRESSION), where)
    for key, value in found.items():
        if words := SUPPRESSION_WORDS.get(key):
            is_good, what = value in words, " or ".join(sorted(words))
        elif isinstance(SUPPRESSION[key], int):
            is_good, what = isinstance(value, int) and value > 0, "a whole number above 0"
        else:
            is_good, what = isinstance(value, list), "a list of breakdowns"
        if not is_good:
            raise SufficiencyError(f"{where}.{key} is '{value}', and must be {what}.")
        if key in ("breakdowns", "pairs"):
            for breakdown in value:
                if set(NEVER_PUBLIC) & set(re.split("[^a-z]+", str(breakdown))):
                    raise SufficiencyError(f"{where}.{key} has '{breakdown}': figures by it are never public.")
    if found.get("possible_values", 2) < 2:
        raise SufficiencyError(f"{where}.possible_values must be 2 or more: a count that can be one number is known.")
    return found


def _alerts(raw: dict[str, Any], name: str) -> dict[str, Any]:
    where = f"{name}: alerts"
    found = known_keys(raw.get("alerts") or {}, {"default", "owners", "site_url", "watch"}, where)
    owners = found.get("owners") or {}
    if not isinstance(owners, dict):
        raise SufficiencyError(f"{where}.owners must be a list of 'team: {{email: […], chat: […]}}' lines.")
    for owner, places in {"default": found.get("default"), **owners}.items():
        for kind, listed in known_keys(places or {}, {"email", "chat"}, f"{where}, {owner}").items():
            if not isinstance(listed, list | None):
                raise SufficiencyError(f"{where}, {owner}: {kind} is '{listed}', and must be a list.")
    if not isinstance(found.get("watch"), list | None):
        raise SufficiencyError(f"{where}.watch is '{found['watch']}', and must be a list of teams.")
    return found


def _is_timetable(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == set(POLICIES["review_timetable"])
        and all(_is_whole(time) and time > 0 for time in value.values())
    )


def _are_thresholds(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != {"A", "B", "C"}:
        return False
    shares = [value[letter] for letter in "ABC"]
    return all(isinstance(share, int | float) for share in shares) and 0 < shares[0] < shares[1] < shares[2] <= 1


def _are_targets(value: Any) -> bool:
    return isinstance(value, dict) and all(
        re.fullmatch(r"\d{4}/\d{2}", str(year)) and isinstance(target, int) for year, target in value.items()
    )


def _calendar(raw: dict[str, Any], name: str) -> Calendar:
    where = f"{name}: calendar"
    section = raw.get("calendar") or {}
    years = {key: value for key, value in section.items() if "/" in str(key)} if isinstance(section, dict) else {}
    found = known_keys(section, {"remind_days", "birthday_window_days", *years}, where)
    remind = found.get("remind_days", list(REMIND_DAYS))
    ahead = found.get("birthday_window_days", BIRTHDAY_WINDOW_DAYS)
    if not isinstance(remind, list) or not all(_is_whole(days) for days in remind):
        raise SufficiencyError(f"{where}.remind_days is '{remind}', and must be a list of days, as [28, 14, 7, 1].")
    if not _is_whole(ahead):
        raise SufficiencyError(f"{where}.birthday_window_days is '{ahead}', and must be a whole number of days.")
    return Calendar(
        remind_days=tuple(sorted(remind, reverse=True)),
        birthday_window_days=ahead,
        years={str(supported_year(key)): _dates(supported_year(key), dates, where) for key, dates in years.items()},
    )


def _is_whole(days: Any) -> bool:
    return isinstance(days, int) and not isinstance(days, bool) and days >= 0


def _dates(year: CollectionYear, raw: Any, where: str) -> dict[str, date]:
    where = f"{where}.{year}"
    found = known_keys(raw, set(WHAT), where)
    if missing := [key for key in WHAT if not found.get(key)]:
        raise SufficiencyError(f"{where} lacks {', '.join(missing)}: give all three dates, or leave the year away.")
    days = {}
    for key in WHAT:
        try:
            days[key] = date.fromisoformat(str(found[key]))
        except ValueError as fault:
            raise SufficiencyError(f"{where}.{key} is '{found[key]}': write a date as 2026-05-31.") from fault
    if not year.end < days["opens"] <= days["load_by"] <= days["submit_by"]:
        raise SufficiencyError(
            f"{where}: the collection opens after {year.end}, then the data are loaded, then the return is submitted; "
            f"these dates are not in that order: {', '.join(map(str, days.values()))}."
        )
    return days


def _authority(raw: dict[str, Any], name: str) -> Authority:
    found = known_keys(
        raw.get("authority") or {},
        {"name", "la_code", "ons_code", "region", "neighbours"},
        f"{name}: authority",
    )
    missing = [key for key in ("name", "la_code", "ons_code") if not found.get(key)]
    if missing:
        raise SufficiencyError(f"{name}: authority lacks {', '.join(missing)}.")
    return Authority(
        name=str(found["name"]),
        la_code=str(found["la_code"]),
        ons_code=str(found["ons_code"]).upper(),
        region=str(found.get("region") or ""),
        neighbours=tuple(found.get("neighbours") or ()),
    )


def _sources(raw: Any, base: Path, name: str) -> dict[str, list[dict[str, Any]]]:
    found = known_keys(raw, set(DOMAINS), f"{name}: sources")
    return {
        domain: [_source(domain, source, base, name) for source in _as_list(found.get(domain))] for domain in DOMAINS
    }


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _source(domain: str, raw: Any, base: Path, name: str) -> dict[str, Any]:
    where = f"{name}: sources.{domain}"
    kind = raw.get("kind") if isinstance(raw, dict) else None
    if kind not in KINDS[domain]:
        raise SufficiencyError(f"{where} needs a kind: {' or '.join(sorted(KINDS[domain]))}, not '{kind}'.")
    source = dict(known_keys(raw, {"kind"} | NEEDED_BY_KIND[kind] | OPTIONAL_BY_KIND[kind], where))
    for key in sorted(NEEDED_BY_KIND[kind]):
        if not source.get(key):
            raise SufficiencyError(f"{where} is of kind '{kind}' and lacks '{key}'.")
    local = {"supplement", "column_map"} | ({"path"} if kind != "sftp" else set())
    for key in local & source.keys():
        source[key] = str((base / source[key]).resolve())
    return source
