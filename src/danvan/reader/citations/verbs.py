"""The verb that governs a mention: the last one before it in its sentence, outside other titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from danvan.reader.citations.mention import Mention
from danvan.reader.citations.scope import Scope

VERBS = re.compile(
    r"(?P<continues>[Tt]iếp tục (?:[^,;.]{0,70}?"
    r"(?:thực hiện|quán triệt|triển khai|thi hành|cụ thể hóa)(?:, (?=\w+ \w+,? )| và )?)+)"
    r"|(?P<amends>[Ss]ửa đổi|[Bb]ổ sung|[Đđ]iều chỉnh|[Đđ]ính chính|[Kk]éo dài|[Gg]ia hạn)"
    r"|(?P<replaces>[Tt]hay thế|[Tt]hay cho|[Bb]ãi bỏ|[Hh]ủy bỏ)"
    r"|(?P<proposes>[Đđ]ề nghị|Xét |[Tt]rả lời|[Pp]húc đáp|[Tt]iếp theo|[Gg]óp ý)"
    r"|(?P<issues>[Pp]hê duyệt|[Bb]an hành|[Tt]hông qua|[Cc]ông bố)"
    r"|(?P<implements>[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt|[Cc]ăn cứ|[Tt]hi hành|[Cc]hấp hành"
    r"|[Cc]ụ thể hóa|[Tt]heo |[Tt]rên cơ sở|[Hh]ọc tập|[Tt]uyên truyền|[Pp]hổ biến|[Hh]ưởng ứng)"
)
# `Bãi bỏ Điều 9 Quyết định …`, `thay thế cụm từ … tại Quyết định …` leave the rest in force.
_PIECE = re.compile(r"(?:Điều|Khoản|khoản|Điểm|điểm|cụm từ|Phụ lục|Mục|Chương) ")
SENTENCE = re.compile(r"\.(?=\s+[“\"]?[A-ZĐÀ-Ỹ])")
"""Where a sentence ends."""


class Verbs:
    """Answers for the mentions of one document, asked for in reading order.

    What was found for one mention of a list holds for the next one where no verb stands between
    them, so that long lists cost no more than their length.
    """

    def __init__(self, view: str, mentions: Sequence[Mention], scope: Scope) -> None:
        self._view, self._mentions, self._scope = view, mentions, scope
        self._known: dict[int, str | None] = {}
        self._sentence = (-1, 0, 0)

    def sentence(self, at: int) -> int:
        """Where the sentence that holds `at` begins."""
        paragraph = self._scope.paragraph(at).start
        before, looked, start = self._sentence
        if before != paragraph or at < looked:
            looked = start = paragraph
        for match in SENTENCE.finditer(self._view, looked, at):
            start = match.end()
            while self._view[start : start + 1].isspace():
                start += 1
        self._sentence = (paragraph, max(looked, at - 1), start)
        return start

    def before(self, index: int) -> str | None:
        """The kind of the verb that governs `mentions[index]`, None where there is none."""
        if index not in self._known:
            self._known[index] = self._find(index)
        return self._known[index]

    def _find(self, index: int) -> str | None:
        mention = self._mentions[index]
        # A title may stand before the number: `Quy chế … ban hành kèm theo Quyết định số …`.
        end = min(mention.start, mention.title.start) if mention.title else mention.start
        start = mention.parent.start if mention.parent else self.sentence(end)
        for number in range(index - 1, -1, -1):
            other = self._mentions[number]
            if other.end <= start:
                break
            if other.parent is not mention.parent or other.end > end:
                continue
            found = self._last(other.end, end)
            if found or (number in self._known and other.start >= start):
                return found or self._known[number]
            end = other.start
        return self._last(start, end)

    def _last(self, start: int, end: int) -> str | None:
        last = None
        for match in VERBS.finditer(self._view, start, end):
            last = match
        if last is None:
            return None
        if last.lastgroup == "replaces" and _PIECE.search(self._view, last.end(), end):
            return "amends"
        return last.lastgroup
