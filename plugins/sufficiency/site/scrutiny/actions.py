"""The actions of a priority, as strategy.yml has them: where each stands, and what its dates were."""

from datetime import date
from html import escape

from sufficiency.site.page import scroll, widths
from sufficiency.site.scrutiny.figures import Which
from sufficiency.site.scrutiny.names import plain_name
from sufficiency.site.scrutiny.pack import Pack
from sufficiency.site.scrutiny.strategy_file import STATUSES, Action
from sufficiency.site.scrutiny.values import figure_text
from sufficiency.site.words import counted, day_in_short, day_in_words

MARKS = {"not started": "○", "on track": "●", "at risk": "◐", "late": "▲", "done": "✓", "stopped": "■"}
HOW_TO_WRITE = (
    "<p>Nobody has written down the strategy's actions yet. Copy <code>strategy.yml</code> of this project beside "
    "<code>authority.yml</code> and change it: one entry for each action, with its owner, its dates and its status. "
    "<code>docs/scrutiny-pack.md</code> says how.</p>"
)


def actions_of(pack: Pack, number: str) -> str:
    """A table of a priority's actions, with their number by status."""
    if pack.actions is None:
        return HOW_TO_WRITE
    actions = [action for action in pack.actions if action.priority == number]
    if not actions:
        return "<p>strategy.yml names no action of this priority.</p>"
    rows = "".join(_row(pack, action) for action in actions)
    stood = f"As strategy.yml stood on {day_in_words(pack.night)}."
    return f'<p>{_in_all(actions, pack.night)} <span class="quiet">{stood}</span></p>' + scroll(
        '<table class="stack fixed"><caption class="unseen">Actions and where they stand</caption>'
        f"{widths(30, 17, 11, 19, 23)}<thead><tr>"
        '<th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Status</th><th scope="col">Due</th>'
        f'<th scope="col">Evidence and measures</th></tr></thead><tbody>{rows}</tbody></table>',
        about="Actions and where they stand",
    )


def _in_all(actions: list[Action], day: date) -> str:
    by_status = [(status, sum(action.status == status for action in actions)) for status in STATUSES]
    told = ", ".join(f"{count} {status}" for status, count in by_status if count)
    overdue = sum(action.is_overdue(day) for action in actions)
    past = f" {counted(overdue, 'action is', 'actions are')} past the date it was due." if overdue else ""
    return f"{counted(len(actions), 'action')}: {told}.{past}"


def _row(pack: Pack, action: Action) -> str:
    boards = f'<br><span class="quiet">{escape(", ".join(action.boards))}</span>' if action.boards else ""
    shown = filter(None, (escape(action.evidence), _measured(pack, action)))
    return (
        f'<tr><th scope="row">{escape(action.text)} <span class="quiet">{escape(action.key)}</span></th>'
        f'<td data-label="Owner">{escape(action.owner)}{boards}</td>'
        f'<td data-label="Status"><span class="status"><span aria-hidden="true">{MARKS[action.status]}</span> '
        f"{escape(action.status.capitalize())}</span></td>"
        f'<td data-label="Due">{_dates(action, pack.night)}</td>'
        f'<td data-label="Evidence">{"<br>".join(shown)}</td></tr>'
    )


def _dates(action: Action, day: date) -> str:
    overdue = ' <b class="verdict">Overdue.</b>' if action.is_overdue(day) else ""
    moved = "".join(
        f'<br><span class="quiet">was {day_in_short(each.was)}, moved on {day_in_short(each.decided)}: '
        f"{escape(each.why)}</span>"
        for each in action.replanned
    )
    return (
        f'{day_in_short(action.due)}{overdue}<br><span class="quiet">since {day_in_short(action.start)}</span>{moved}'
    )


def _measured(pack: Pack, action: Action) -> str:
    told = [
        f"{plain_name(pack, Which(name))}: {figure_text(figure)}"
        for name in action.indicators
        if (figure := pack.figures.now(Which(name)))
    ]
    return f'<span class="quiet">{escape("; ".join(told))}</span>' if told else ""
