"""F08: nobody is to sign.

Reads the signatures that the reader found behind the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said


def _check(document: Document) -> Iterator[Found]:
    if document.meta.type is not None and not document.meta.signatories:
        yield Found(
            document.end_span,
            Said(
                "Không có chức vụ, họ tên người ký; thêm vào cuối văn bản.",
                "The office and name of the signer are missing; add them at the end.",
            ),
        )


RULE = Rule(
    code="F08",
    title=Said("Thiếu chữ ký", "No signature"),
    why=Said(
        "Không có người ký thì không ai chịu trách nhiệm về văn bản.",
        "Where nobody signs, nobody is responsible for the document.",
    ),
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
