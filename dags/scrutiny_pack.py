"""Write the pages for people from the published marts: the scrutiny pack, which anybody can read, and its twin for
officers, with their figures as workbook and CSV and, where the machine has a Chromium, as PDF; for officers the page of
the return, the worklist with a workbook for each team, the page of quality and Great Expectations' Data Docs; for
anybody the data dictionary.
"""

from airflow.sdk import PartitionedAssetTimetable, dag, get_current_context, task

from sufficiency import alerts
from sufficiency.assets import MARTS_PUBLISHED, PACK_WRITTEN


@dag(
    schedule=PartitionedAssetTimetable(assets=MARTS_PUBLISHED),
    params={"night": ""},
    max_active_runs=1,
    default_args={"on_failure_callback": alerts.tell_owner},
    doc_md=__doc__,
    tags=["scrutiny"],
)
def scrutiny_pack():
    @task(outlets=[PACK_WRITTEN])
    def write_pack() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.site.scrutiny import write_pack

        return write_pack(load_config(), night_of_run(get_current_context()))

    @task
    def print_packs() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.site.scrutiny.pdf import print_packs

        return print_packs(load_config(), night_of_run(get_current_context()))

    @task
    def write_return_page() -> int:
        from sufficiency.config import load_config
        from sufficiency.site.return_page import write_return_page

        return write_return_page(load_config())

    @task
    def write_worklist() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.site.worklist import write_worklist

        return write_worklist(load_config(), night_of_run(get_current_context()))

    @task
    def write_quality_page() -> int:
        from sufficiency.config import load_config
        from sufficiency.night import night_of_run
        from sufficiency.site.quality_page import write_quality_page

        return write_quality_page(load_config(), night_of_run(get_current_context()))

    @task
    def write_dictionary() -> int:
        from sufficiency.config import load_config
        from sufficiency.site.dictionary import write_dictionary

        return write_dictionary(load_config())

    @task
    def write_data_docs() -> int:
        from sufficiency.home import site_dir
        from sufficiency.site.data_docs import write_data_docs
        from sufficiency.site.marts import open_marts

        with open_marts() as marts:
            return write_data_docs(marts, site_dir() / "data_docs")

    write_pack() >> print_packs()
    write_return_page()
    write_worklist()
    write_quality_page()
    write_dictionary()
    write_data_docs()


scrutiny_pack()
