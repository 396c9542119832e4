"""`danvan serve` on a port of its own, asked over the loopback as a browser would."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

WARM = 5
PATIENCE = 60.0  # seconds until the server must answer


class Served:
    """A running server; leaving the context stops it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.port = free_port()
        self.count = 0
        command = [sys.executable, "-m", "danvan", "serve", "--port", str(self.port)]
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)

    def __enter__(self) -> Self:
        try:
            wait_for(self.port, PATIENCE)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def times(self, page: dict[str, Any], rounds: int) -> list[float]:
        """Milliseconds of each request for the page, from sending it to its last byte."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        token = self._token(connection, page) if page["form"] else ""
        taken = times_of(lambda at: self._ask(connection, page, token, at), rounds)
        connection.close()
        return taken

    def _token(self, connection: http.client.HTTPConnection, page: dict[str, Any]) -> str:
        """The token that a form of this session must carry."""
        connection.request("GET", page["path"], headers=_headers(page["cookie"]))
        answer = connection.getresponse()
        answer.read()
        cookies = answer.headers.get_all("Set-Cookie") or []
        found = [c.split(";")[0].split("=", 1)[1] for c in cookies if c.startswith("csrftoken=")]
        return found[0]

    def _ask(
        self, connection: http.client.HTTPConnection, page: dict[str, Any], token: str, at: int
    ) -> None:
        self.count += 1
        if not token:
            connection.request("GET", page["path"], headers=_headers(page["cookie"]))
            expected = 200
        else:
            words = {name: str(value).format(at=at) for name, value in page["form"].items()}
            body = urlencode({**words, "csrfmiddlewaretoken": token})
            headers = _headers(f"{page['cookie']}; csrftoken={token}")
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", page["path"], body, headers)
            expected = 302
        answer = connection.getresponse()
        answer.read()
        if answer.status != expected:
            raise AssertionError(f"{page['name']}: {answer.status} for {page['path']}")

    def memory(self) -> float:
        """Megabytes that the server and its workers hold in memory."""
        return memory_of(self._process.pid)


def wait_for(port: int, patience: float) -> None:
    """Until something answers on the port of this machine; TimeoutError after so many seconds."""
    begun = time.monotonic()
    while time.monotonic() - begun < patience:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing answered on port {port} within {patience:.0f} s")


def times_of(ask: Callable[[int], None], rounds: int) -> list[float]:
    """Milliseconds that each of `rounds` requests takes, after a few that warm up."""
    taken = []
    for at in range(WARM + rounds):
        start = time.perf_counter()
        ask(at)
        taken.append((time.perf_counter() - start) * 1000)
    return taken[WARM:]


def memory_of(process: int) -> float:
    """Megabytes of a process and all that it started, shared pages counted once."""
    kept = 0
    for each in _family(process):
        rollup = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii")
        kept += next(int(row.split()[1]) for row in rollup.split("\n") if row[:4] == "Pss:")
    return kept * 1024 / 1e6


def _headers(cookie: str) -> dict[str, str]:
    return {"Cookie": cookie, "Accept-Encoding": "gzip", "Accept-Language": "vi"}


def _family(process: int) -> list[int]:
    """The process and all that it started."""
    found = [process]
    for each in found:
        for task in Path(f"/proc/{each}/task").iterdir():
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
