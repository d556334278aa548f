"""Write the packs of every open year, for anybody and for officers, their figures as tables, and the front page."""

from datetime import date

from sufficiency.config import Config
from sufficiency.home import site_dir
from sufficiency.site.front_page import front_page
from sufficiency.site.marts import open_marts
from sufficiency.site.scrutiny.audience import Audience
from sufficiency.site.scrutiny.figures import indicator_ids
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.page import pack_page
from sufficiency.site.scrutiny.pdf import find_chromium
from sufficiency.site.scrutiny.strategy_file import read_strategy
from sufficiency.site.scrutiny.tables import csv_text, workbook
from sufficiency.write import write_whole


def write_pack(config: Config, night: date) -> int:
    """Write both packs of every open year and the site's front page; how many pages were written.

    Raises SufficiencyError when strategy.yml cannot be read; the packs of the night before stay.
    """
    years = config.collection_years(night)
    has_pdf = find_chromium() is not None
    with open_marts() as marts:
        actions = read_strategy(config.strategy, indicator_ids(marts))
        for year in years:
            for audience in Audience:
                _write(Pack(marts, config, year, night, audience, actions), has_pdf)
        write_whole(site_dir() / "index.html", front_page(marts, config, years, night).encode(), mode=0o644)
    return len(years) * len(Audience) + 1


def _write(pack: Pack, has_pdf: bool) -> None:
    folder, name = pack.audience.folder(), pack.year.folder
    for kind, data in (
        ("csv", csv_text(pack).encode()),
        ("xlsx", workbook(pack)),
        ("html", pack_page(pack, has_pdf).encode()),
    ):
        write_whole(folder / f"{name}.{kind}", data, mode=pack.audience.mode)
