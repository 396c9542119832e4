"""Runs each target for a while in a process of its own; exit code 1 where one found a crash."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "var" / "fuzz"
TARGETS = ("files", "words")
# Long inputs from the start; 20 seconds or 3,000 MB for one of them count as a crash.
LIMITS = ("-max_len=4000", "-len_control=0", "-timeout=20", "-rss_limit_mb=3000")


def main() -> int:
    """Inputs that taught something are kept in var/fuzz and used again the next time."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="default: all")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    asked = parser.parse_args()
    failed = [name for name in asked.targets or TARGETS if _run(name, asked.seconds)]
    for name in failed:
        print(f"fuzz: {name} found a crash: var/fuzz/{name}-crash-*, var/fuzz/{name}.log")
    return 1 if failed else 0


def _run(name: str, seconds: int) -> int:
    """The exit code of one target; what it says goes to its log, the last lines to the screen."""
    corpus = OUT / name
    corpus.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", f"fuzz.{name}", f"-max_total_time={seconds}", *LIMITS]
    command += [f"-artifact_prefix={OUT / name}-", str(corpus)]
    log = OUT / f"{name}.log"
    paths = os.pathsep.join([str(ROOT / "tests"), str(ROOT)])
    with log.open("wb") as file:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": paths}, stdout=file, stderr=file
        )
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    print(f"== {name}", *lines[-30 if done.returncode else -1 :], sep="\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
