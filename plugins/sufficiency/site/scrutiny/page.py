"""A pack as one page of HTML."""

from html import escape

from sufficiency.site.page import page
from sufficiency.site.scrutiny.actions import actions_of
from sufficiency.site.scrutiny.bridge import bridges
from sufficiency.site.scrutiny.chapters import CHAPTERS, Asked, Chapter
from sufficiency.site.scrutiny.figure_box import figure_boxes
from sufficiency.site.scrutiny.groups import groups, problems
from sufficiency.site.scrutiny.headline import headlines
from sufficiency.site.scrutiny.measures import measures
from sufficiency.site.scrutiny.method import method, not_computed
from sufficiency.site.scrutiny.money import money
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.places import places
from sufficiency.site.scrutiny.vintages import vintages
from sufficiency.site.words import day_in_words, made_up

FOR_OFFICERS = (
    '<p class="banner">For the council\'s officers. No child is named, but small counts are not hidden: do not publish '
    "or forward this page.</p>"
)
MORE = {"3.3.5": (places, money)}  # what a chapter has beyond figures over the years
HOW_TO_READ = (
    "Counts of 1 to 5 are hidden, and so is what would give them away. Percentages are whole numbers, halves up. The "
    "grade, A to D, says how many of the records behind a figure have open problems. A change that could be chance is "
    "no more than a council of this size sees from one year to the next without anything having changed; where it says "
    "by chance alone, the figure could as well have been anything between the two numbers."
)


def pack_page(pack: Pack, has_pdf: bool) -> str:
    """The whole page. has_pdf: whether this machine can print it."""
    title = f"Placement sufficiency {pack.year}"
    chapters = "".join(_chapter(pack, chapter) for chapter in CHAPTERS)
    body = (
        f"<h1>{title}</h1>{made_up(pack.config)}{'' if pack.audience.is_public else FOR_OFFICERS}"
        f'<p class="quiet">{escape(pack.config.authority.name)}, as at {day_in_words(pack.as_at)}'
        f"{', while the year runs' if pack.is_running else ''}. {HOW_TO_READ}</p>"
        f"{_contents()}{_files(pack, has_pdf)}{_comparators(pack)}{chapters}"
        f"{_vintages(pack)}"
        f'<h2 id="method">How it is counted</h2>{method(pack)}'
        f'<h2 id="not-computed">Not computed</h2>{not_computed(pack)}'
    )
    whose = "" if pack.audience.is_public else " for officers"
    return page(f"{title}{whose}, {pack.config.authority.name}", body, here=pack.audience.place(pack.year))


def _vintages(pack: Pack) -> str:
    return "" if pack.audience.is_public else f"<h2>Vintages</h2>{vintages(pack)}"


def _contents() -> str:
    links = "".join(f'<li><a href="#{chapter.anchor}">{_title(chapter)}</a></li>' for chapter in CHAPTERS)
    return f'<nav class="contents" aria-label="Chapters"><ul>{links}</ul></nav>'


def _title(chapter: Chapter) -> str:
    return escape(f"{chapter.number} {chapter.title}".strip())


def _files(pack: Pack, has_pdf: bool) -> str:
    name = pack.year.folder
    printed = f', <a href="{name}.pdf">PDF</a>' if has_pdf else ". There is no PDF: no Chromium was found to print it"
    return (
        f'<p class="files">The figures: <a href="{name}.xlsx">workbook (XLSX)</a>, <a href="{name}.csv">CSV</a>'
        f"{printed}.</p>"
    )


def _comparators(pack: Pack) -> str:
    if not pack.comparisons.is_empty:
        return ""
    how = "".join(f"<li>{escape(said)}</li>" for said in pack.comparisons.said)
    return f'<div class="banner">No figure of England, the region or other councils is loaded.<ul>{how}</ul></div>'


def _chapter(pack: Pack, chapter: Chapter) -> str:
    sections = "".join(
        f'<h3>{escape(section.title)}</h3><p class="quiet">{escape(section.told)}</p>{boxes}'
        for section in chapter.sections
        if (boxes := _boxes(pack, section.asked))
    )
    actions = f"<h3>What we are doing</h3>{actions_of(pack, chapter.number)}" if chapter.number else ""
    return (
        f'<section aria-labelledby="{chapter.anchor}" class="chapter">'
        f'<h2 id="{chapter.anchor}">{_title(chapter)}</h2><p class="question">{escape(chapter.question)}</p>'
        f"{headlines(pack, chapter.headlines)}{_boxes(pack, chapter.asked)}{sections}"
        f"{''.join(part(pack) for part in MORE.get(chapter.number, ()))}{bridges(pack, chapter.priority)}{actions}"
        f"<h3>All measures of this chapter</h3>{measures(pack, chapter.priority)}"
        f"{groups(pack, chapter.priority)}{problems(pack, chapter.priority)}</section>"
    )


def _boxes(pack: Pack, asked: tuple[Asked, ...]) -> str:
    return figure_boxes(picture for each in asked for picture in each.pictures(pack))
