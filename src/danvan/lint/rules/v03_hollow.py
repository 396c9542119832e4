"""V03: nothing but effort.

Reads a short task whose only acts are words like “tiếp tục”, “tăng cường”, “đẩy mạnh”, with no
figure, no product, no time. Specimen: “Tiếp tục đẩy mạnh công tác dân vận trong tình hình mới.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.acts import acts_of
from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_LONGEST = 40  # words: a longer one says more than that
_FIGURE = re.compile(r"\d")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if task.due or task.deliverable or len(task.text.split()) > _LONGEST:
            continue
        acts = acts_of(document.text, task)
        if acts.hollow and not acts.done and not _FIGURE.search(task.text):
            words = ", ".join(dict.fromkeys(acts.hollow))
            yield Found(
                document.opening(task),
                Said(
                    f"Chỉ có “{words}”, chưa nói làm việc gì cụ thể; nêu việc, mức phải đạt.",
                    f"There is only “{words}”, and nothing definite to do; say what, and how much "
                    "of it.",
                ),
            )


RULE = Rule(
    code="V03",
    title=Said(
        "Chỉ “tăng cường, đẩy mạnh”", "Nothing but “tăng cường, đẩy mạnh” (strengthen, step up)"
    ),
    why=Said(
        "Tăng cường đến đâu là đủ thì không đo được, nên không bao giờ xong và không ai chậm.",
        "How much strengthening is enough cannot be measured, so it is never done and "
        "nobody is late.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Các thôn tiếp tục đẩy mạnh công tác phòng, chống đuối nước.",
    good="1. Các thôn cắm biển báo ở 100% ao, hồ nguy hiểm trước ngày 30/3/2026.",
    check=_check,
)
