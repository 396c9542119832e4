"""Stamps of digital signatures: who signed, when, by which office. They are no document text."""

from __future__ import annotations

import re

from danvan.reader.intake.glyphs.rows import Row

STRONG = re.compile(
    r"^\W*(?:(?:Người ký|Ký bởi|Được ký bởi|Ký số bởi|Thời gian ký|Ngày ký|Giờ ký|Signed by|"
    r"Signature Not Verified|Digitally signed by|Signing date)\b"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}:\d{2}:\d{2}|\+0?7:?00$)"
)
WEAK = re.compile(
    r"^\W*(?:Cơ quan|Chức vụ|Đơn vị|Tổ chức|Email|E-mail|Lý do|Địa điểm)\s*:|@\S+\.vn|\+07"
)
CLOCK = re.compile(r"\d{1,2}:\d{2}:\d{2}|\+0?7:00")
SMALL = 10.5  # points: stamps are printed in small letters
NEAR = 2.0  # of the size: the lines of one stamp


def is_stamp(words: str) -> bool:
    """Whether the words of a signature field are its stamp and no number or date for the text."""
    return any(STRONG.search(line) or WEAK.search(line) for line in words.split("\n")) or bool(
        CLOCK.search(words)
    )


def drop(rows: list[Row]) -> list[Row]:
    """The rows without stamps that stand in the page itself.

    A stamp is known by a line of its own (`Người ký: …`, `12.03.2031 08:15:02 +07:00`); its other
    lines, such as the office's name above the time, are small and stand close to it.
    """
    core = [i for i, row in enumerate(rows) if STRONG.search(row.text)]
    if not core:
        return rows
    gone = set(core)
    for index in core:
        gone.update(_around(rows, index, -1))
        gone.update(_around(rows, index, 1))
    return [row for i, row in enumerate(rows) if i not in gone]


def _around(rows: list[Row], index: int, step: int) -> list[int]:
    """The stamp's other lines, going up or down from a line that is surely the stamp's."""
    found: list[int] = []
    core, last = rows[index], rows[index]
    at = index + step
    while 0 <= at < len(rows):
        row = rows[at]
        near = abs(row.base - last.base) <= NEAR * core.size
        beside = row.left >= core.left - core.size and row.size <= min(SMALL, 1.2 * core.size)
        if not (near and beside and row.right <= core.right + 8 * core.size):
            break
        found.append(at)
        last = row
        at += step
    return found
