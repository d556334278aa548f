"""A mail server that keeps what it is sent, for all tests that mail."""

import pytest
from tests.sufficiency.mail import mail_sink


@pytest.fixture
def mails(monkeypatch):
    """The mails as they come: recipients, message."""
    with mail_sink() as (mails, connection):
        monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", connection)
        yield mails
