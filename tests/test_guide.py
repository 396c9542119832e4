"""The Vietnamese guide keeps its word: real output, and every finding explained."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from danvan.reader.emit.words import SEVERITIES
from danvan.reader.findings import CATALOGUE

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "vi" / "doc-van-ban.md").read_text(encoding="utf-8")


def test_shown_output_is_what_the_command_prints() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "guide.py", "--check"], timeout=100)
    assert done.returncode == 0, "run tools/guide.py and look at what changed"


def test_every_finding_is_explained() -> None:
    rows = {
        f"| {SEVERITIES[severity][0]} {sentence.format(words='“…”')} |": code
        for code, (severity, sentence) in CATALOGUE.items()
    }
    for start, code in rows.items():
        assert any(
            line.startswith(start) and line.endswith(f"`{code}` |") for line in GUIDE.splitlines()
        ), f"finding {code} stands otherwise in the guide"
