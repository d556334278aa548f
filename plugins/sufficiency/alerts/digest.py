"""One digest per owner and night: what is new, what was mended, how much is still open. No news, no message.

Tonight's worklist is compared with what the team has been told, which is written down only when somebody took the
message: a night that is run again, or was killed, says nothing twice, and what reached nobody is tried again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from sufficiency.alerts.message import Message, Section
from sufficiency.alerts.notifiers import tell
from sufficiency.alerts.problems import Problem, in_kinds, read_problems, titles
from sufficiency.alerts.routes import links, team_in_words, watchers
from sufficiency.alerts.runbook import CHECK, DUE, NIGHT, runbook_links
from sufficiency.alerts.state import NightState
from sufficiency.alerts.told import Told, told_to
from sufficiency.config import Config
from sufficiency.failures import STOP
from sufficiency.home import operations_dir, published_dir
from sufficiency.returns.reminders import Reminder, reminders
from sufficiency.site.words import day_in_words
from sufficiency.write import write_whole

MOST = 12  # kinds of problems named: as many as a phone shows before it tires; the worklist has them all


@dataclass(frozen=True)
class Digest:
    """A team's night. news: what it was never told of, or what opened again; mended: titles; still: how many it knows;
    due: reminders it has not had; known: what it knows once it has read this, key → title.
    """

    news: tuple[Problem, ...]
    mended: tuple[str, ...]
    still: int
    due: tuple[Reminder, ...]
    known: dict[str, str]

    @property
    def is_worth_a_message(self) -> bool:
        """Whether there is anything that the team does not know."""
        return bool(self.news or self.mended or self.due)

    def remember(self, told: Told, night: date) -> None:
        """Write down that the team knows all this."""
        told.night, told.open = str(night), self.known
        told.said = sorted({*told.said, *(key for one in self.due for key in one.keys)})
        told.save()


def send_digests(db: duckdb.DuckDBPyConnection, config: Config, night: date, state: NightState) -> dict[str, int]:
    """Tell every owner the night's news; how many were told, had no news, and could not be reached.

    db: the warehouse, for what is due. Each digest is kept under operations/digests, whether somebody took it or not.
    An owner who was told of a later night hears nothing of this one.
    """
    worklist = _worklist(night, state)
    everything = [*(worklist or []), *_ours(state, night)]
    due = list(reminders(db, config, night))
    have_been_told = {path.stem for path in (operations_dir() / "told").glob("*.json")}
    owners = have_been_told | {one.owner for one in [*everything, *due]}
    counts = {"told": 0, "no_news": 0, "not_reached": 0}
    for owner in sorted(owners):
        with told_to(owner) as told:
            if told.night > str(night):
                continue
            digest = digest_of(owner, told, everything, due, state, knows_worklist=worklist is not None)
            if not digest.is_worth_a_message:
                counts["no_news"] += 1
                digest.remember(told, night)
                continue
            message = write_digest(config, owner, night, digest, state)
            write_whole(operations_dir() / "digests" / str(night) / f"{owner}.html", message.html().encode())
            is_told = tell(owner, message)
            counts["told" if is_told else "not_reached"] += 1
            if is_told:
                digest.remember(told, night)
    return counts


def _worklist(night: date, state: NightState) -> list[Problem] | None:
    """Tonight's worklist, as it was published; nothing where tonight published none, for then nobody knows."""
    if state.marts != str(night):
        return None
    with duckdb.connect(str(published_dir() / "marts.duckdb"), read_only=True) as marts:
        return read_problems(marts, night)


def _ours(state: NightState, night: date) -> list[Problem]:
    """What stopped, for its owner, and what did not run, for those who watch the nights."""
    stopped = [
        Problem(failure.key, failure.owner, f"{failure.thing} stopped", "error", night, source=failure.dag)
        for failure in state.stopped
    ]
    missed = [
        Problem(f"{NIGHT} {run}", owner, f"{run} did not come to its end", "error", night, source=NIGHT)
        for run in state.unexplained()
        for owner in watchers()
    ]
    return [*stopped, *missed]


def digest_of(
    owner: str,
    told: Told,
    everything: Iterable[Problem],
    due: Iterable[Reminder],
    state: NightState,
    knows_worklist: bool,
) -> Digest:
    """Tonight's problems against what the team knows.

    What passed to another team, was accepted, or stopped for another cause is neither open to this team nor mended.
    knows_worklist: whether the worklist is tonight's, so that what it lacks is mended.
    """
    everything = list(everything)
    mine = {one.key: one for one in everything if one.owner == owner and not one.is_accepted}
    told_at_once = {failure.what for failure in state.stopped if failure.key in told.open}
    news = [one for key, one in mine.items() if key not in told.open and not one.is_told_by(told_at_once)]
    keys = {one.key for one in everything}
    mended, unknown = [], {}
    for key, title in told.open.items():
        if key in keys or _goes_on(key, state):
            continue
        if knows_worklist or key.startswith((STOP, NIGHT)):
            mended.append(title)
        else:
            unknown[key] = title
    return Digest(
        news=tuple(news),
        mended=tuple(mended),
        still=len(mine) - len(news) + len(unknown),
        due=tuple(one for one in due if one.owner == owner and not set(one.keys) <= set(told.said)),
        known={key: one.title for key, one in mine.items()} | unknown,
    )


def _goes_on(key: str, state: NightState) -> bool:
    """Whether what a key of ours tells of is still so, though for another cause."""
    kind, _, rest = key.partition(" ")
    if kind == NIGHT:
        return rest in state.missing
    return kind == STOP and rest.rpartition(" ")[0] in {failure.thing for failure in state.stopped}


def write_digest(config: Config, owner: str, night: date, digest: Digest, state: NightState) -> Message:
    """The digest in words: counts and titles, never a row."""
    team, day = team_in_words(owner), day_in_words(night)
    counted = ((len(digest.news), "new"), (len(digest.mended), "mended"), (digest.still, "still open"))
    counts = ", ".join(f"{count:,} {what}" for count, what in counted if count)
    dates = f"{len(digest.due):,} date{'s' * (len(digest.due) > 1)} ahead" if digest.due else ""
    sections = []
    kinds = [*[NIGHT] * bool(state.missing), *[DUE] * bool(digest.due), *sorted({one.source for one in digest.news})]
    if state.missing:
        stopped = [failure.sentence for failure in state.stopped if failure.owner == owner]
        sections.append(Section("The night did not end whole", points=[*state.missing.values(), *stopped]))
    if digest.due:
        sections.append(Section("Dates ahead", points=[one.sentence for one in digest.due]))
    if digest.news:
        sections.append(Section(f"{len(digest.news):,} new", points=in_kinds(digest.news, MOST)))
    if digest.mended:
        sections.append(Section(f"{len(digest.mended):,} mended", points=titles(digest.mended, MOST)))
    if digest.still:
        sections.append(
            Section(f"{digest.still:,} still open", "You have been told of them; they are not listed again.")
        )
    return Message(
        subject=f"{team}: {', '.join(filter(None, [counts, dates]))} · {config.authority.name}, {night}",
        heading=f"{team}, {config.authority.name}: night of {day}",
        sections=sections,
        links=[
            *links(config, owner, has_rows=any(not key.startswith((STOP, NIGHT, CHECK)) for key in digest.known)),
            *runbook_links(kinds, config.alerts),
        ],
    )
