"""F08: nobody is to sign.

Reads the signatures that the reader found behind the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule


def _check(document: Document) -> Iterator[Found]:
    if document.meta.type is not None and not document.meta.signatories:
        yield Found(
            document.end_span,
            "Không có chức vụ, họ tên người ký; thêm vào cuối văn bản.",
        )


RULE = Rule(
    code="F08",
    title="Thiếu chữ ký",
    why="Không có người ký thì không ai chịu trách nhiệm về văn bản.",
    ground=BOTH_FORMS,
    exact=True,
    place="end",
    bad="""\

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.""",
    good="""\

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
    check=_check,
)
