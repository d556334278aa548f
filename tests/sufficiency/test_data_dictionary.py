"""The data dictionary says what the models and contracts say."""

from sufficiency.data_dictionary import data_dictionary
from sufficiency.project import ROOT


def test_every_published_table_and_source_is_in_it():
    text = data_dictionary()

    for heading in ("### core.fct_episode", "### scrutiny.fct_indicator", "### ssda903.episodes", "### ssd.ssd_person"):
        assert heading in text


def test_the_page_in_the_repository_is_in_step():
    assert (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8") == data_dictionary(), "run `make docs`"
