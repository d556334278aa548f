"""What is known on the night at which the world is looked at: nothing later, and no end that lies ahead."""

from sufficiency.demo.days import Day, birthday, day, midnight
from sufficiency.demo.world import PeriodOfCare, Placement

SUPPORTED_ACCOMMODATION = day(2023, 10, 28)  # registration became compulsory; H5 and P2 go out with 2023/24
H5_ENDS = day(2024, 4, 1)
OTHER_PLACEMENTS_SPLIT = day(2025, 4, 1)  # Z1 becomes Z11 to Z14


class Cut:
    """The world up to and including one night."""

    def __init__(self, until: Day) -> None:
        self.until = until

    def begun(self, start: Day) -> bool:
        """Has it happened yet?"""
        return start <= self.until

    def recorded(self, period: PeriodOfCare) -> bool:
        """Is the period in the system? A single short break is entered when the child is home again."""
        is_single_break = period.is_short_break and period.legal[0].code == "V3"
        return self.begun(period.end if is_single_break else period.start)

    def ended(self, end: Day | None) -> bool:
        """Is its end known?"""
        return end is not None and end <= self.until

    def end(self, end: Day | None) -> str | None:
        """The end as the database holds it, if it is known."""
        return midnight(end) if end is not None and end <= self.until else None

    def asylum_end(self, born: Day, end: Day) -> Day:
        """The end of an unaccompanied child's status: the day of turning 18, until something else has ended it."""
        return end if self.ended(end) else birthday(born, 18)

    def place_code(self, placement: Placement) -> str:
        """The code of the day: the system shows a stay under the code that was in force when it was last open."""
        last_seen = min(placement.end, self.until)
        if placement.code == "K3" and placement.start < SUPPORTED_ACCOMMODATION and last_seen < H5_ENDS:
            return "H5"
        if placement.code.startswith("Z") and last_seen < OTHER_PLACEMENTS_SPLIT:
            return "Z1"
        return placement.code
