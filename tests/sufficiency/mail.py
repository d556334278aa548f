"""A mail server and a chat of our own, that keep what they are sent."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer

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


def bodies_of(mail: Message) -> dict[str, str]:
    """What a mail says, as text/plain and as text/html."""
    parts = [part for part in mail.walk() if not part.is_multipart()]
    return {part.get_content_type(): part.get_payload(decode=True).decode().replace("\r\n", "\n") for part in parts}


def subject_of(mail: Message) -> str:
    """The subject as people read it."""
    return str(make_header(decode_header(mail["Subject"])))


class _Chat(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.said.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def chat_room() -> Iterator[tuple[list[dict], str]]:
    """What is said in a chat as it comes (title, message), and its address as Apprise writes it."""
    with HTTPServer(("127.0.0.1", 0), _Chat) as server:
        server.said = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.said, f"json://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
