"""How this document stands to one that it names: implements, continues, amends, replaces, mentions.

Read: the place of the mention (title, căn cứ, preamble, article) and the nearest verb before it,
words of other documents' titles left out. Ground: the contract; the order of căn cứ of Decree
30/2020. Specimen: `Thực hiện Chỉ thị số 08-CT/TU …, Huyện ủy xây dựng kế hoạch` implements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from danvan.reader.citations.mention import Mention
from danvan.reader.citations.scope import Scope

_FARTHEST = 900

_VERBS = re.compile(
    r"(?P<continues>[Tt]iếp tục (?:[^,;.]{0,70}?"
    r"(?:thực hiện|quán triệt|triển khai|thi hành|cụ thể hóa)(?:, (?=\w+ \w+,? )| và )?)+)"
    r"|(?P<amends>[Ss]ửa đổi|[Bb]ổ sung|[Đđ]iều chỉnh|[Đđ]ính chính|[Kk]éo dài|[Gg]ia hạn)"
    r"|(?P<replaces>[Tt]hay thế|[Tt]hay cho|[Bb]ãi bỏ|[Hh]ủy bỏ)"
    r"|(?P<proposes>[Đđ]ề nghị|Xét |[Tt]rả lời|[Pp]húc đáp|[Tt]iếp theo|[Gg]óp ý)"
    r"|(?P<issues>[Pp]hê duyệt|[Bb]an hành|[Tt]hông qua|[Cc]ông bố)"
    r"|(?P<implements>[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt|[Cc]ăn cứ|[Tt]hi hành|[Cc]hấp hành"
    r"|[Cc]ụ thể hóa|[Tt]heo |[Tt]rên cơ sở|[Hh]ọc tập|[Tt]uyên truyền|[Pp]hổ biến|[Hh]ưởng ứng)"
)
_OPENING = re.compile(
    r"[\s\-–+*•]{0,6}(?:Để |Nhằm |Tiếp tục|Thực hiện|Triển khai|Quán triệt|Căn cứ|Thi hành"
    r"|Chấp hành|Cụ thể hóa|Trên cơ sở|Theo |Tổ chức|Hưởng ứng|Ngày \d)"
)
_NARRATIVE = re.compile(r"(?:thời gian|năm|tháng) qua|vừa qua|,[^,.;]{3,100} đã (?!được Quốc hội)")
# `Ngày … Ban Thường vụ ban hành Chỉ thị số …. Thực hiện Chỉ thị trên, …`
_THAT_ONE = re.compile(
    r"(?:Thực hiện|Triển khai|Căn cứ|Để thực hiện|Để triển khai)[^.,;\n]{0,60}"
    r" (?:này|trên|nói trên)[ ,]"
)
_SENTENCE = re.compile(r"\.(?=\s+[“\"]?[A-ZĐÀ-Ỹ])")
_AMENDING_CLAUSE = re.compile(
    r"[\s\-–+*•]{0,6}(?:(?:Điều \d+\.|\d+\.|[a-zđ]\)) )?"
    r"(?:Sửa đổi|Bổ sung|Đính chính|Điều chỉnh|Bãi bỏ|Hủy bỏ|Thay thế)"
)
_SELF = re.compile(
    r"(?:Quyết định|Nghị quyết|Quy định|Quy chế|Chỉ thị|Kế hoạch|Hướng dẫn|Thông tư|Nghị định"
    r"|Kết luận|Chương trình|Luật|Pháp lệnh|Thông tri|Văn bản)(?: hành động)? này"
)
# `Bãi bỏ Điều 9 Quyết định …`, `thay thế cụm từ … tại Quyết định …` leave the rest in force.
_PIECE = re.compile(r"(?:Điều|Khoản|khoản|Điểm|điểm|cụm từ|Phụ lục|Mục|Chương) ")
_ENDED = re.compile(r"[^.;\n]{0,300}?hết hiệu lực")


def own_relation(view: str, mentions: Sequence[Mention], index: int, scope: Scope) -> str:
    """The relation that the words at `mentions[index]` state; `mentions` where they state none."""
    mention = mentions[index]
    if scope.in_title(mention.start):
        return _in_title(view, mentions, index, scope)
    if mention.parent:
        return _nested(view, mention, mention.parent, scope)
    if scope.grounds(mention.start):
        verb = _last_verb(view, mentions, index, scope)
        return "mentions" if verb == "proposes" else "implements"
    if scope.preamble(mention.start):
        return _in_preamble(view, mentions, index, scope)
    return _in_body(view, mentions, index, scope)


def _in_title(view: str, mentions: Sequence[Mention], index: int, scope: Scope) -> str:
    mention = mentions[index]
    parent = mention.parent
    if parent and not (parent.form == "named" and scope.in_title(parent.start)):
        return _nested(view, mention, parent, scope)
    verb = _last_verb(view, mentions, index, scope)
    if parent and verb != "implements":
        return "mentions"
    if verb is None:
        return "implements" if mention.start == scope.paragraph(mention.start).start else "mentions"
    return verb if verb not in ("issues", "proposes") else "mentions"


def _nested(view: str, mention: Mention, parent: Mention, scope: Scope) -> str:
    """Inside another document's title: what that document continues, this one continues too."""
    title = view[parent.head : mention.start]
    if scope.in_title(mention.start) or scope.preamble(mention.start):
        verbs = [match.lastgroup for match in _VERBS.finditer(title)]
        if verbs and verbs[-1] == "continues":
            return "continues"
    return "mentions"


def _in_preamble(view: str, mentions: Sequence[Mention], index: int, scope: Scope) -> str:
    mention = mentions[index]
    paragraph = scope.paragraph(mention.start)
    start = _sentence_start(view, paragraph.start, mention.start)
    verb = _last_verb(view, mentions, index, scope)
    if verb == "continues":
        return "continues"
    limit = min(paragraph.end, mention.end + _FARTHEST)
    if verb == "issues" and _THAT_ONE.search(view, mention.end, mention.end + _FARTHEST):
        return "implements"
    if verb != "implements" or not _OPENING.match(view, start):
        return "mentions"
    end = _SENTENCE.search(view, mention.end, limit)
    rest = view[mention.end : end.start() if end else limit]
    return "mentions" if _NARRATIVE.search(rest) else "implements"


def _in_body(view: str, mentions: Sequence[Mention], index: int, scope: Scope) -> str:
    """Only an article can amend, and only words about this document itself can replace."""
    mention = mentions[index]
    paragraph = scope.paragraph(mention.start)
    start = _sentence_start(view, paragraph.start, mention.start)
    verb = _last_verb(view, mentions, index, scope)
    about_itself = _SELF.search(view, start, mention.start) is not None
    lead = scope.lead(mention.start)
    if lead:
        return lead
    article = "D" in (scope.clause(mention.start) or "")
    opens = _AMENDING_CLAUSE.match(view, paragraph.start) is not None
    if verb in ("amends", "replaces") and (about_itself or (article and opens)):
        return verb
    if article and _ENDED.match(view, mention.end):
        return "replaces"
    return "mentions"


def _sentence_start(view: str, start: int, at: int) -> int:
    for match in _SENTENCE.finditer(view, max(start, at - _FARTHEST), at):
        start = match.end()
        while view[start : start + 1].isspace():
            start += 1
    return start


def _last_verb(view: str, mentions: Sequence[Mention], index: int, scope: Scope) -> str | None:
    """The kind of the last verb before the mention in its sentence, outside other titles."""
    mention = mentions[index]
    paragraph = scope.paragraph(mention.start)
    # A title may stand before the number: `Quy chế … ban hành kèm theo Quyết định số …`.
    at = min(mention.start, mention.title.start) if mention.title else mention.start
    start = max(_sentence_start(view, paragraph.start, at), at - _FARTHEST)
    words = view[start:at]
    for number in range(index - 1, -1, -1):
        other = mentions[number]
        if other.end <= start:
            break
        if other.end <= at and other is not mention.parent:
            low, high = max(0, other.start - start), other.end - start
            words = words[:low] + " " * (high - low) + words[high:]
    last = None
    for match in _VERBS.finditer(words):
        last = match
    if last is None:
        return None
    if last.lastgroup == "replaces" and _PIECE.search(words, last.end()):
        return "amends"
    return last.lastgroup
