"""Facts of each kind of body, kept as data beside the code that uses them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from danvan.web.bodies.models import Body, Kind


class KindFacts:
    """Tables of a TOML file by kind; those of `other` serve every kind that has none."""

    def __init__(self, path: Path, fields: Iterable[str]) -> None:
        """Raises ValueError for a kind or a field that there is not."""
        self._kinds = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, facts in self._kinds.items():
            Kind(kind)
            if unknown := set(facts) - set(fields):
                raise ValueError(f"{path.name}: {kind} has {sorted(unknown)}")

    def of(self, body: Body) -> dict[str, Any]:
        """The facts of the body's kind."""
        found: dict[str, Any] = self._kinds.get(body.kind) or self._kinds["other"]
        return found
