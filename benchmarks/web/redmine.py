"""The peer in the same run: Redmine of Debian's package (redmine, redmine-sqlite, puma).

It has 2,000 issues, a tenth of our tasks, in a SQLite file of its own that goes away. Its pages
are asked in turns with ours, so that both meet the same disturbances of the machine.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from benchmarks.web.serving import free_port, memory_of, times_of, wait_for

HOME = Path("/usr/share/redmine")
_FILL = Path(__file__).with_name("redmine.rb")
_ISSUES = "/projects/province/issues?"
_LATE = {"set_filter": 1, "f[]": "due_date", "op[due_date]": "<t-", "v[due_date][]": 1}
_WORDS = {"set_filter": 1, "f[]": "subject", "op[subject]": "~", "v[subject][]": "clean water"}
# As many rows as our tables show; `few` is the list of 25 that Redmine shows unless told.
PAGES = {
    "few": _ISSUES + urlencode({"per_page": 25}),
    "tasks": _ISSUES + urlencode({"per_page": 50}),
    "filtered": _ISSUES + urlencode({**_LATE, "per_page": 50}),
    "searched": _ISSUES + urlencode({**_WORDS, "per_page": 50}),
    "task": "/issues/1000",
    "write": "/issues/1000.json",
}
_PATIENCE = 120.0  # seconds until it must answer


def is_here() -> bool:
    """Whether the packages are installed, and this user may run them (they write as root)."""
    return HOME.is_dir() and bool(shutil.which("puma")) and os.geteuid() == 0


class Redmine:
    """A running Redmine; leaving the context stops it and takes its data away."""

    def __init__(self) -> None:
        self.port = free_port()
        self._folder = tempfile.TemporaryDirectory()

    def __enter__(self) -> Self:
        base = f"sqlite3:{self._folder.name}/redmine.db"
        self._environment = {**os.environ, "RAILS_ENV": "production", "DATABASE_URL": base,
                             "REDMINE_LANG": "en"}  # fmt: skip
        self._run("bundle", "exec", "rake", "db:migrate")
        self._run("bundle", "exec", "rake", "redmine:load_default_data")
        filled = self._run("bundle", "exec", "rails", "runner", str(_FILL))
        self._key = filled.split("KEY ", 1)[1].split()[0]
        place = f"tcp://127.0.0.1:{self.port}"
        command = ["puma", "-e", "production", "-b", place, "-t", "4:4", "config.ru"]
        self._process = subprocess.Popen(
            command, cwd=HOME, env=self._environment, stdout=subprocess.DEVNULL
        )
        try:
            wait_for(self.port, _PATIENCE)
            self._cookie = self._signed_in()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._folder.cleanup()

    def times(self, key: str, rounds: int) -> list[float]:
        """Milliseconds of each request, as `Served.times` takes them."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        taken = times_of(lambda at: self._ask(connection, key, at), rounds)
        connection.close()
        return taken

    def memory(self) -> float:
        return memory_of(self._process.pid)

    def _ask(self, connection: http.client.HTTPConnection, key: str, at: int) -> None:
        headers = {"Cookie": self._cookie, "Accept-Encoding": "gzip"}
        if key == "write":
            headers = {"X-Redmine-API-Key": self._key, "Content-Type": "application/json"}
            told = {"issue": {"notes": f"Progress {at} of the week.", "done_ratio": at % 10 * 10}}
            connection.request("PUT", PAGES[key], json.dumps(told), headers)
        else:
            connection.request("GET", PAGES[key], headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status not in (200, 204):
            raise AssertionError(f"Redmine answered {answer.status} for {PAGES[key]}")

    def _signed_in(self) -> str:
        """The cookie of its administrator, signed in by the form that people use."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", "/login")
        answer = connection.getresponse()
        page = answer.read().decode()
        token = page.split('name="authenticity_token" value="', 1)[1].split('"', 1)[0]
        form = {"authenticity_token": token, "username": "admin", "password": "admin"}
        headers = {"Cookie": _cookie(answer), "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/login", urlencode(form), headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status != 302:
            raise AssertionError(f"Redmine answered {answer.status} to the sign-in")
        return _cookie(answer)

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command, cwd=HOME, env=self._environment, check=True, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return done.stdout


def _cookie(answer: http.client.HTTPResponse) -> str:
    return (answer.getheader("Set-Cookie") or "").split(";")[0]
