"""The parts of a docx: which file of the zip holds the text, the styles, the lists, the notes."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from danvan.reader.intake.archive import Archive
from danvan.reader.intake.docx.xml import attributes, canonical

_USUAL = "word/document.xml"
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^<>]*)>")


class Parts:
    """Parts by the kind of their relation to the document's text (`styles`, `header` …)."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.main = _USUAL
        if _USUAL not in archive.names:
            self.main = next(iter(self._related("")["officeDocument"]), _USUAL)
        self._names = self._related(self.main)

    def read(self, name: str) -> bytes | None:
        return self.archive.read(name)

    def text(self, kind: str) -> str:
        """The first part of a kind, empty where there is none."""
        return next(iter(self.texts(kind)), "")

    def texts(self, kind: str) -> list[str]:
        """All parts of a kind in canonical form."""
        found = (self.archive.read(name) for name in self._names.get(kind, ()))
        return [canonical(part) for part in found if part]

    def _related(self, name: str) -> dict[str, list[str]]:
        """The parts that `name` (the whole package: an empty name) refers to, by kind."""
        folder, file = dirname(name), name.rpartition("/")[2]
        part = self.archive.read(join(folder, "_rels", f"{file}.rels")) or b""
        kinds: dict[str, list[str]] = {"officeDocument": []}
        for inside in _RELATION.findall(part.decode("utf-8", "replace").replace("'", '"')):
            said = attributes(inside)
            kind = said.get("Type", "").rpartition("/")[2]
            if said.get("TargetMode") != "External":
                target = normpath(join("/", folder, said.get("Target", ""))).lstrip("/")
                kinds.setdefault(kind, []).append(target)
        return kinds
