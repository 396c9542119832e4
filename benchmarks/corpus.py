"""The documents that are measured: real ones where they lie beside the checkout, else our own."""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from pathlib import Path

from danvan.reader import Reading, read

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
DOCUMENTS = ROOT.parent / "shared" / "documents"
SAMPLES = ROOT / "samples" / "documents"
SOURCES = ROOT / "samples" / "sources"

# Words that may stand for each other: each copy of a text takes the next ones, so that no cache
# of the reader's can answer for it.
_FAMILIES = (
    ("phong trào", "hoạt động", "công tác", "mô hình"),
    ("nhân dân", "cán bộ", "đoàn viên", "hội viên"),
    ("tuyên truyền", "vận động", "hướng dẫn", "phổ biến"),
    ("đời sống", "văn hóa", "sản xuất", "môi trường"),
    ("kiểm tra", "giám sát", "theo dõi", "đôn đốc"),
    ("thôn", "bản", "xóm", "khu phố"),
    ("kịp thời", "thường kỳ", "chặt chẽ", "sâu rộng"),
)
_PLACES = {word: (family, at) for family in _FAMILIES for at, word in enumerate(family)}
_WORDS = re.compile("|".join(sorted(_PLACES, key=len, reverse=True)))
_ENDS = re.compile(r"(?<=[a-zà-ỹ]{3})[.;]\n")
_FIGURES = re.compile(r"(?<![\d/.-])\d{2,3}(?= [a-zđ])")


@cache
def texts() -> tuple[str, ...]:
    """Whole documents as plain text."""
    if SEEDS.is_dir():
        return tuple(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return tuple(_plain(path) for path in sorted(SOURCES.glob("*.src")))


def readings(copies: int = 4) -> list[Reading]:
    """Each text read in so many variants."""
    return [
        read(varied(words, copy).encode(), "vb.txt") for copy in range(copies) for words in texts()
    ]


def text(size: int, copy: int = 0) -> str:
    """One document of about `size` bytes of UTF-8, each repetition in other words."""
    parts: list[str] = []
    length = 0
    for number in count(copy):
        for document in texts():
            parts.append(varied(document, number))
            length += len(parts[-1].encode())
            if length >= size:
                return _cut("\n".join(parts), size)
    raise AssertionError("unreachable")


def varied(words: str, copy: int) -> str:
    """The same document in other words and figures, of nearly the same length."""

    def other(match: re.Match[str]) -> str:
        family, at = _PLACES[match[0]]
        return family[(at + copy) % len(family)]

    words = _FIGURES.sub(lambda m: str((int(m[0]) + copy) % 900 + 10), _WORDS.sub(other, words))
    # No paragraph may stand twice in a long text made of copies: the reader would drop it.
    return _ENDS.sub(lambda m: f" ở {copy + 2} xã{m[0]}", words) if copy else words


def paragraphs(size: int) -> list[str]:
    """The lines of `text(size)` that hold words."""
    return [line.strip() for line in text(size).split("\n") if line.strip()]


def _plain(path: Path) -> str:
    """A sample's source without its markup: table and head cells one below the other."""
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line.replace(" | ", "\n") for line in lines if not line.startswith("%")]
    return "\n".join(kept)


def _cut(words: str, size: int) -> str:
    """The first lines of `words`, at most `size` bytes."""
    head = words.encode()[:size].decode("utf-8", "ignore")
    return head[: head.rindex("\n")] if "\n" in head else head
