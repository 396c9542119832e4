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
from danvan.reader.citations.verbs import SENTENCE, VERBS, Verbs

_FARTHEST = 900
_NEAR = 160
_OPENING = re.compile(
    r"[\s\-–+*•]{0,6}(?:Để |Nhằm |Tiếp tục|Thực hiện|Triển khai|Quán triệt|Căn cứ|Thi hành"
    r"|Chấp hành|Cụ thể hóa|Trên cơ sở|Theo |Tổ chức|Hưởng ứng|Ngày \d)"
)
_NARRATIVE = re.compile(r"(?:thời gian|năm|tháng) qua|vừa qua|,[^,.;]{3,100} đã (?!được Quốc hội)")
# `Ủy ban nhân dân huyện ban hành Kế hoạch thực hiện Chỉ thị số … như sau:`
_DRAWN_UP = re.compile(
    r"(?:xây dựng|ban hành|lập) (?:[Kk]ế hoạch|[Cc]hương trình|[Cc]hỉ thị|[Hh]ướng dẫn|[Đđ]ề án)"
    r"[^.;:]{0,100}$"
)
# `Ngày … Ban Thường vụ ban hành Chỉ thị số …. Thực hiện Chỉ thị trên, …`
_THAT_ONE = re.compile(
    r"(?:Thực hiện|Triển khai|Căn cứ|Để thực hiện|Để triển khai)[^.,;\n]{0,60}"
    r" (?:này|trên|nói trên)[ ,]"
)
_AMENDING_CLAUSE = re.compile(
    r"[\s\-–+*•]{0,6}(?:(?:Điều \d+\.|\d+\.|[a-zđ]\)) )?"
    r"(?:Sửa đổi|Bổ sung|Đính chính|Điều chỉnh|Bãi bỏ|Hủy bỏ|Thay thế)"
)
_SELF = re.compile(
    r"(?:Quyết định|Nghị quyết|Quy định|Quy chế|Chỉ thị|Kế hoạch|Hướng dẫn|Thông tư|Nghị định"
    r"|Kết luận|Chương trình|Luật|Pháp lệnh|Thông tri|Văn bản)(?: hành động)? này"
)
# Of the aims: `1. Tiếp tục triển khai, thực hiện có hiệu quả … Nghị quyết số …; Chương trình số …`
_GOES_ON = re.compile(r"[\s\-–+*•]{0,6}(?:(?:\d+|[a-zđ])[.)] )?Tiếp tục (?:triển khai|thực hiện)")
_ENDED = re.compile(r"[^.;\n]{0,300}?hết hiệu lực")


class Relations:
    """The relation that the words at each mention state by themselves."""

    def __init__(self, view: str, mentions: Sequence[Mention], scope: Scope) -> None:
        self._view, self._mentions, self._scope = view, mentions, scope
        self._verbs = Verbs(view, mentions, scope)

    def stated(self, index: int) -> str:
        """The relation stated at `mentions[index]`; `mentions` where none is."""
        mention, scope = self._mentions[index], self._scope
        if scope.in_title(mention.start):
            return self._in_title(index)
        if mention.parent:
            return self._nested(mention, mention.parent)
        if scope.grounds(mention.start):
            return "mentions" if self._verbs.before(index) == "proposes" else "implements"
        if scope.preamble(mention.start):
            return self._in_preamble(index)
        return self._in_body(index)

    def _in_title(self, index: int) -> str:
        mention, scope = self._mentions[index], self._scope
        parent = mention.parent
        if parent and not (parent.form == "named" and scope.in_title(parent.start)):
            return self._nested(mention, parent)
        verb = self._verbs.before(index)
        if parent and verb != "implements":
            return "mentions"
        if verb is None:
            opens = mention.start == scope.paragraph(mention.start).start
            return "implements" if opens else "mentions"
        return verb if verb not in ("issues", "proposes") else "mentions"

    def _nested(self, mention: Mention, parent: Mention) -> str:
        """Inside another document's title: what that document continues, this one continues too."""
        if self._scope.in_title(mention.start) or self._scope.preamble(mention.start):
            low = max(parent.head, mention.start - _FARTHEST)
            verbs = [match.lastgroup for match in VERBS.finditer(self._view, low, mention.start)]
            if verbs and verbs[-1] == "continues":
                return "continues"
        return "mentions"

    def _in_preamble(self, index: int) -> str:
        """`Thực hiện X …, Huyện ủy xây dựng …`, not what others did (`…, các xã đã …`)."""
        mention, view = self._mentions[index], self._view
        verb = self._verbs.before(index)
        if verb == "continues":
            return "continues"
        limit = min(self._scope.paragraph(mention.start).end, mention.end + _FARTHEST)
        if verb == "issues" and _THAT_ONE.search(view, mention.end, mention.end + _FARTHEST):
            return "implements"
        start = self._verbs.sentence(mention.start)
        drawn_up = _DRAWN_UP.search(view, max(start, mention.start - _NEAR), mention.start)
        if verb != "implements" or not (drawn_up or _OPENING.match(view, start)):
            return "mentions"
        end = SENTENCE.search(view, mention.end, limit)
        narrative = _NARRATIVE.search(view, mention.end, end.start() if end else limit)
        return "mentions" if narrative else "implements"

    def _in_body(self, index: int) -> str:
        """Only an article can amend, and only words about this document itself can replace."""
        mention, scope, view = self._mentions[index], self._scope, self._view
        lead = scope.lead(mention.start)
        if lead:
            return lead
        if scope.aims(mention.start) and self._verbs.before(index) == "continues":
            goes_on = _GOES_ON.match(view, self._verbs.sentence(mention.start))
            return "continues" if goes_on else "mentions"
        article = "D" in (scope.clause(mention.start) or "")
        if not article and view.find(" này", max(0, mention.start - _FARTHEST), mention.start) < 0:
            return "mentions"
        verb = self._verbs.before(index)
        if verb in ("amends", "replaces"):
            start = max(self._verbs.sentence(mention.start), mention.start - _FARTHEST)
            opens = _AMENDING_CLAUSE.match(view, scope.paragraph(mention.start).start)
            if (article and opens) or _SELF.search(view, start, mention.start):
                return verb
        return "replaces" if article and _ENDED.match(view, mention.end) else "mentions"
