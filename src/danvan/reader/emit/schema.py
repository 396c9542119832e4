"""The JSON Schema (draft 2020-12) of the document contract, as shipped in the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema() -> dict[str, Any]:
    """The schema of one document; a new dict at each call."""
    text = (files("danvan.reader.emit") / "schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
