"""Plain text to a full Reading, beside the floor and a peer's citation extractor."""

from __future__ import annotations

import unicodedata

from benchmarks import corpus
from benchmarks.measure import Row, best
from danvan.reader import read

COPIES = 8
# As many citations to the page as our documents have.
_OPINION = """\
The county argues that a promise made at a public hearing binds nobody. We disagree. In Harlow v. \
Town of Elmsford, 412 U.S. {page}, 118 (1973), the petitioners relied on the minutes of one such \
hearing, number {at} of that year, and the Court held that the officers who had spoken there owed \
them an answer within a reasonable time. See also Brandt v. Ostrow, 87 F.3d {page}, 1010 (9th Cir. \
1996); 42 U.S.C. § 1983. The minutes before us are no less plain. They name the office that was to \
act, the day by which it was to act, and what was to be delivered. Id. at 121. Where a duty is \
laid down with such care, an officer may explain a delay, but may not deny the duty. Harlow, at \
119. The judgment is reversed, and the case is remanded for proceedings consistent with this view.
"""


def run() -> list[Row]:
    """Documents of everyday length, one after the other on one core."""
    files = [
        corpus.varied(words, copy).encode() for copy in range(COPIES) for words in corpus.texts()
    ]
    size = sum(map(len, files)) / 1e6
    ours = size / best(lambda: [read(data, "vb.txt") for data in files])
    floor = size / best(lambda: [_floor(data) for data in files])
    note = f"{len(files)} documents, {size:.2f} MB"
    rows = [
        Row("text → Reading", ours, "MB/s", 2, 6, note=note),
        Row("  the floor: decode, NFC, split", floor, "MB/s"),
    ]
    return rows + _peer(files[: len(corpus.texts())], ours)


def _floor(data: bytes) -> list[str]:
    return unicodedata.normalize("NFC", data.decode()).split("\n")


def _peer(files: list[bytes], ours: float) -> list[Row]:
    """eyecite finds citations only; it gets what it is made for, opinions of American courts."""
    try:
        from eyecite import get_citations
    except ImportError:
        return [Row("  eyecite", float("nan"), "MB/s", note="not installed here")]
    opinion = "\n".join(_OPINION.format(page=100 + 7 * at, at=at) for at in range(60))
    size = len(opinion.encode()) / 1e6
    theirs = size / best(lambda: get_citations(opinion), rounds=3)
    found = len(get_citations(opinion))
    texts = [data.decode() for data in files]
    idle = sum(map(len, files)) / 1e6 / best(lambda: [get_citations(words) for words in texts])
    return [
        Row("  eyecite, default extractor", theirs, "MB/s", note=f"{found} citations found"),
        Row("  eyecite on these texts", idle, "MB/s", note="where it finds hardly anything"),
        Row("  text → Reading ÷ eyecite", ours / theirs, "×", 8),
    ]
