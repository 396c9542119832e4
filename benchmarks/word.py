"""DOCX to a full Reading, beside python-docx merely listing paragraphs."""

from __future__ import annotations

import io

from benchmarks import corpus, made
from benchmarks.measure import Absent, Row, best
from danvan.reader import read

try:
    import docx
except ImportError:
    docx = None  # type: ignore[assignment,unused-ignore]


def run() -> list[Row]:
    """A document made by the peer itself, then the samples, then real ones where they are."""
    if docx is None:
        raise Absent("python-docx is not installed")
    groups = {"made, 20 KB of words": [made.docx(corpus.paragraphs(20_000))]}
    for name, folder in (("samples", corpus.SAMPLES), ("real files", corpus.DOCUMENTS)):
        files = [path.read_bytes() for path in sorted(folder.glob("*.docx"))]
        if files:
            groups[name] = files
    return [row for name, files in groups.items() for row in _compare(name, files)]


def _compare(name: str, files: list[bytes]) -> list[Row]:
    ours = best(lambda: [read(data, "vb.docx") for data in files], rounds=15)
    theirs = best(lambda: [_listed(data) for data in files], rounds=15)
    return [
        Row(f"docx → Reading ({name})", ours * 1e3 / len(files), "ms"),
        Row("  python-docx lists paragraphs", theirs * 1e3 / len(files), "ms"),
        Row("  docx → Reading ÷ python-docx", theirs / ours, "×", 2, 5),
    ]


def _listed(data: bytes) -> list[str]:
    assert docx is not None
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
