"""A child in whose records a fault may be planted, and the questions a fault asks first."""

from dataclasses import dataclass
from itertools import pairwise

from sufficiency.demo.cut import Cut
from sufficiency.demo.days import Day, age_on, year_of, year_start
from sufficiency.demo.faults.records import Record, Records, on
from sufficiency.demo.world import Life, PeriodOfCare

TEMPORARY = ("T0", "T1", "T2", "T3", "T4")


@dataclass
class Case:
    """One child's life and the rows in which it was written down."""

    life: Life
    records: Records
    cut: Cut

    @property
    def person_id(self) -> str:
        """Whose records these are."""
        return self.life.person.person_id

    @property
    def first_day(self) -> Day:
        """1 April of the first open collection year."""
        return year_start(year_of(self.cut.until) - 1)

    @property
    def age(self) -> int:
        """Completed years on the night."""
        return age_on(self.life.born, self.cut.until)

    def rows(self, table: str) -> list[Record]:
        """The child's rows of a table."""
        return self.records.of(self.person_id, table)

    @property
    def person(self) -> Record:
        """The child's own row."""
        return self.rows("ssd_person")[0]

    @property
    def period(self) -> PeriodOfCare | None:
        """The period of care that is open on the night."""
        until = self.cut.until
        return next(
            (p for p in self.life.periods if not p.is_short_break and p.start <= until and not self.cut.ended(p.end)),
            None,
        )

    def episodes(self) -> list[Record]:
        """Episodes in order of time, without those of short breaks."""
        known = {e.episode_id for p in self.life.periods if not p.is_short_break for e in p.episodes}
        found = [row for row in self.rows("ssd_cla_episodes") if row["clae_cla_episode_id"] in known]
        return sorted(found, key=lambda row: row["clae_cla_episode_start_date"])

    def recent_episodes(self) -> list[Record]:
        """Episodes that the open collection years return."""
        return [row for row in self.episodes() if row["clae_cla_episode_ceased_date"] is None or self.ends_lately(row)]

    def ends_lately(self, episode: Record) -> bool:
        """Did it end after 1 April of the first open year?"""
        ended = episode["clae_cla_episode_ceased_date"]
        return ended is not None and on(ended) > self.first_day

    @property
    def open_episode(self) -> Record | None:
        """The episode that goes on, on the night."""
        return next((row for row in self.episodes() if row["clae_cla_episode_ceased_date"] is None), None)

    @property
    def last_episode(self) -> Record | None:
        """The last episode of a child who left care in an open year, and did not come back."""
        found = self.episodes()
        return found[-1] if found and self.ends_lately(found[-1]) else None

    def successions(self) -> list[tuple[Record, Record]]:
        """An episode and the one that follows it on the same day, both in the open years."""
        return [
            (before, after)
            for before, after in pairwise(self.recent_episodes())
            if before["clae_cla_episode_ceased_date"] == after["clae_cla_episode_start_date"]
            and on(after["clae_cla_episode_start_date"]) > self.first_day
        ]

    def placement_of(self, episode: Record) -> Record | None:
        """The placement row of an episode."""
        wanted = episode["clae_cla_placement_id"]
        return next((row for row in self.rows("ssd_cla_placement") if row["clap_cla_placement_id"] == wanted), None)

    @property
    def placement(self) -> Record | None:
        """The placement row of the open episode."""
        episode = self.open_episode
        return self.placement_of(episode) if episode else None

    def placed_in(self, *codes: str) -> Record | None:
        """The open placement, if it is of one of these types (a letter stands for all that begin with it)."""
        row = self.placement
        return row if row and row["clap_cla_placement_type"].startswith(codes) else None

    def legal_status_on(self, ordinal: Day) -> Record | None:
        """The legal status row that holds a day."""
        for row in self.rows("ssd_legal_status"):
            end = row["lega_legal_status_end_date"]
            if on(row["lega_legal_status_start_date"]) <= ordinal and (end is None or ordinal < on(end)):
                return row
        return None

    @property
    def status(self) -> str | None:
        """The code of the legal status on the night."""
        period = self.period
        until = self.cut.until
        return next((s.code for s in period.legal if s.start <= until < s.end), None) if period else None

    def workers(self) -> list[Record]:
        """Social workers in order of time."""
        found = [row for row in self.rows("ssd_involvements") if row["invo_professional_role_id"] == "CW"]
        return sorted(found, key=lambda row: row["invo_involvement_start_date"])
