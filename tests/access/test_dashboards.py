"""Every chart of the dashboards as code is asked of a real published night, by a member of bi_reader."""

import psycopg
import pytest
import yaml

from sufficiency.project import ROOT
from tests.access.conftest import log_in

ASSETS = ROOT / "bi" / "assets"


def read(folder):
    return {
        path.stem
        if folder != "charts"
        else path.relative_to(ASSETS / folder).with_suffix("").as_posix(): yaml.safe_load(path.read_text())
        for path in sorted((ASSETS / folder).rglob("*.yaml"))
    }


DATASETS = read("datasets")
CHARTS = read("charts")
DASHBOARDS = read("dashboards")
BY_UUID = {dataset["uuid"]: dataset for dataset in DATASETS.values()}


@pytest.fixture(scope="module")
def ask(published):
    """What somebody who is only a member of bi_reader is answered: the columns' names and the rows."""
    with published.connect() as db:
        db.execute("create role dashboards login in role bi_reader")
    reader = log_in(published, "dashboards")

    def ask(question):
        found = reader.execute(question)
        return [column.name for column in found.description], found.fetchall()

    yield ask
    reader.close()
    with published.connect() as db:
        db.execute("drop role dashboards")


def metrics_of(chart, dataset):
    """SQL of each metric, by what it is called."""
    saved = {metric["metric_name"]: metric["expression"] for metric in dataset["metrics"]}
    params = chart["params"]
    asked = params.get("metrics", []) + ([params["metric"]] if "metric" in params else [])
    return {
        (one if isinstance(one, str) else one["label"]): saved[one] if isinstance(one, str) else one["sqlExpression"]
        for one in asked
    }


def question_of(chart):
    """The question that Superset asks of Postgres for a chart, but for its limits and its order."""
    dataset = BY_UUID[chart["dataset_uuid"]]
    params = chart["params"]
    groups = [*params.get("groupby", []), *filter(None, [params.get("x_axis")]), *params.get("all_columns", [])]
    metrics = [f'{sql} as "{name}"' for name, sql in metrics_of(chart, dataset).items()]
    conditions = [f"({one['sqlExpression']})" for one in params["adhoc_filters"]] or ["true"]
    grouped = f"group by {', '.join(groups)}" if groups and metrics else ""
    return (
        f"select {', '.join([*groups, *metrics])} from ({dataset['sql']}) as dataset "
        f"where {' and '.join(conditions)} {grouped}"
    )


def test_there_are_three_dashboards():
    assert set(DASHBOARDS) == {"sufficiency", "care_leavers", "quality"}


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_has_the_columns_it_names_and_its_metrics_are_figures(ask, name):
    dataset = DATASETS[name]
    columns, _ = ask(f"select * from ({dataset['sql']}) as dataset limit 0")

    assert columns == [column["column_name"] for column in dataset["columns"]]
    for metric in dataset["metrics"]:
        ask(f"select {metric['expression']} from ({dataset['sql']}) as dataset")


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_can_be_answered(ask, name):
    ask(question_of(CHARTS[name]))


@pytest.mark.parametrize("name", [name for name in CHARTS if not name.startswith("quality/")])
def test_a_chart_of_the_council_has_content(ask, name):
    _, rows = ask(question_of(CHARTS[name]))

    assert any(cell is not None for row in rows for cell in row)


@pytest.mark.parametrize("slug", DASHBOARDS)
def test_a_dashboard_shows_each_of_its_charts_once(slug):
    placed = [
        part["meta"]["uuid"]
        for part in DASHBOARDS[slug]["position"].values()
        if isinstance(part, dict) and part["type"] == "CHART"
    ]

    assert sorted(placed) == sorted(chart["uuid"] for name, chart in CHARTS.items() if name.startswith(f"{slug}/"))


def test_a_chart_that_looks_where_it_may_not_is_refused(ask):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask("select value from scrutiny.fct_indicator")


def test_the_password_of_the_marts_stands_in_no_asset():
    database = yaml.safe_load((ASSETS / "databases" / "marts.yaml").read_text())

    assert "password" not in database
    assert database["sqlalchemy_uri"] == "postgresql+psycopg2://bi_superset@postgres:5432/marts"
    assert not any(database[right] for right in ("allow_dml", "allow_ctas", "allow_cvas", "allow_csv_upload"))
