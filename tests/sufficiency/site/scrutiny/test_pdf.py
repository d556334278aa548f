"""Packs are printed once for each change, and not at all where no browser is."""

import logging
import re
import stat

import pytest
from tests.sufficiency.site.made_up_pack import NIGHT

from sufficiency.errors import SufficiencyError
from sufficiency.site.scrutiny import pdf

needs_chromium = pytest.mark.skipif(pdf.find_chromium() is None, reason="no Chromium on this machine")


@needs_chromium
def test_a_pack_is_printed_when_its_page_changed_and_only_then(written, site):
    _, config = written

    assert pdf.print_packs(config, NIGHT) == 4
    assert pdf.print_packs(config, NIGHT) == 0
    page = site / "scrutiny/2025-26.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Placement sufficiency", "Sufficiency"), encoding="utf-8")
    assert pdf.print_packs(config, NIGHT) == 1
    (site / "officers/scrutiny/2026-27.pdf").unlink()
    assert pdf.print_packs(config, NIGHT) == 1


@needs_chromium
def test_a_printed_pack_can_be_read_by_everybody(written, site):
    pdf.print_packs(written[1], NIGHT)

    printed = (site / "scrutiny/2026-27.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    for needed in (rb"/Marked true", rb"/StructTreeRoot", rb"/Lang \(en-GB\)", rb"/Outlines", rb"/Title \("):
        assert re.search(needed, printed), f"the PDF lacks {needed}"
    assert stat.S_IMODE((site / "officers/scrutiny/2026-27.pdf").stat().st_mode) == 0o600


def test_without_a_browser_nothing_is_printed_and_the_log_says_so(written, site, monkeypatch, caplog):
    monkeypatch.setenv("SUFFICIENCY_CHROMIUM", "/nowhere/chromium")

    with caplog.at_level(logging.WARNING):
        assert pdf.print_packs(written[1], NIGHT) == 0
    assert "there is no Chromium on this machine" in caplog.text


def test_a_browser_that_fails_says_what_to_do_and_leaves_the_page(written, site, monkeypatch, tmp_path):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o700)
    monkeypatch.setenv("SUFFICIENCY_CHROMIUM", str(broken))
    monkeypatch.setattr(pdf, "operations_dir", lambda: tmp_path)

    with pytest.raises(SufficiencyError, match=r"could not print 2025-26\.html: it ended with 3"):
        pdf.print_packs(written[1], NIGHT)
    assert (site / "scrutiny/2025-26.html").is_file()
