"""The packs on paper: tagged PDFs with an outline, printed by the machine's own Chromium where it has one."""

import hashlib
import json
import logging
import os
import shutil
import subprocess
import tempfile
from datetime import date
from pathlib import Path

from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import operations_dir, site_dir
from sufficiency.site.scrutiny.audience import Audience
from sufficiency.write import write_whole

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 120  # a page takes two; a browser that hangs must not hold up the night
ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)


def find_chromium() -> Path | None:
    """The browser that prints: SUFFICIENCY_CHROMIUM, or the first on the PATH; None where there is none."""
    named = os.environ.get("SUFFICIENCY_CHROMIUM")
    found = next((path for name in ([named] if named else NAMES) if (path := shutil.which(name))), None)
    return Path(found) if found else None


def print_packs(config: Config, night: date) -> int:
    """Print every pack whose page is other than the one its PDF was made from; how many were printed.

    Raises SufficiencyError where a browser is there and does not print; without one a line in the log says so.
    """
    chromium = find_chromium()
    if chromium is None:
        logging.getLogger(__name__).warning(
            "No PDF of the scrutiny packs: there is no Chromium on this machine. Install one, or name it in "
            "SUFFICIENCY_CHROMIUM."
        )
        return 0
    record = operations_dir() / "printed_packs.json"
    printed = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
    count = 0
    for audience in Audience:
        for year in config.collection_years(night):
            page, pdf = (site_dir() / audience.place(year, kind) for kind in ("html", "pdf"))
            made_from = hashlib.sha256(page.read_bytes()).hexdigest()
            if printed.get(audience.place(year)) == made_from and pdf.is_file():
                continue
            write_whole(pdf, _printed(chromium, page), mode=audience.mode)
            printed[audience.place(year)] = made_from
            write_whole(record, json.dumps(printed, indent=2, sort_keys=True).encode())
            count += 1
    return count


def _printed(chromium: Path, page: Path) -> bytes:
    with tempfile.TemporaryDirectory(prefix="pack-") as scratch:
        target = Path(scratch) / "pack.pdf"
        # Chromium's own cage cannot be built by root, who runs containers; a page of ours runs no script and asks
        # for nothing.
        cage = ("--no-sandbox",) if os.geteuid() == 0 else ()
        command = [
            str(chromium),
            *ARGUMENTS,
            *cage,
            f"--user-data-dir={scratch}/profile",
            f"--print-to-pdf={target}",
            page.resolve().as_uri(),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise SufficiencyError(_failed(page, f"it did not end within {SECONDS} seconds")) from None
        if done.returncode or not target.is_file():
            raise SufficiencyError(_failed(page, f"it ended with {done.returncode}"))
        return target.read_bytes()


def _failed(page: Path, why: str) -> str:
    return (
        f"scrutiny_pack: Chromium could not print {page.name}: {why}. The page itself is written and whole; the PDF of "
        "an earlier night stays. Try the same command by hand, or remove the browser to go without."
    )
