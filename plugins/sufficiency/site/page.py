"""One look for every page: no network, no script needed to read it, fit for a phone and for paper."""

from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
:root {
  --ink: #1d2733; --quiet: #5b6b7b; --line: #dde3e9; --paper: #fff; --band: #f5f7f9;
  --accent: #00617f; --alarm: #b45309;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8edf2; --quiet: #9fb0c0; --line: #33404d; --paper: #151c23; --band: #1d262f;
    --accent: #6cc5e0; --alarm: #f0a35e;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p, li { max-width: 46rem; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th { background: var(--band); position: sticky; top: 0; }
th[scope="row"] { min-width: 13rem; font-weight: 600; background: none; position: static; }
th .quiet { font-weight: 400; }
td.number, th.number { text-align: right; white-space: nowrap; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.card { background: var(--band); border-radius: .5rem; padding: .8rem 1rem; }
.card b { display: block; font-size: 1.7rem; line-height: 1.2; }
.banner { border-left: .3rem solid var(--alarm); background: var(--band); padding: .5rem .8rem; }
nav a { margin-right: 1rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
figure { margin: .5rem 0; }
figcaption { color: var(--quiet); font-size: .92rem; }
svg.wide { display: block; width: 100%; max-width: 46rem; height: auto; }
svg.bar { display: block; width: 100%; min-width: 6rem; height: .9rem; }
table.sum caption { color: var(--ink); padding-top: 1rem; }
table.sum td:last-child { width: 55%; }
tr.total th, tr.total td { border-top: 2px solid var(--quiet); font-weight: 600; }
.key { display: inline-block; width: .8rem; height: .8rem; background: var(--key); }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
@media (max-width: 30rem) { th[scope="row"] { min-width: 8rem; } th, td { padding: .35rem .4rem; } }
@media print {
  body { max-width: none; padding: 0; }
  th { position: static; }
  h2, h3 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  svg, .key { print-color-adjust: exact; }
}
"""


def page(title: str, body: str) -> str:
    """A whole page around a body of HTML; the title is text."""
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def table(
    headings: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "", names_rows: bool = False
) -> str:
    """A table of text cells, escaped; columns that hold only numbers are set to the right.

    names_rows: the first cell of each row is its heading.
    """
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    numeric = [
        bool(cells) and all(_is_number(row[place]) for row in cells) and any(row[place] for row in cells)
        for place in range(len(headings))
    ]
    marks = [' class="number"' if is_number else "" for is_number in numeric]
    head = "".join(
        f'<th scope="col"{mark}>{escape(heading)}</th>' for heading, mark in zip(headings, marks, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, marks, names_rows)}</tr>" for row in cells)
    named = f"<caption>{escape(caption)}</caption>" if caption else ""
    header = f"<thead><tr>{head}</tr></thead>" if any(headings) else ""
    return f'<div class="scroll" tabindex="0"><table>{named}{header}<tbody>{body}</tbody></table></div>'


def _cells(row: Sequence[str], marks: Sequence[str], names_rows: bool) -> str:
    cells = [f"<td{mark}>{escape(cell)}</td>" for cell, mark in zip(row, marks, strict=True)]
    if names_rows:
        cells[0] = f'<th scope="row">{escape(row[0])}</th>'
    return "".join(cells)


def _is_number(text: str) -> bool:
    return text.strip("£%").replace(",", "").replace(".", "", 1).replace("-", "", 1).isdigit() or not text
