"""The data files of the lexicons, read without importlib.resources, which is slow to import."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def table(file: str) -> dict[str, Any]:
    """What the TOML file of that name beside this module holds, still unchecked."""
    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
