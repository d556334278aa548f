"""Published figures beside ours: every shape and its faults on made-up files, and the real ones recomputed exactly."""

import csv
from datetime import date

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet

from sufficiency.config import Authority, Config
from sufficiency.project import DBT, ROOT
from sufficiency.reference.published import kinds, published_files
from sufficiency.warehouse import dbt_vars, run_dbt

NIGHT = date(2026, 11, 21)
PUBLISHED = ROOT.parent / "shared" / "data" / "published"
LEICESTER = Authority("Leicester City Council", "856", "E06000016", "East Midlands", ("Slough", "St Helens"))
MODELS = "path:models/staging/published path:models/intermediate/published fct_comparator dim_area dim_neighbour"
SEEDS = "path:seeds/catalogue"
HEADER = "time_period,time_identifier,geographic_level,region_code,old_la_code,la_name,new_la_code"
NATIONAL = "2025,Reporting year,National,,,,"
COUNCIL = "2025,Reporting year,Local authority,E12000004,856,Leicester,E06000016"

# Section 8.3 of the reference: which indicators have a published measure among the files it names.
WITH_A_PUBLISHED_MEASURE = {
    *(f"C{number:02}" for number in (1, 2, 3, 4, 5, 6, 12, 13, 14, 15)),
    *(f"P{number:02}" for number in (1, 3, 4, 5, 7, 9, 17, 22, 23, 24, 25, 26, 27, 28)),
    *(f"H{number:02}" for number in (1, 2, 3, 6, 8, 9)),
    *(f"L{number:02}" for number in (2, 3, 4, 6, 8, 9, 11, 13)),
    *("R09", "S01", "S02", "S03", "S04", "S05", "S06"),
}

needs_published = pytest.mark.skipif(not PUBLISHED.exists(), reason="the published statistics are not on this machine")


def council(folder) -> Config:
    return Config(DBT / "none.yml", LEICESTER, {}, reference={"published_statistics": folder})


def load(folder, home):
    """Read a folder of published statistics as a night does; the warehouse it is in, to ask."""
    arguments = ["build", "--select", SEEDS, *MODELS.split(), "dim_comparator_source"]
    file = home / "sufficiency.duckdb"
    arguments += ["--indirect-selection", "cautious"]  # what other marts must hold cannot be asked without them
    run_dbt([*arguments, "--exclude-resource-type", "unit_test"], dbt_vars(council(folder), NIGHT), "test", file)
    return duckdb.connect(str(file))


@pytest.fixture(scope="module", autouse=True)
def one_home(tmp_path_factory):
    """dbt reads its project once for all of these."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUFFICIENCY_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    """Files in the shapes they are published in, and what is wrong with files: loaded."""
    folder = tmp_path_factory.mktemp("made_up")
    write_rates(folder / "cla_number_and_rate_per_10k_children.csv")
    write_lait(folder / "bds_long_0.parquet")
    (folder / "la_cla_placement_stability.csv").write_text(
        f"{HEADER},cla_group,placement_stability,children_count\n{NATIONAL},CLA on 31 March,Total children,81770\n"
    )
    (folder / "la_care_leavers_accommodation_suitability.csv").write_bytes(b"\xff\xfenot a heading")
    with load(folder, tmp_path_factory.mktemp("warehouse")) as db:
        yield db


def write_rates(path):
    """With a byte-order mark, a line cut short, one that is no text, and a cell that is no number."""
    row = "Children looked after on 31 March each year"
    lines = [
        f"{HEADER},population_type,population_estimate,children_count,rate_per_10000",
        f"{NATIONAL},{row},12000000,81770,68",
        f"{COUNCIL},{row},90763,595,66",
        f"{COUNCIL.replace('2025', '2024')},{row},89000,c,c",
        "2025,Reporting year,Local authority,E12000004,857",
        f"2025,Reporting year,Local authority,E12000004,855,Leicestershire,E10000018,{row},140000,many,50",
    ]
    path.write_bytes("\r\n".join(lines).encode("utf-8-sig") + b"\r\n2025,Reporting year,Local authority,\xff,1,2,3\r\n")


def write_lait(path):
    rows = [
        ("Emotional_LAC", None, "2025", "Leicester", "16.600000000000001", 856.0, "East Midlands"),
        ("Emotional_LAC", None, "2024", "England", "-", 970.0, "NA"),
        ("LACFinance", None, "2024-25 (OT)", "Leicester", "1980", 856.0, "East Midlands"),
        ("LACFinance", None, "2024-25 (OT)", "St. Helens", "1500", 342.0, "North West"),
        ("InfMort", None, "2014-16", "Leicester", "4", 856.0, "East Midlands"),
    ]
    names = ["Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"]
    parquet.write_table(pa.table(dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))), path)


def said(db):
    rows = db.sql("select dataset, status, said from scrutiny.dim_comparator_source").fetchall()
    return {dataset: (status, sentence) for dataset, status, sentence in rows}


def test_files_are_read_by_column_name_symbols_apart_from_numbers(made_up):
    found = made_up.sql("""
        select indicator_id, area_code, collection_year, value, symbol from scrutiny.fct_comparator
        where indicator_id in ('C01', 'C02', 'H06', 'S01') order by all
    """).fetchall()

    assert found == [
        ("C01", "856", "2023/24", None, "c"),
        ("C01", "856", "2024/25", 595, None),
        ("C01", "970", "2024/25", 81770, None),
        ("C02", "855", "2024/25", 50, None),
        ("C02", "856", "2023/24", None, "c"),
        ("C02", "856", "2024/25", 66, None),
        ("C02", "970", "2024/25", 68, None),
        ("H06", "856", "2024/25", 16.6, None),
        ("H06", "970", "2023/24", None, "x"),
        ("S01", "342", "2024/25", 1500, None),
        ("S01", "856", "2024/25", 1980, None),
    ]


def test_what_is_absent_says_how_to_get_it(made_up):
    status, sentence = said(made_up)["population"]

    assert status == "absent"
    assert "No comparator loaded" in sentence
    assert "download ons_mid-year_population_estimates_2012_to_2024.csv" in sentence
    assert "://" not in sentence


def test_a_file_without_a_column_is_refused_by_name_and_the_others_are_read(made_up):
    told = said(made_up)

    assert told["stability"][0] == "refused"
    assert "la_cla_placement_stability.csv was refused: it has no column children_percent" in told["stability"][1]
    assert told["cl-accom"][0] == "refused"
    assert told["num-rate"][0] == told["lait"][0] == "loaded"


def test_what_cannot_be_read_is_counted_and_left_out(made_up):
    counted = made_up.sql("""
        select rows_read, rows_not_read, cells_not_read from scrutiny.dim_comparator_source
        where dataset = 'num-rate'
    """).fetchone()

    assert counted == (5, 1, 4)  # the line cut short lacks three cells, another is no number
    assert "1 of its lines could not be read" in said(made_up)["num-rate"][1]


def test_a_neighbour_is_found_however_its_name_is_written(made_up):
    found = made_up.sql("select neighbour_name, neighbour_code from scrutiny.dim_neighbour where is_used order by all")

    assert found.fetchall() == [("Slough", None), ("St Helens", "342")]


def test_without_a_folder_the_marts_are_empty_and_say_so(tmp_path):
    with load(tmp_path / "nowhere", tmp_path) as db:
        assert db.sql("select count(*) from scrutiny.fct_comparator").fetchone() == (0,)
        assert db.sql("select count(*) from scrutiny.dim_area").fetchone() == (0,)
        assert {status for status, _ in said(db).values()} == {"absent"}


def test_an_unchanged_night_reads_no_file_and_a_changed_file_is_read_again(tmp_path):
    folder = tmp_path / "published"
    folder.mkdir()
    rates = folder / "cla_number_and_rate_per_10k_children.csv"
    write_rates(rates)
    with load(folder, tmp_path) as db:
        db.execute("delete from staging.stg_published__looked_after")
    with load(folder, tmp_path) as db:
        assert db.sql("select count(*) from staging.stg_published__looked_after").fetchone() == (0,)
    rates.write_bytes(rates.read_bytes() + b"\r\n")
    with load(folder, tmp_path) as db:
        assert db.sql("select count(*) from staging.stg_published__looked_after").fetchone() == (15,)


def test_every_kind_names_the_columns_it_reads():
    assert {kind.dataset for kind in kinds()} == {
        "num-rate", "stability", "cl-accom", "population", "lait", "lait-dictionary",
    }  # fmt: skip


def test_every_indicator_with_a_published_measure_is_in_the_seed_and_no_other():
    with (DBT / "seeds/catalogue/published_measure.csv").open(encoding="utf-8") as file:
        assert {row["indicator_id"] for row in csv.DictReader(file)} == WITH_A_PUBLISHED_MEASURE


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The real files, loaded."""
    with load(PUBLISHED, tmp_path_factory.mktemp("published")) as db:
        yield db


def wrong_and_checked(db, published, recomputed, where):
    """How many published figures differ from what their own counts give, and how many there are."""
    return db.sql(f"""
        select count(*) filter ({published} <> floor({recomputed} + 0.5 + 1e-9)), count(*)
        from scrutiny.fct_comparator where value is not null and {where}
    """).fetchone()


@needs_published
def test_all_published_files_are_read_whole(published):
    lost = published.sql("""
        select dataset, said from scrutiny.dim_comparator_source
        where status <> 'loaded' or rows_not_read > 0 or cells_not_read > 0
    """).fetchall()

    assert lost == []


@needs_published
def test_comparators_show_for_every_indicator_with_a_published_measure(published):
    shown = published.sql("""
        select indicator_id from scrutiny.fct_comparator
        where value is not null group by all having count(distinct area_code) > 100
    """).fetchall()

    assert {indicator for (indicator,) in shown} == WITH_A_PUBLISHED_MEASURE


@needs_published
def test_leicesters_published_rates_follow_from_counts_and_populations_in_all_years(published):
    of_leicester = "area_code = '856' and unit = 'rate' and source = 'EES'"

    assert wrong_and_checked(published, "value", "10000 * numerator / denominator", of_leicester) == (0, 15)


@needs_published
def test_laits_rates_since_2019_follow_from_the_populations_of_today(published):
    wrong, checked = published.sql("""
        select count(*) filter (rates.value <> floor(10000 * rates.numerator / populations.value + 0.5)), count(*)
        from scrutiny.fct_comparator as rates
        inner join intermediate.int_published__figure as populations
            on populations.dataset = 'population' and rates.area_code = populations.area_code
            and rates.collection_year = populations.collection_year
        where rates.source = 'LAIT' and rates.indicator_id = 'C02' and rates.area_level = 'authority'
            and rates.collection_year >= '2018/19' and rates.value is not null and populations.value is not null
    """).fetchone()

    assert (wrong, checked) == (0, 1054)


@needs_published
@pytest.mark.parametrize(
    ("indicator", "source", "years"),
    [
        ("P22", "EES", 5), ("P22", "LAIT", 8), ("P23", "EES", 5), ("P24", "EES", 5),
        ("L08", "EES", 5), ("L08", "LAIT", 8), ("C05", "LAIT", 5), ("C12", "LAIT", 6), ("C15", "LAIT", 10),
    ],
)  # fmt: skip
def test_leicesters_published_percentages_follow_from_their_counts(published, indicator, source, years):
    where = f"area_code = '856' and indicator_id = '{indicator}' and part = 'figure' and source = '{source}'"
    if indicator == "P22":  # LAIT's shares of the two years before rest on other counts than it shows
        where += " and collection_year >= '2017/18'"

    assert wrong_and_checked(
        published, "value", "100 * numerator / denominator", f"{where} and numerator is not null"
    ) == (0, years)


@needs_published
def test_every_authoritys_published_percentages_follow_from_their_counts_half_up(published):
    wrong, checked = wrong_and_checked(
        published, "value", "100 * numerator / denominator",
        "area_level = 'authority' and unit = 'percent' and source = 'EES' and not is_derived",
    )  # fmt: skip

    assert wrong == 0
    assert checked > 5000


@needs_published
def test_the_unit_costs_of_2024_25_follow_from_spending_and_children(published):
    cost = "numerator / (denominator * 365 / 7) / 5"

    assert wrong_and_checked(
        published, "value / 5", cost,
        "indicator_id = 'S01' and collection_year = '2024/25' and area_level = 'authority' and numerator is not null "
        "and denominator is not null",
    ) == (0, 149)  # fmt: skip


@needs_published
def test_lait_and_explore_education_statistics_say_the_same_of_the_same_year(published):
    differing = published.sql("""
        select one.indicator_id, count(*) filter (one.value <> other.value) as differing, count(*) as both
        from scrutiny.fct_comparator as one
        inner join scrutiny.fct_comparator as other using (indicator_id, part, collection_year, area_code)
        where one.source = 'EES' and other.source = 'LAIT' and one.area_level = 'authority' and one.part = 'figure'
            and indicator_id in ('C01', 'C02', 'P22') and one.value is not null and other.value is not null
        group by all order by all
    """).fetchall()

    assert differing == [("C01", 0, 755), ("C02", 0, 755), ("P22", 0, 745)]


@needs_published
def test_the_suitability_total_of_lait_is_the_denominator_of_the_accommodation_table(published):
    differing, both = published.sql("""
        select count(*) filter (one.value <> other.value), count(*)
        from scrutiny.fct_comparator as one
        inner join scrutiny.fct_comparator as other using (indicator_id, part, collection_year, area_code)
        where one.source = 'EES' and other.source = 'LAIT' and one.area_level = 'authority'
            and indicator_id = 'L08' and part = 'denominator' and one.value is not null and other.value is not null
    """).fetchone()

    assert (differing, both) == (0, 761)


@needs_published
def test_where_laits_dictionary_says_what_is_good_the_catalogue_does_not_say_the_opposite(published):
    opposed = published.sql("""
        select indicator_id, part
        from catalogue.published_measure as measures
        inner join staging.stg_published__lait_dictionary as dictionary using (row_name)
        inner join catalogue.indicator_catalogue as catalogue using (indicator_id)
        where dictionary.polarity <> coalesce(measures.polarity, catalogue.polarity)
            and coalesce(measures.polarity, catalogue.polarity) <> 'none'
    """).fetchall()

    assert opposed == []


@needs_published
def test_every_statistical_neighbour_of_the_seed_is_the_council_it_is_called(published):
    strangers = published.sql("""
        select neighbours.neighbour_name
        from catalogue.statistical_neighbours as neighbours
        left join scrutiny.dim_area as areas
            on neighbours.neighbour_code = areas.area_code and neighbours.neighbour_name = areas.area_name
        where areas.area_code is null
    """).fetchall()

    assert strangers == []


def test_a_heading_that_cannot_be_read_lacks_every_column(tmp_path):
    (tmp_path / "bds_long_0.parquet").write_bytes(b"no parquet")
    (found,) = published_files(tmp_path)

    assert found["missing"] == list(next(kind.columns for kind in kinds() if kind.dataset == "lait"))
