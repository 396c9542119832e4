"""How long a text may be: what a Reading takes in memory grows with its letters and lines."""

from __future__ import annotations

from danvan.reader.errors import ReaderError
from danvan.reader.options import Options


def bounded(text: str, options: Options) -> str:
    """`text`, or a ReaderError (`too_large`) where it has too many letters or lines.

    A thousand pages of a document have three million letters and fifty thousand lines.
    """
    if len(text) > options.max_letters:
        raise _too_long(f"{options.max_letters:,} chữ cái")
    if text.count("\n") >= options.max_lines:
        raise _too_long(f"{options.max_lines:,} dòng")
    return text


def _too_long(limit: str) -> ReaderError:
    return ReaderError(
        "too_large",
        f"Văn bản dài quá giới hạn {limit.replace(',', '.')}, không thể đọc trong một lần. "
        "Hãy tách tệp thành nhiều phần rồi đọc từng phần.",
    )
