"""A process that is killed in the middle of a digest run: nobody gets two, nobody none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from danvan.web.bodies.models import Membership, Role, User
from danvan.web.core.clock import today
from danvan.web.notices.models import Choice, Mail, MailState
from mail_server import MailServer, mail_server
from programme_builders import make_stage
from roles import make_cast

PEOPLE = 60
# The real job; batches and leases are short, so that the test need not wait for minutes.
JOB = """
import django
django.setup()
from datetime import timedelta
from danvan.web.notices.digest import compose
from danvan.web.notices.outbox import claim, send
compose._BATCH, claim.LEASE, send._BATCH = 7, timedelta(seconds=2), 4
from danvan.web.notices.jobs import tick
tick.call()
"""


def _database() -> str:
    """The address of the database of the tests."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    place = f"{given['USER']}:{given['PASSWORD']}@{given['HOST']}:{given['PORT']}"
    return f"postgresql://{place}/{given['NAME']}"


@contextmanager
def job(server: MailServer, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The job in a process of its own, that talks to the server over a socket."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DANVAN_")},
        "DJANGO_SETTINGS_MODULE": "danvan.web.settings",
        "DATABASE_URL": _database(),
        "DANVAN_DATA": str(folder),
        "DANVAN_SECRET_KEY": "for the tests, long enough to be no danger to anybody",
        "DANVAN_MAIL": f"smtp://127.0.0.1:{server.port}",
    }
    with subprocess.Popen([sys.executable, "-c", JOB], env=environment) as process:
        yield process
        process.kill()


def _people() -> set[str]:
    """Sixty who write for a body that is late, every morning at the hour that has come."""
    cast = make_cast()
    stage = make_stage(cast)
    stage.task("Việc quá hạn", due=today() - timedelta(days=3), leads=("other",))
    users = [User(email=f"nguoi{n}@example.vn", full_name=f"Người {n}") for n in range(PEOPLE)]
    User.objects.bulk_create(users)
    Membership.objects.bulk_create(
        Membership(user=user, body=cast.bodies["other"], role=Role.OFFICER) for user in users
    )
    Choice.objects.bulk_create(
        Choice(user=user, digest="daily", hour=0) for user in User.objects.all()
    )
    return {user.email for user in users}


def _reached(server: MailServer, letters: int) -> bool:
    for _ in range(600):
        if len(server.letters) >= letters:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.django_db(transaction=True)
def test_nobody_gets_two_and_nobody_none(tmp_path: Path) -> None:
    people = _people()
    with mail_server() as server:
        for letters in (5, 17):
            with job(server, tmp_path) as process:
                assert _reached(server, letters)
                process.send_signal(signal.SIGKILL)
                process.wait()
        time.sleep(2.5)  # the leases of the dead
        with job(server, tmp_path) as one, job(server, tmp_path) as other:
            assert one.wait(60) == other.wait(60) == 0
        given = Counter((each["Message-ID"], str(each["To"])) for each in server.letters)
    assert {to for _number, to in given} >= people
    assert len(given) == len({to for _number, to in given})  # one letter for each, by its number
    # Only what was in the hand of the killed may have come twice, under the same number.
    assert given.total() - len(given) <= 2
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.SENT}
