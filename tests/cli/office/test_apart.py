"""Work beside the pages is done in processes that come, are done again, and end with the server."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from danvan.cli.office import apart

_SOON = 20.0  # seconds


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module named `work`: notes that it began, sleeps or ends with the code it is told."""
    (tmp_path / "work.py").write_text(
        "import sys, time\n"
        f"open({str(tmp_path / 'noted')!r}, 'a').write('.')\n"
        "if sys.argv[1:] == ['long']: time.sleep(600)\n"
        "sys.exit(int(sys.argv[1]) if sys.argv[1:] else 0)\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "noted"


def _until(true: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not true():
        assert time.monotonic() - begun < _SOON
        time.sleep(0.02)


@pytest.mark.parametrize("code", [0, 2])
def test_its_exit_code(work: Path, code: int) -> None:
    assert apart.do("work", str(code)) == code


def test_it_is_done_at_once_and_again(work: Path) -> None:
    waits = iter([0.0, 0.0, 3600.0])
    apart.again("work", lambda: next(waits))
    _until(lambda: work.exists() and work.read_text() == "...")


def test_what_is_under_way_ends_with_the_server(work: Path) -> None:
    ended: list[int] = []
    thread = Thread(target=lambda: ended.append(apart.do("work", "long")))
    thread.start()
    _until(work.exists)
    apart.stop()
    thread.join(_SOON)
    assert ended == [-15]
    assert not apart._under_way
