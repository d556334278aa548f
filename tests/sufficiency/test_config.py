"""authority.yml is understood, or refused with a sentence that names the key."""

from datetime import date

import pytest

from sufficiency.collection_year import CollectionYear
from sufficiency.config import load_config
from sufficiency.errors import SufficiencyError

COUNCIL = "authority: {name: Anywhere, la_code: '999', ons_code: E06000999}\n"


def dates(opens, load_by, submit_by):
    return f"calendar: {{2025/26: {{opens: {opens}, load_by: {load_by}, submit_by: {submit_by}}}}}"


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "authority.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_embedded_default_is_the_made_up_council(monkeypatch, tmp_path):
    monkeypatch.setenv("SUFFICIENCY_HOME", str(tmp_path))

    config = load_config()

    assert config.demo == {"children": 600, "seed": 1}
    assert config.sources["placements"][0]["supplement"] == str(tmp_path / "demo" / "cla_supplement.csv")


def test_a_domain_without_a_source_stays_empty(written):
    config = load_config(written(COUNCIL + "sources: {foster_carers: {kind: files, path: carers}}"))

    assert config.sources["placements"] == []
    assert config.sources["foster_carers"][0]["path"].endswith("/carers")


def test_several_kinds_may_feed_one_domain(written):
    sources = "sources: {placements: [{kind: ssd, connection: ssd}, {kind: ssda903, path: returns}]}"

    assert [s["kind"] for s in load_config(written(COUNCIL + sources)).sources["placements"]] == ["ssd", "ssda903"]


def test_open_years_follow_the_night_unless_named(written):
    night = date(2026, 11, 21)

    assert [str(y) for y in load_config(written(COUNCIL)).collection_years(night)] == ["2025/26", "2026/27"]
    named = load_config(written(COUNCIL + "collection_years: [2024/25]"))
    assert [str(y) for y in named.collection_years(night)] == ["2024/25"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("sources: {}", "authority lacks name, la_code, ons_code"),
        (COUNCIL + "source: {}", "unknown key 'source'. Did you mean 'sources'"),
        (COUNCIL + "sources: {placement: {kind: ssd}}", "Did you mean 'placements'"),
        (COUNCIL + "sources: {placements: {kind: oracle}}", "needs a kind: ssd or ssda903, not 'oracle'"),
        (COUNCIL + "sources: {placements: {kind: ssd}}", "lacks 'connection'"),
        (COUNCIL + "sources: {placements: [ssda903]}", "needs a kind"),
        (COUNCIL + "policies: {snapshot_egde: x}", "Did you mean 'snapshot_edge'"),
        (COUNCIL + "policies: {placement_moves: nope}", "only carer_level or every_move can be followed"),
        (COUNCIL + "policies: {oc3_min_nights: many}", "oc3_min_nights is 'many', and must be a whole number"),
        (COUNCIL + "policies: {review_timetable: {first_working_days: 20}}", "must give three whole numbers"),
        (COUNCIL + "policies: {grade_thresholds: {A: 0.1, B: 0.05, C: 0.2}}", "must give A, B and C a rising share"),
        (COUNCIL + "collection_years: [2019/20]", "2019/20 is not supported"),
        (COUNCIL + "calendar: {remind_dasy: [7]}", "Did you mean 'remind_days'"),
        (COUNCIL + "calendar: {remind_days: soon}", "remind_days is 'soon', and must be a list of days"),
        (COUNCIL + "calendar: {birthday_window_days: -1}", "birthday_window_days is '-1'"),
        (COUNCIL + "calendar: {2019/20: {}}", "2019/20 is not supported"),
        (COUNCIL + "calendar: {2025/26: {opens: 2026-04-01}}", "calendar.2025/26 lacks load_by, submit_by"),
        (COUNCIL + "calendar: {2025/26: {open: 2026-04-01}}", "Did you mean 'opens'"),
        (COUNCIL + dates("2026-04-01", "31 May", "2026-06-30"), "load_by is '31 May': write a date as 2026-05-31"),
        (COUNCIL + dates("2026-04-01", "2026-07-31", "2026-06-30"), "these dates are not in that order"),
        (COUNCIL + dates("2026-03-31", "2026-05-31", "2026-06-30"), "the collection opens after 2026-03-31"),
        ("authority: [", "cannot be read as YAML"),
    ],
)
def test_a_wrong_file_is_refused_and_the_key_named(written, text, sentence):
    with pytest.raises(SufficiencyError) as refused:
        load_config(written(text))

    assert sentence in str(refused.value)


def test_dates_in_the_settings_are_the_returns_own_and_others_are_assumed(written):
    config = load_config(written(COUNCIL + dates("2026-04-02", "2026-05-29", "2026-07-01")))
    night = date(2026, 5, 22)

    named = config.calendar.next_date(CollectionYear(2025), night)
    assumed = config.calendar.next_date(CollectionYear(2026), night)
    assert (named.name, named.days_left, named.is_assumed) == ("load_by", 7, False)
    assert (assumed.name, assumed.day, assumed.is_assumed) == ("opens", date(2027, 4, 1), True)


def test_a_date_is_the_next_one_until_its_day_is_over(written):
    calendar = load_config(written(COUNCIL)).calendar

    assert calendar.next_date(CollectionYear(2025), date(2026, 5, 31)).name == "load_by"
    assert calendar.next_date(CollectionYear(2025), date(2026, 6, 1)).name == "submit_by"


def test_when_all_dates_are_over_the_last_one_stays(written):
    last = load_config(written(COUNCIL)).calendar.next_date(CollectionYear(2025), date(2026, 7, 2))

    assert (last.name, last.days_left) == ("submit_by", -2)


def test_no_such_file_is_said_so(tmp_path):
    with pytest.raises(SufficiencyError, match="There is no settings file"):
        load_config(tmp_path / "none.yml")


def test_a_real_council_must_bring_its_own_key(written, monkeypatch):
    monkeypatch.delenv("SUFFICIENCY_KEY", raising=False)
    config = load_config(written(COUNCIL))

    with pytest.raises(SufficiencyError, match="SUFFICIENCY_KEY is not set"):
        config.secret_key()

    monkeypatch.setenv("SUFFICIENCY_KEY", "the council's own")
    assert config.secret_key() == b"the council's own"
