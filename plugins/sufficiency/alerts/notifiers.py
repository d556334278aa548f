"""Airflow's notifiers of this project: a message by mail, in chats, or to a team wherever it can be reached."""

import logging
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.utils import formatdate
from hashlib import sha256
from typing import Any

from airflow.sdk import BaseNotifier

from sufficiency.alerts.message import Message
from sufficiency.alerts.routes import places

SENDER = "sufficiency@localhost"  # unless the connection names its own `from_email`

log = logging.getLogger(__name__)


class MailNotifier(BaseNotifier):
    """Mail a message through the connection `smtp_default`. has_reached: whether the mail server took it."""

    def __init__(self, addresses: Sequence[str], message: Message) -> None:
        super().__init__()
        self.addresses, self.message = addresses, message
        self.has_reached = False

    def notify(self, context: Mapping[str, Any]) -> None:
        """Send it, if there are an address and a connection; a server that does not answer fails no run."""
        from airflow.providers.smtp.hooks.smtp import SmtpHook
        from airflow.sdk.exceptions import AirflowNotFoundException

        hook = SmtpHook()
        try:
            if not self.addresses or not hook.get_connection(hook.smtp_conn_id):
                return
            with hook as smtp:
                # The hook's own sending knows HTML only; whoever reads mail as text is to read the same words.
                smtp._smtp_client.send_message(self._mail(smtp.from_email or SENDER))
        except AirflowNotFoundException:
            return
        except Exception as fault:
            log.warning(
                "The alert '%s' could not be mailed (%s): see the connection smtp_default.",
                self.message.title,
                type(fault).__name__,
            )
            return
        self.has_reached = True

    def _mail(self, sender: str) -> EmailMessage:
        mail = EmailMessage()
        mail["Subject"] = self.message.title
        mail["From"] = sender
        mail["To"] = ", ".join(self.addresses)
        mail["Date"] = formatdate(localtime=True)
        # The same words to the same people are the same mail: sent twice, by a night that was killed between sending
        # and writing down that it sent, most mail servers show it once.
        words = "\n".join([*self.addresses, self.message.title, self.message.text()])
        mail["Message-ID"] = f"<{sha256(words.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2]}>"
        if self.message.is_urgent:
            mail["Importance"] = "high"
        mail.set_content(self.message.text())
        mail.add_alternative(self.message.html(), subtype="html")
        return mail


class ChatNotifier(BaseNotifier):
    """Say a message in chats, each an address as Apprise writes them (Teams, Slack …). has_reached: whether all
    took it.
    """

    def __init__(self, chats: Sequence[str], message: Message) -> None:
        super().__init__()
        self.chats, self.message = chats, message
        self.has_reached = False

    def notify(self, context: Mapping[str, Any]) -> None:
        """Say it; an address that is none, or a chat that does not answer, fails no run."""
        if not self.chats:
            return
        from apprise import Apprise, NotifyFormat, NotifyType

        logging.getLogger("apprise").disabled = True  # it repeats an address it cannot read, and the chat's secret
        apprise = Apprise()
        is_whole = apprise.add(self.chats)  # what is no address is left out, the others are told all the same
        kind = NotifyType.FAILURE if self.message.is_urgent else NotifyType.INFO
        self.has_reached = bool(
            apprise.notify(
                title=self.message.title, body=self.message.text(), notify_type=kind, body_format=NotifyFormat.TEXT
            )
        )
        if not (is_whole and self.has_reached):
            log.warning("The alert '%s' did not reach every chat: see alerts in authority.yml.", self.message.title)


class OwnerNotifier(BaseNotifier):
    """Tell a team, by mail and in its chats. has_reached: whether it got through anywhere."""

    def __init__(self, owner: str, message: Message) -> None:
        super().__init__()
        self.owner, self.message = owner, message
        self.has_reached = False

    def notify(self, context: Mapping[str, Any]) -> None:
        """Try every place the settings name for the team."""
        ways = (
            MailNotifier(places(self.owner, "email"), self.message),
            ChatNotifier(places(self.owner, "chat"), self.message),
        )
        for way in ways:
            way.notify(context)
        self.has_reached = any(way.has_reached for way in ways)


def tell(owner: str, message: Message) -> bool:
    """Tell a team; whether it got through anywhere. It never fails a run."""
    notifier = OwnerNotifier(owner, message)
    notifier.notify({})
    return notifier.has_reached
