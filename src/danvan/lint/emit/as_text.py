"""A Report for people at a terminal: problems by place, the rules named, the shares at the end."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from danvan.lint.emit.places import Places
from danvan.lint.model import Problem, Report
from danvan.reader.emit.safe import harmless
from danvan.reader.model import Reading

if TYPE_CHECKING:
    from danvan.lint.emit import Look

_SIGNS = {"error": "✖", "warning": "▲", "note": "●"}
_COLORS = {"error": "31", "warning": "33", "note": "36"}
_NAMES = {"error": "lỗi", "warning": "cảnh báo", "note": "gợi ý"}


def render(reading: Reading, report: Report, look: Look) -> str:
    """The name of the file, a paragraph for each problem, the counts."""
    places = Places(reading)
    lines = [_painted(reading.source.name, "1", look.color)]
    for problem in report.problems:
        lines += _problem(problem, places, look)
    lines += _sums(report)
    return harmless("\n".join(lines) + "\n", colors=True)


def _problem(problem: Problem, places: Places, look: Look) -> list[str]:
    sign = _painted(_SIGNS[problem.level], _COLORS[problem.level], look.color)
    head = f"  {sign} {problem.code}  {_where(problem, places)}"
    body = textwrap.wrap(problem.sentence, max(40, look.width - 9))
    quote = places.quote(problem.span)
    return [head, *(f"       {line}" for line in body), *([f"       “{quote}”"] if quote else [])]


def _where(problem: Problem, places: Places) -> str:
    said = [f"mục {problem.clause}"] if problem.clause not in (None, "0") else []
    if places.has_lines:
        said.append(f"dòng {places.line(problem.span)[0]}")
    elif page := places.page(problem.span):
        said.append(f"trang {page}")
    return ", ".join(said) or "phần đầu hoặc cuối văn bản"


def _sums(report: Report) -> list[str]:
    lines = [
        f"  {share.short}/{share.tasks} {share.words}" for share in report.shares if share.short
    ]
    counts = Counter(problem.level for problem in report.problems)
    told = [f"{counts[level]} {_NAMES[level]}" for level in _NAMES if counts[level]]
    safe = sum(problem.fix is not None for problem in report.problems)
    if safe:
        told.append(f"{safe} chỗ sửa được bằng --fix")
    if report.switched_off:
        told.append(f"{report.switched_off} chỗ người soạn bỏ qua")
    return [*lines, "  " + ("; ".join(told) if told else "Không có gì phải xem lại.")]


def _painted(words: str, color: str, on: bool) -> str:
    return f"\x1b[{color}m{words}\x1b[0m" if on else words
