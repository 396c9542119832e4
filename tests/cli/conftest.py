"""The real command in a process of its own, with the real reader or with one of our making."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stub_environment import environment

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def danvan(tmp_path: Path) -> Run:
    """`danvan(*arguments, stub=False, stdin=…)`, run in `tmp_path`."""

    def run(
        *arguments: str | Path, stub: bool = False, stdin: bytes | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "danvan", *map(str, arguments)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env=environment(stub=stub) | env,
            timeout=60,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    """`files("a.txt", "b/c.txt")`: small documents of these names in `tmp_path`."""

    def make(*names: str) -> list[Path]:
        made = [tmp_path / name for name in names]
        for path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("KẾ HOẠCH\nI. MỤC TIÊU\n1. Dạy bơi cho trẻ em.\n", encoding="utf-8")
        return made

    return make
