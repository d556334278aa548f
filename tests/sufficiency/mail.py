"""A mail server of our own, that keeps what it is sent."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message

from aiosmtpd.controller import Controller


class _Keeper:
    def __init__(self, mails):
        self._mails = mails

    async def handle_DATA(self, server, session, envelope):
        self._mails.append((envelope.rcpt_tos, message_from_bytes(envelope.content)))
        return "250 OK"


@contextmanager
def mail_sink() -> Iterator[tuple[list[tuple[list[str], Message]], str]]:
    """The mails (recipients, message) as they come, and the value of AIRFLOW_CONN_SMTP_DEFAULT that sends here."""
    mails = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(_Keeper(mails), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield mails, smtp_connection(port)
    finally:
        controller.stop()


def smtp_connection(port: int) -> str:
    """An Airflow connection to a mail server on this machine, unencrypted."""
    extra = {"disable_ssl": True, "disable_tls": True, "retry_limit": 1, "timeout": 10}
    return json.dumps({"conn_type": "smtp", "host": "127.0.0.1", "port": port, "extra": extra})
