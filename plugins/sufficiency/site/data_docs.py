"""Great Expectations' Data Docs of the last night, drawn by its own renderers from what the gates kept.

Its pages fetch styles and scripts from half a dozen hosts; ours fetch nothing. So its words and tables are taken, and
set into the one look of the site.
"""

import re
from html import escape
from html.parser import HTMLParser
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb

from sufficiency.gates.quiet import great_expectations
from sufficiency.site.page import page, table
from sufficiency.write import write_whole

KEPT = {"h4", "h5", "h6", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "br", "ul", "li", "pre", "code"}
SIGNS = {"text-success": "passed", "text-danger": "failed", "text-warning": "not run"}
START = '<div class="col-md-10'  # what lies before it are menus that need scripts
STATUSES = ("passed", "failed", "not_run")
COLUMNS = ("page", "expectation_id", "description", "severity", "dimension", "owner", "status", "why", "rows")


def write_data_docs(db: duckdb.DuckDBPyConnection, folder: Path) -> int:
    """Write folder/index.html and a page for each mart, for each source's contracts and for the rules; how many.

    db: where `quality.fct_expectation_result` is. A page of what is no more is removed.
    """
    night, results = _last_night(db)
    great_expectations()  # hushed before its renderers are imported
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    rows, written = [], {"index.html"}
    for title, group in groupby(results, key=lambda result: result["page"]):
        found, name = list(group), f"{title.replace('/', '-')}.html"
        body = f"<h1>{escape(title)}</h1>{_drawn(title, found, night)}"
        write_whole(folder / name, page(f"Data Docs: {title}", body, f"data_docs/{name}").encode())
        written.add(name)
        rows.append((name, title, *(sum(one["status"] == status for one in found) for status in STATUSES)))
    for stale in folder.glob("*.html"):
        if stale.name not in written:
            stale.unlink()
    write_whole(folder / "index.html", page("Data Docs", _index(night, rows), "data_docs/index.html").encode())
    return len(rows)


def _last_night(db: duckdb.DuckDBPyConnection) -> tuple[str, list[dict[str, Any]]]:
    night = db.execute("select max(night)::varchar from quality.fct_expectation_result").fetchone()[0]
    found = db.execute(
        # the contracts of a source share a page: their tables' names stand in the expectations' own
        f"select {', '.join(COLUMNS)} from (select *, if(gate = 'contracts', 'contracts/' || split_part(suite, '/', 1),"
        " suite) as page from quality.fct_expectation_result where night = $night)"
        " order by page, status = 'passed', expectation_id",
        {"night": night},
    ).fetchall()
    return night, [dict(zip(COLUMNS, row, strict=True)) for row in found]


def _drawn(title: str, found: list[dict[str, Any]], night: str) -> str:
    """Results as Great Expectations draws them, as plain HTML."""
    from great_expectations.core import ExpectationSuiteValidationResult, ExpectationValidationResult
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer
    from great_expectations.render.view import DefaultJinjaPageView

    results = [
        ExpectationValidationResult(
            success=one["status"] == "passed",
            expectation_config=ExpectationConfiguration(
                type="unexpected_rows_expectation",
                kwargs={"unexpected_rows_query": "{batch}"},
                description=escape(_words(one)),  # it is put into the page as it stands
                severity=one["severity"],
                meta={"id": one["expectation_id"]},
            ),
            result={"observed_value": one["rows"]},
        )
        for one in found
    ]
    passed = sum(result.success for result in results)
    whole = ExpectationSuiteValidationResult(
        success=passed == len(results),
        results=results,
        suite_name=title,
        statistics={
            "evaluated_expectations": len(results),
            "successful_expectations": passed,
            "unsuccessful_expectations": len(results) - passed,
            "success_percent": 100 * passed / len(results),
        },
        meta={
            "great_expectations_version": version("great_expectations"),
            "batch_kwargs": {"data_asset_name": title},
            "run_id": {"run_name": night, "run_time": f"{night}T02:00:00+00:00"},
        },
    )
    reader = _Reader()
    drawn = DefaultJinjaPageView().render(ValidationResultsPageRenderer().render(whole))
    reader.feed(drawn[drawn.index(START) :])
    return "".join(reader.parts)


def _words(one: dict[str, Any]) -> str:
    told = f"{one['description']} ({one['expectation_id']}; {one['severity']}, {one['dimension']}, {one['owner']})"
    if one["status"] == "not_run":
        return f"NOT RUN. {one['why']} {told}"
    return f"{told} {one['why']}" if one["why"] else told


def _index(night: str, rows: list[tuple[Any, ...]]) -> str:
    listed = table(("Suite", "Passed", "Failed", "Not run"), [row[1:] for row in rows], f"Night of {night}", True)
    for name, suite, *_ in rows:
        cell = f'<th scope="row">{escape(suite)}</th>'
        listed = listed.replace(cell, f'<th scope="row"><a href="{name}">{escape(suite)}</a></th>', 1)
    return f"<h1>Data Docs</h1><p>What every expectation found, as Great Expectations draws it.</p>{listed}"


class _Reader(HTMLParser):
    """Keeps the words and tables of a page, and says in words what it shows by an icon."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._left_out = ""  # the tag inside which nothing is kept

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag; leave out scripts, what is hidden, and links that need a script."""
        names = dict(attrs)
        if self._left_out:
            return
        if tag in ("script", "style", "footer") or (tag in ("thead", "a") and {"hidden", "data-toggle"} & set(names)):
            self._left_out = tag
            return
        signs = [SIGNS[one] for one in (names.get("class") or "").split() if one in SIGNS]
        if tag == "i" and signs:
            self.parts.append(f"<b>{signs[0]}</b>")
        elif tag in KEPT:
            self.parts.append(f"<{_plain(tag)}{' scope=col' if tag == 'th' else ''}>")

    def handle_endtag(self, tag: str) -> None:
        """Close what was kept."""
        if tag == self._left_out:
            self._left_out = ""
        elif tag in KEPT - {"br"} and not self._left_out:
            self.parts.append(f"</{_plain(tag)}>")

    def handle_data(self, data: str) -> None:
        """Keep words, their white space folded."""
        if not self._left_out:
            self.parts.append(escape(re.sub(r"\s+", " ", data)))


def _plain(tag: str) -> str:
    return "h2" if re.fullmatch("h[1-6]", tag) else tag
