"""The warehouse's own record of its nights: loads, expectations, rules, violations.

Python writes these tables, dbt reads them as the source `operations` (its yml, beside the quality mart, describes
every column). A test keeps the two lists of columns the same.
"""

import duckdb

SCHEMA = "operations"

TABLES: dict[str, dict[str, str]] = {
    # One row per source table and night.
    "load": {
        "night": "date",
        "source": "varchar",
        "table_name": "varchar",
        "snapshot_date": "date",
        "status": "varchar",
        "why": "varchar",
        "rows": "bigint",
        "rows_before": "bigint",
        "rows_landed": "bigint",
        "rows_added": "bigint",
        "rows_changed": "bigint",
        "rows_removed": "bigint",
        "quarantined_rows": "bigint",
        "watermark": "varchar",
        "content_hash": "varchar",
        "seconds": "double",
    },
    # One row per night and expectation.
    "expectation_result": {
        "night": "date",
        "gate": "varchar",
        "suite": "varchar",
        "expectation_id": "varchar",
        "description": "varchar",
        "severity": "varchar",
        "dimension": "varchar",
        "owner": "varchar",
        "status": "varchar",
        "why": "varchar",
        "rows": "bigint",
    },
    # One row per night and measure of drift.
    "measure": {
        "night": "date",
        "measure": "varchar",
        "part": "bigint",
        "whole": "bigint",
        "remark": "varchar",
    },
    # One row per collection year and rule.
    "rule_result": {
        "collection_year": "varchar",
        "rule": "varchar",
        "title": "varchar",
        "message": "varchar",
        "level": "varchar",
        "topic": "varchar",
        "status": "varchar",
        "why": "varchar",
        "rows": "bigint",
        "basis": "varchar",
    },
    # One row per collection year, rule, module and row at fault.
    "violation": {
        "collection_year": "varchar",
        "rule": "varchar",
        "module": "varchar",
        "row_id": "bigint",
        "child_key": "varchar",
        "fields": "varchar",
        "first_seen": "date",
    },
    # One row per night, collection year and module of the return that the night changed.
    "return_change": {
        "night": "date",
        "collection_year": "varchar",
        "module": "varchar",
        "rows_added": "bigint",
        "rows_removed": "bigint",
        "rows_changed": "bigint",
    },
    # One row per collection year, rule, module, child and unbroken run of checked nights on which it was found.
    "violation_stretch": {
        "collection_year": "varchar",
        "rule": "varchar",
        "module": "varchar",
        "child_key": "varchar",
        "first_seen": "date",
        "last_seen": "date",
        "is_open": "boolean",
    },
    # One row per expectation and child, or record, whose rows break their contract on the last night.
    "contract_failure": {
        "source": "varchar",
        "table_name": "varchar",
        "expectation_id": "varchar",
        "title": "varchar",
        "severity": "varchar",
        "owner": "varchar",
        "fields": "varchar",
        "child_key": "varchar",
        "record": "varchar",
        "began": "date",
        "rows": "integer",
    },
    # Ofsted's list of providers, as the last night read it.
    "ofsted_provider": {
        "urn": "varchar",
        "place_codes": "varchar",
        "provider_codes": "varchar",
        "postcode": "varchar",
        "la_code": "varchar",
        "reg_end": "varchar",
    },
    # One row per night and waiver of the reviewed file.
    "waiver": {
        "night": "date",
        "rule": "varchar",
        "child_key": "varchar",
        "collection_year": "varchar",
        "reason": "varchar",
        "author": "varchar",
        "expires": "date",
    },
    # One row per frozen build whose figures are kept; kept_no: in the order in which they were signed.
    "kept_build": {
        "build": "varchar",
        "kept_on": "date",
        "kept_no": "integer",
        "release_year": "varchar",
    },
    # One row per kept build and member of an indicator, as indicator_member has it.
    "kept_member": {
        "build": "varchar",
        "kept_on": "date",
        "indicator_id": "varchar",
        "measure": "varchar",
        "collection_year": "varchar",
        "as_at": "date",
        "member_kind": "varchar",
        "member_key": "varchar",
        "counted_on": "date",
        "is_numerator": "boolean",
        "is_denominator": "boolean",
        "numerator_amount": "double",
        "denominator_amount": "double",
        "line_kind": "varchar",
        "line_name": "varchar",
        "child_key": "varchar",
        "is_child": "boolean",
        "has_problem": "boolean",
        "is_checked": "boolean",
    },
    # One row per kept build, child and episode, as it was known then.
    "kept_episode": {
        "build": "varchar",
        "kept_on": "date",
        "child_key": "varchar",
        "episode_no": "integer",
        "episode_start_date": "date",
        "episode_end_date": "date",
        "reason_for_new_episode_code": "varchar",
        "reason_episode_ceased_code": "varchar",
        "legal_status_code": "varchar",
        "category_of_need_code": "varchar",
        "placement_type_code": "varchar",
        "placement_provider_code": "varchar",
        "placement_location": "varchar",
        "placement_distance_miles": "double",
    },
    # One row per night on which the worklist was made.
    "problem_check": {"night": "date"},
    # One row per problem of the worklist and unbroken run of checked nights on which it was found.
    "problem_stretch": {
        "problem_id": "varchar",
        "source": "varchar",
        "owner_team": "varchar",
        "level": "varchar",
        "first_seen": "date",
        "last_seen": "date",
    },
}


def create_tables(db: duckdb.DuckDBPyConnection) -> None:
    """Make the tables and columns that are not there yet; what they hold stays."""
    db.execute(f"create schema if not exists {SCHEMA}")
    for table, columns in TABLES.items():
        listed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        db.execute(f"create table if not exists {SCHEMA}.{table} ({listed})")
        # A warehouse made by an earlier version gains what that version did not record.
        for name, kind in columns.items():
            db.execute(f'alter table {SCHEMA}.{table} add column if not exists "{name}" {kind}')
