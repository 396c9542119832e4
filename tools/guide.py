#!/usr/bin/env python3
"""Runs the commands shown in the Vietnamese guide and puts their real output below them.

usage: guide.py [--check]    with --check nothing is written; exit code 1 where the guide is stale
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "vi" / "doc-van-ban.md"
SAMPLES = ROOT / "samples" / "documents"
SHOWN = re.compile(r"(?P<prompt>\$ danvan (?P<words>[^\n]+)\n)(?P<output>.*?)\n```", re.DOTALL)


def refreshed(guide: str) -> str:
    """The guide with what its commands print now."""
    return SHOWN.sub(lambda shown: f"{shown['prompt']}{_output(shown['words'])}\n```", guide)


def _output(words: str) -> str:
    command = [sys.executable, "-m", "danvan", *shlex.split(words)]
    env = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=SAMPLES, env=env, capture_output=True, check=True)
    return done.stdout.decode().rstrip("\n")


def main(arguments: list[str]) -> int:
    """Write or check; returns the exit code."""
    guide = GUIDE.read_text(encoding="utf-8")
    now = refreshed(guide)
    if arguments == ["--check"]:
        return int(now != guide)
    GUIDE.write_text(now, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
