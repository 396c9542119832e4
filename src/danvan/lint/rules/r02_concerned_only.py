"""R02: “các cơ quan liên quan” and nobody else.

Reads those who are to do a task, and those who help: where all of them are “liên quan”, nobody
knows that he is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.source import Span

_CONCERNED = re.compile(
    r"(?:(?:[Cc]ác|[Nn]hững|[Mm]ột số) )?(?:(?:cơ quan|đơn vị|tổ chức|ban|sở|ngành|phòng|địa phương"
    r"|đoàn thể|bộ|cấp|bộ phận|cá nhân|lực lượng|chức năng|phòng ban|chuyên môn|khác)(?: |, ?|/)?)+"
    r"(?:có )?liên quan(?: khác)?",
    re.IGNORECASE,
)

_DOES = Said("thực hiện", "is to do it")
_HELPS = Said("phối hợp", "helps")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        for named, part in ((task.lead, _DOES), (task.coordinate, _HELPS)):
            if named and all(_CONCERNED.fullmatch(one.name) for one in named):
                yield Found(
                    Span(named[0].span.start, max(named[0].span.end, named[-1].span.end)),
                    Said(
                        f"“{named[0].name}” không cho biết là ai; nêu tên từng cơ quan {part.vi}.",
                        f"“{named[0].name}” does not tell who; name each body that {part.en}.",
                    ),
                )


RULE = Rule(
    code="R02",
    title=Said(
        "Chỉ “các cơ quan liên quan”", "Only “các cơ quan liên quan” (the bodies concerned)"
    ),
    why=Said(
        "Cơ quan được nhắc chung không biết mình phải làm, và không nhận văn bản.",
        "A body that is meant only in general does not know that it has to act, and "
        "does not receive the document.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    level="note",
    bad="1. Trạm Y tế xã chủ trì, phối hợp với các cơ quan liên quan mở 03 lớp dạy bơi trước "
    "ngày 30/5/2026.",
    good="1. Trạm Y tế xã chủ trì, phối hợp với Trường Tiểu học Tân Lập mở 03 lớp dạy bơi "
    "trước ngày 30/5/2026.",
    check=_check,
)
