"""One look for every page: no network, no script needed to read it, fit for a phone and for paper."""

from collections.abc import Collection, Iterable, Sequence
from html import escape
from pathlib import Path

STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
# The pages of the site, as its own folder names them.
PAGES = {
    "index.html": "Front page",
    "return.html": "SSDA903 return",
    "worklist.html": "Worklist",
    "quality.html": "Quality",
    "dictionary.html": "Dictionary",
}
# A page may use nothing but what stands in it, whatever found its way into its text.
ALLOWED = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def page(title: str, body: str, here: str = "", script: str = "") -> str:
    """A whole page around a body of HTML; the title is text.

    here: the page's place in the site, such as return.html or scrutiny/2025-26.html. script: JavaScript of ours.
    """
    run = f"<script>{script}</script>" if script else ""
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{ALLOWED}">'
        f'<title>{escape(title)}</title><style>{STYLE}</style></head><body><a class="skip" href="#main">Skip to the '
        f'content</a>{_links(here)}<main id="main">{body}</main>{run}</body></html>\n'
    )


def _links(here: str) -> str:
    up = "../" * here.count("/")
    links = "".join(
        f'<a href="{up}{place}"{" aria-current=page" if place == here else ""}>{name}</a>'
        for place, name in PAGES.items()
    )
    return f'<header><nav aria-label="Pages">{links}</nav></header>'


def scroll(table: str, about: str) -> str:
    """A table that may be wider than the screen: it scrolls by itself, by keyboard too, and the page does not."""
    return f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(about)}">{table}</div>'


def widths(*shares: int) -> str:
    """The columns of a table of class fixed, in hundredths of its width: no word of a source's pushes another out."""
    return "<colgroup>" + "".join(f'<col style="width: {share}%">' for share in shares) + "</colgroup>"


def cards(counts: Iterable[tuple[str, str]]) -> str:
    """What matters, at a glance: count and what is counted, both text."""
    each = "".join(f'<div class="card"><b>{escape(count)}</b>{escape(label)}</div>' for count, label in counts)
    return f'<div class="cards">{each}</div>'


def grade_mark(grade: str | None) -> str:
    """A grade as a letter in a box; a dash where there is none."""
    if not grade:
        return '<span class="quiet" title="not graded">–</span>'
    return f'<b class="grade {grade}"><span class="unseen">Grade </span>{grade}</b>'


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    caption: str = "",
    names_rows: bool = False,
    stacks: bool = False,
    stands_for_numbers: Collection[str] = (),
) -> str:
    """A table of text cells, escaped; columns that hold only numbers are set to the right.

    names_rows: the first cell of each row is its heading. stacks: on a phone each row becomes a card.
    stands_for_numbers: words such as hidden, which stand in a column of numbers.
    """
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    numeric = [
        bool(cells)
        and all(row[place] in stands_for_numbers or _is_number(row[place]) for row in cells)
        and any(row[place] for row in cells)
        for place in range(len(headings))
    ]
    marks = [' class="number"' if is_number else "" for is_number in numeric]
    labels = [f' data-label="{escape(heading)}"' if stacks else "" for heading in headings]
    cell_marks = [mark + label for mark, label in zip(marks, labels, strict=True)]
    head = "".join(
        f'<th scope="col"{mark}>{escape(heading)}</th>' if heading else "<td></td>"
        for heading, mark in zip(headings, marks, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, cell_marks, names_rows)}</tr>" for row in cells)
    named = f"<caption>{escape(caption)}</caption>" if caption else ""
    header = f"<thead><tr>{head}</tr></thead>" if any(headings) else ""
    about = caption or ", ".join(filter(None, headings)) or "Table"
    stack = ' class="stack"' if stacks else ""
    return scroll(f"<table{stack}>{named}{header}<tbody>{body}</tbody></table>", about)


def _cells(row: Sequence[str], marks: Sequence[str], names_rows: bool) -> str:
    cells = [f"<td{mark}>{escape(cell)}</td>" for cell, mark in zip(row, marks, strict=True)]
    if names_rows:
        cells[0] = f'<th scope="row">{escape(row[0])}</th>'
    return "".join(cells)


def _is_number(text: str) -> bool:
    return (
        text.strip("£%").replace(",", "").replace(".", "", 1).replace("-", "", 1).replace("−", "", 1).isdigit()
        or not text
    )
