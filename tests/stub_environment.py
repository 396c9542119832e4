"""The environment of a `danvan` process whose reader is `tests/cli/stub/sitecustomize.py`."""

from __future__ import annotations

import os
from pathlib import Path

TESTS = Path(__file__).parent


def environment(*, stub: bool) -> dict[str, str]:
    """What the command inherits: no colours, no width; `stub` puts our own reader in place."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "PYTHONPATH")}
    if stub:
        kept["PYTHONPATH"] = os.pathsep.join([str(TESTS / "cli" / "stub"), str(TESTS)])
    return kept
