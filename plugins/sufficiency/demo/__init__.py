"""The made-up council: source systems without a single real child."""

import json
from datetime import date
from pathlib import Path
from typing import Any

TODAY = date(2026, 11, 21)  # the night the project's own examples speak of; nothing asks the clock


def write_demo(
    out: Path, children: int = 600, seed: int = 1, until: date = TODAY, errors: float = 0.0
) -> dict[str, Any]:
    """Write the source systems of a council that looks after about so many children, as they stand on a night.

    The same arguments write the same bytes; a later `until` adds to what an earlier one wrote.
    `errors` asks for labelled faults in about that share of the children's records, every kind at least once:
    faults.csv names each of them, and the check that must catch it.
    """
    from sufficiency.demo.council import build_world
    from sufficiency.demo.faults import plant_in_files, plant_in_records, write_faults
    from sufficiency.demo.faults.records import Records
    from sufficiency.demo.finance import write_finance
    from sufficiency.demo.fostering import write_fostering
    from sufficiency.demo.ofsted import write_ofsted_providers
    from sufficiency.demo.ssd import ssd_tables, write_sqlite
    from sufficiency.demo.supplement import supplement_rows, write_supplement

    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    view, workforce = build_world(children, seed, until)
    tables, supplement = ssd_tables(view, workforce), supplement_rows(view)
    faults = []
    if errors:
        records = Records(tables, supplement)
        faults = plant_in_records(view, records, errors)
        tables, supplement = records.tables(), records.supplement()
    write_sqlite(out / "ssd.sqlite", tables)
    write_supplement(out / "cla_supplement.csv", supplement)
    write_fostering(out, view, until)
    write_finance(out, view, until)
    write_ofsted_providers(out, view, until)
    if errors:
        faults += plant_in_files(out, seed, until, len(faults))
    write_faults(out / "faults.csv", faults)
    summary = {
        "children": children,
        "seed": seed,
        "until": until.isoformat(),
        "errors": errors,
        "faults": len(faults),
        "rows": {table: len(rows) for table, rows in tables.items()} | {"cla_supplement": len(supplement)},
    }
    (out / "demo.json").write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    return summary
