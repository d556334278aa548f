"""Since when each problem is open: unbroken runs of checked nights, one record for problems of every kind."""

from datetime import date

import duckdb


def record_problems(db: duckdb.DuckDBPyConnection, night: date) -> int:
    """Lengthen, close and begin the stretches of nights on which a problem was found; how many are open.

    A stretch that was found on the last checked night goes on; one that was not found is closed, and if its problem
    returns a new one begins. The same night again first forgets what it recorded. A night that is run again after
    later ones teaches nothing: what followed it is known.
    """
    db.execute(
        "create or replace temp table tonight as select problem_id, source, owner_team, level from quality.worklist"
    )
    last = db.execute("select max(night) from operations.problem_check").fetchone()[0]
    if last is None or last <= night:
        before = db.execute("select max(night) from operations.problem_check where night < $1", [night]).fetchone()[0]
        db.execute("begin")
        db.execute("delete from operations.problem_stretch where first_seen = $1", [night])
        db.execute("update operations.problem_stretch set last_seen = $1 where last_seen = $2", [before, night])
        db.execute(
            "update operations.problem_stretch set last_seen = $night"
            " where last_seen = $before and problem_id in (select problem_id from tonight)",
            {"night": night, "before": before},
        )
        db.execute(
            "insert into operations.problem_stretch"
            " select problem_id, source, owner_team, level, $night, $night from tonight"
            " where problem_id not in (select problem_id from operations.problem_stretch where last_seen = $night)"
            " order by problem_id",
            {"night": night},
        )
        db.execute("delete from operations.problem_check where night = $1", [night])
        db.execute("insert into operations.problem_check values ($1)", [night])
        db.execute("commit")
    found = db.execute("select count(*) from tonight").fetchone()[0]
    db.execute("drop table tonight")
    return found
