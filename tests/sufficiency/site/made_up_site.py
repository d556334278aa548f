"""A published night of a made-up council, made by hand, and every page of its site."""

import csv
import json
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import yaml
from tests.sufficiency.site.made_up_pack import fill_pack

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.home import published_dir, returns_dir
from sufficiency.project import DBT
from sufficiency.publish.access.roles import visible_columns
from sufficiency.publish.marts import MartTable, Reference, table_of
from sufficiency.publish.meta import fill_meta, meta_tables
from sufficiency.site.dictionary import write_dictionary
from sufficiency.site.quality_page import write_quality_page
from sufficiency.site.return_page import write_return_page
from sufficiency.site.scrutiny import write_pack
from sufficiency.site.worklist import write_worklist
from sufficiency.ssda903.modules import MODULES

NIGHT = date(2026, 11, 21)
YEARS = ("2025/26", "2026/27")
PAGES = (
    "index.html",
    "return.html",
    "worklist.html",
    "quality.html",
    "dictionary.html",
    "scrutiny/2025-26.html",
    "scrutiny/2026-27.html",
    "officers/scrutiny/2025-26.html",
    "officers/scrutiny/2026-27.html",
)
TABLES = (
    "core.fct_episode",
    "core.fct_period_of_care",
    "care_leavers.fct_birthday_position",
    "scrutiny.dim_indicator",
    "scrutiny.fct_indicator",
    "scrutiny.fct_vintage_bridge",
    "scrutiny.fct_comparison",
    "scrutiny.dim_comparator_source",
    "spend.dim_contract",
    "spend.dim_supplier",
    "spend.fct_placement_cost",
    "spend.fct_reconciliation",
    "quality.fct_expectation_result",
    "quality.fct_load",
    "quality.fct_mart_grade",
    "quality.fct_grade_reason",
)
# The columns of quality.worklist and quality.fct_problem_night, as the pages read them.
WORKLIST = """
    problem_id varchar, source varchar, child_key varchar, collection_year varchar, rule varchar, level varchar,
    module varchar, fields varchar, title varchar, what_to_do varchar, owner_team varchar, owner_worker varchar,
    first_row_id bigint, rows_at_fault integer, first_seen date, days_open integer, times_opened integer,
    suggested_field varchar, suggested_value varchar, evidence varchar, mend_id varchar, mend varchar, closes integer,
    is_accepted boolean, accepted_reason varchar, accepted_by varchar, accepted_until date
"""
PROBLEM_NIGHT = """
    night date, owner_team varchar, level varchar, source varchar, opened integer, closed integer, "open" integer
"""


def empty_marts(marts: duckdb.DuckDBPyConnection) -> None:
    """Every table the pages read, without a row."""
    for name in TABLES:
        schema, table = name.split(".")
        marts.execute(f"create schema if not exists {schema}")
        (path,) = (DBT / "models" / "marts").rglob(f"{table}.yml")
        (model,) = yaml.safe_load(path.read_text(encoding="utf-8"))["models"]
        columns = ", ".join(f'"{column["name"]}" {column["data_type"]}' for column in model["columns"])
        marts.execute(f"create table {name} ({columns})")
    marts.execute("alter table scrutiny.fct_indicator add column if not exists is_public boolean")
    marts.execute(f"create table quality.worklist ({WORKLIST})")
    marts.execute(f"create table quality.fct_problem_night ({PROBLEM_NIGHT})")


def fill_worklist(marts: duckdb.DuckDBPyConnection, problems: int) -> None:
    """So many open problems: every third a query, every fifth with a suggestion, four at a time mended by one mend
    in every tenth group, the last two accepted."""
    marts.execute(
        """
        insert into quality.worklist by name
        select
            lpad(to_hex(n), 16, '0') as problem_id,
            'rule' as source,
            if(n % 50 = 7, '', sha256('child' || n // 3)) as child_key,
            ['2025/26', '2026/27', null][n % 3 + 1] as collection_year,
            ['142', '1003', '157', 'ssd.ssd_cla_placement.clap_cla_placement_postcode_is_well_formed'][n % 4 + 1]
            as rule,
            if(n % 3 = 0, 'query', 'error') as level,
            ['episodes', 'oc3', 'ssd_cla_placement', 'placed_adoption'][n % 4 + 1] as module,
            ['DEC, REC', 'ACTIV', 'clap_cla_placement_urn', 'DATE_PLACED'][n % 4 + 1] as fields,
            [
                'Episode without an end', 'Activity is blank for a care leaver in touch',
                'Placement provider is not known to Ofsted', 'Adoption decision is dated before care began'
            ][n % 4 + 1] as title,
            'Look at the placement of that day. Enter the date on which it ended and why, or correct the one that is '
            || 'wrong.' as what_to_do,
            ['placements_team', 'leaving_care_team', 'fostering_team', 'data_team'][n % 4 + 1] as owner_team,
            if(n % 2 = 0, 'SW' || (100 + n % 40), null) as owner_worker,
            n as first_row_id,
            1 + n % 2 as rows_at_fault,
            $night - ((n * 7) % 200)::integer as first_seen,
            (n * 7) % 200 as days_open,
            1 + (n % 11 = 0)::integer as times_opened,
            if(n % 5 = 0, 'DEC', null) as suggested_field,
            if(n % 5 = 0, '14/06/2026', null) as suggested_value,
            if(n % 5 = 0, 'The next episode of the same child begins on that day.', null) as evidence,
            if(n // 4 % 10 = 0, 'mend' || n // 4, null) as mend_id,
            if(n // 4 % 10 = 0, 'this placement''s provider: closes 4 problems', null) as mend,
            if(n // 4 % 10 = 0, 4, 1) as closes,
            n >= $problems as is_accepted,
            if(n >= $problems, 'The court has sealed the record', null) as accepted_reason,
            if(n >= $problems, 'Returns officer', null) as accepted_by,
            if(n >= $problems, date '2027-03-31', null) as accepted_until
        from range($problems + 2) as numbers (n)
        """,
        {"night": NIGHT, "problems": problems},
    )
    marts.execute(
        """
        insert into quality.fct_problem_night
        select
            $night - n::integer, team, level, 'rule',
            (20 + (n * 13) % 31)::integer, (18 + (n * 17) % 37)::integer, (900 - (n * 5) % 200)::integer
        from range(120) as nights (n), unnest(['placements_team', 'data_team']) as teams (team),
            unnest(['error', 'query']) as levels (level)
        """,
        {"night": NIGHT},
    )


def fill_quality(marts: duckdb.DuckDBPyConnection) -> None:
    """Thirty nights of checks in six dimensions, the loads of the night, grades with their reasons."""
    marts.execute(
        """
        insert into quality.fct_expectation_result
        select
            $night - n::integer as night,
            'marts' as gate,
            'marts/core' as suite,
            dimension || '_' || i as expectation_id,
            'A placement that has ended says why it ended' as description,
            if(i = 1, 'critical', 'warning') as severity,
            dimension,
            ['placements_team', 'data_team'][i % 2 + 1] as owner,
            case when i = 39 then 'not_run' when (i * 3 + n) % 23 = 0 then 'failed' else 'passed' end as status,
            if(i = 39, 'the table it looks at has not come', null) as why,
            if((i * 3 + n) % 23 = 0, 1 + i, 0) as rows
        from range(30) as nights (n), range(40) as checks (i), unnest([
                'completeness', 'validity', 'consistency', 'timeliness', 'uniqueness', 'accuracy'
            ]) as given (dimension)
        """,
        {"night": NIGHT},
    )
    marts.execute(
        """
        insert into quality.fct_load by name
        select
            $night as night, 'ssd' as source, 'ssd_table_' || n as table_name,
            $night - (n = 3)::integer as snapshot_date,
            if(n = 3, 'refused', 'accepted') as status, if(n = 3, 'it holds 40 % of its rows', null) as why,
            1000 * n as rows, 1000 * n as rows_landed, n as rows_added, n as rows_changed, 0 as rows_removed,
            n % 2 as quarantined_rows, n = 3 as is_stale
        from range(1, 20) as tables (n)
        """,
        {"night": NIGHT},
    )
    marts.execute(
        """
        insert into quality.fct_mart_grade by name
        from (
            values
                ('core', 'children', 640, 41, 1, 'Episode without an end (21); No provider (9)', 'C'),
                ('care_leavers', 'children', 310, 1, 0, 'Activity is blank (1)', 'A'),
                ('fostering', 'rows', 900, 30, 0, null, 'B'),
                ('spend', 'rows', 9000, 0, 0, null, 'A'),
                ('scrutiny', 'figures', 80, 11, 0, null, 'D')
        ) as grades (mart, record, records, records_with_problems, tables_stale, reasons, grade)
        """
    )


def fill_scrutiny(marts: duckdb.DuckDBPyConnection) -> None:
    """A dozen indicators of six years, the open ones graded."""
    marts.execute(
        """
        insert into scrutiny.dim_indicator by name
        select
            'P' || lpad(n::varchar, 2, '0') as indicator_id,
            ['Looked after at 31 March', 'Placed more than 20 miles from home', 'Three or more placements'][n % 3 + 1]
            as indicator_name,
            'Children in care on 31 March, short breaks left out, as the published table counts them.' as definition,
            ['count', 'percent', 'weekly_cost'][n % 3 + 1] as measure,
            ['context', 'stability and permanence', 'foster carers'][n % 3 + 1] as strategy_priority,
            n < 11 as is_computed,
            if(n < 11, null, 'No source holds it.') as why_not_computed
        from range(12) as numbers (n)
        """
    )
    marts.execute(
        """
        insert into scrutiny.fct_indicator by name
        select
            indicator_id,
            y || '/' || (y + 1) % 100 as collection_year,
            $night as as_at, 'total' as breakdown, 'all' as breakdown_value, 100 + y % 7 as numerator,
            200 as denominator, measure, true as is_public, 600 + 37 * (y % 7) as value,
            if(indicator_id = 'P01', null, 600 + 37 * (y % 7)) as published,
            if(indicator_id = 'P01', 'c', null) as symbol,
            false as is_month, 'live' as vintage,
            if(y < 2025, null, substr('ABCD', 1 + right(indicator_id, 1)::integer % 4, 1)) as grade,
            if(y < 2025, null, 640) as records,
            if(y < 2025, null, 30 * (right(indicator_id, 1)::integer % 4)) as records_with_problems
        from scrutiny.dim_indicator, range(2021, 2027) as years (y)
        where is_computed
        """,
        {"night": NIGHT},
    )
    marts.execute(
        """
        insert into quality.fct_grade_reason
        select indicator_id, collection_year, rule, title, records_with_problems - n
        from scrutiny.fct_indicator, (
            values ('142', 'Episode without an end', 3), ('157', 'No provider', 9), ('1003', 'Decided too early', 11),
            ('164', 'Distance is blank', 14)
        ) as reasons (rule, title, n)
        where records_with_problems > 0
        """
    )


def describe(marts: duckdb.DuckDBPyConnection) -> None:
    """The schema meta of these tables, as publishing fills it."""
    tables = [_described(name) for name in TABLES] + meta_tables()
    marts.execute("create schema meta")
    for table in tables[len(TABLES) :]:
        columns = ", ".join(f'"{column.name}" {column.type}' for column in table.columns)
        marts.execute(f"create table {table.full_name} ({columns})")
    manifest = {
        "night": str(NIGHT),
        "build": "0" * 64,
        "tables": {name: {"rows": 1207, "sha256": "0" * 64} for name in TABLES},
    }
    step = {
        "layer": "marts",
        "table_name": "core.fct_episode",
        "parent_layer": "intermediate",
        "parent_name": "intermediate.int_episode__chained",
    }
    visible = {role: visible_columns(role, tables) for role in ("bi_reader", "returns_officer")}
    fill_meta(marts, tables, manifest, [step], visible, datetime(2026, 11, 21, 5, tzinfo=UTC))


def _described(name: str) -> MartTable:
    schema, table = name.split(".")
    (path,) = (DBT / "models" / "marts").rglob(f"{table}.yml")
    (model,) = yaml.safe_load(path.read_text(encoding="utf-8"))["models"]
    columns = {column["name"]: column for column in model["columns"]}
    leads = [Reference(("child_key",), "core.dim_child", ("child_key",))] if "child_key" in columns else []
    return table_of(schema, table, model | {"columns": columns}, leads)


def write_build(year: str, night: str, findings: int) -> None:
    """A build of a return without a child, which says that rules found something."""
    folder = returns_dir() / "ssda903" / CollectionYear.parse(year).folder / f"{night}-00000000"
    folder.mkdir(parents=True)
    files = {}
    for module in MODULES:
        with (folder / f"{module.name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerow(module.fields)
        files[f"{module.name}.csv"] = {"rows": 0, "sha256": night}
    manifest = {
        "collection_year": year,
        "night": night,
        "files": files,
        "rules": {"failed": {"142": findings, "1003": 2, "103": 7}, "not_run": {"105": "there is no XML"}},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def write_site(home: Path, problems: int = 5000) -> Path:
    """Every page of the site, in `home`/site; SUFFICIENCY_HOME must be `home`."""
    (home / "demo").mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(published_dir() / "marts.duckdb")) as marts:
        empty_marts(marts)
        fill_worklist(marts, problems)
        fill_quality(marts)
        fill_pack(marts)
        describe(marts)
    (published_dir() / "manifest.json").write_text(json.dumps({"night": str(NIGHT)}), encoding="utf-8")
    for year in YEARS:
        for day in range(1, 22):
            write_build(year, f"2026-11-{day:02}", 30 - day)
    config = load_config()
    write_pack(config, NIGHT)
    write_return_page(config)
    write_worklist(config, NIGHT)
    write_quality_page(config, NIGHT)
    write_dictionary(config)
    return home / "site"
