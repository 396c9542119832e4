"""S01: nothing that could be shown when the task is done.

Reads tasks for which the reader found no product, and whose words name nothing to count, hold,
sign or look at. Specimen: “nâng cao nhận thức của nhân dân về …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.lexicon import any_of
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

# A share, or a number of something.
_COUNTED = re.compile(r"\d+ ?%|(?<![\d/.-])\d+ [a-zà-ỹđ]")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if not task.deliverable and not _can_be_shown(task.text):
            yield Found(
                document.opening(task),
                Said(
                    "Không có gì để chứng minh là đã xong; nêu sản phẩm hoặc con số phải đạt.",
                    "Nothing would show that it is done; name a product or a figure to reach.",
                ),
            )


def _can_be_shown(words: str) -> bool:
    return bool(_COUNTED.search(words) or any_of("words.toml", "shown").search(words))


RULE = Rule(
    code="S01",
    title=Said("Không có sản phẩm", "No product"),
    why=Said(
        "Không có sản phẩm thì “đã xong” chỉ là lời nói, người kiểm tra không có gì để xem.",
        "Without a product “đã xong” (done) is only a word, and who checks has nothing to look at.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    level="note",
    bad="1. Trạm Y tế xã vận động nhân dân quan tâm đến trẻ em trong dịp hè năm 2026.",
    good="1. Trạm Y tế xã vận động 100% hộ có ao, hồ ký cam kết rào chắn trong dịp hè năm 2026.",
    check=_check,
)
