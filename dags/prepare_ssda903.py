"""Check a collection year of SSDA903 against every DfE rule and write its files; freeze it once it is signed off.

The year is the partition key of the asset that woke the run, or the parameter `collection_year` where a person
starts it; a run without a year is refused. Rows that fail a rule do not fail this DAG: they are work for people,
listed in `quality.worklist`. Started with `freeze` it asks for a signature, and shows the counts that a signatory
needs; rejected, the build stays as it is and the record beside the builds says who and why. While the question waits,
the following nights are prepared all the same.
"""

from datetime import timedelta

from airflow.sdk import Param, PartitionedAssetTimetable, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import SSDA903_CHECKED, SSDA903_FROZEN, WAREHOUSE_BUILT
from sufficiency.returns.sign_off import SignOff


@dag(
    schedule=PartitionedAssetTimetable(assets=WAREHOUSE_BUILT),
    params={"night": "", "collection_year": "", "freeze": False},
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["ssda903"],
)
def prepare_ssda903():
    @task
    def name_the_year(dag_run, params) -> str:
        from sufficiency.collection_year import supported_year
        from sufficiency.errors import SufficiencyError

        year = getattr(dag_run, "partition_key", None) or params["collection_year"]
        if not year:
            raise SufficiencyError(
                "prepare_ssda903 was started without a collection year: give the parameter collection_year, as 2025/26."
            )
        return str(supported_year(year))

    @task(pool="warehouse")
    def check_rules(year: str) -> dict[str, int]:
        from sufficiency.collection_year import CollectionYear
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.rules.warehouse import check_return
        from sufficiency.warehouse import open_warehouse

        with open_warehouse() as db:
            outcomes = check_return(db, load_config(), CollectionYear.parse(year), night_of_run(get_current_context()))
        counts = dict.fromkeys(("passed", "failed", "not_run"), 0)
        for outcome in outcomes:
            counts[outcome.status] += 1
        return counts

    @task(pool="warehouse", outlets=[SSDA903_CHECKED])
    def write_files(year: str, *, outlet_events) -> str:
        from sufficiency.collection_year import CollectionYear
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.returns.build import build_return
        from sufficiency.returns.care_leavers import build_care_leavers
        from sufficiency.returns.changes import record_changes
        from sufficiency.warehouse import open_warehouse

        config, night, of_year = load_config(), night_of_run(get_current_context()), CollectionYear.parse(year)
        with open_warehouse() as db:
            build = build_return(db, config, of_year, night)
            record_changes(db, of_year, build, night)
            build_care_leavers(db, config, of_year, night)
        outlet_events[SSDA903_CHECKED].extra = {"night": str(night)}
        outlet_events[SSDA903_CHECKED].add_partitions(year)
        return build.name

    @task.short_circuit
    def is_freeze_asked_for(params) -> bool:
        return params["freeze"]

    @task(multiple_outputs=False)  # one dict of counts, its keys in words
    def count_what_is_open(year: str, build: str) -> dict[str, int]:
        from sufficiency.collection_year import CollectionYear
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.returns.builds import year_folder
        from sufficiency.returns.readiness import readiness_of

        folder = year_folder(CollectionYear.parse(year)) / build
        return readiness_of(load_config(), folder, night_of_run(get_current_context())).counts()

    sign_off = SignOff(
        task_id="sign_off",
        subject="Freeze SSDA903 {{ ti.xcom_pull('name_the_year') }}?",
        body="Build {{ ti.xcom_pull('write_files') }}.\n\n"
        "{% for what, count in ti.xcom_pull('count_what_is_open').items() %}- {{ what }}: {{ count }}\n{% endfor %}",
        params={
            "reason": Param(None, type=["null", "string"], maxLength=500, description="Why? On record; name no child.")
        },
        retries=1,  # an answer that comes before the scheduler has seen the question fails it: it is asked once more
        retry_delay=timedelta(seconds=5),
    )

    @task(outlets=[SSDA903_FROZEN])
    def freeze(year: str, build: str) -> None:
        from sufficiency.collection_year import CollectionYear
        from sufficiency.config import load_config
        from sufficiency.returns.freezing import answer_of, freeze_return
        from sufficiency.site.return_page import write_return_page

        answer = answer_of(get_current_context()["ti"].xcom_pull(task_ids="sign_off"))
        freeze_return(CollectionYear.parse(year), build, answer)
        write_return_page(load_config())

    year = name_the_year()
    checked = check_rules(year)
    build = write_files(year)
    checked >> build >> is_freeze_asked_for() >> count_what_is_open(year, build) >> sign_off >> freeze(year, build)


prepare_ssda903()
