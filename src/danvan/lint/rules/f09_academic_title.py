"""F09: an academic title before the signer's name.

Reads the names of the signatures. Specimen: `TS. Nguyễn Văn An`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_TITLE = re.compile(
    r"(?:GS|PGS|TS|ThS|Ths|CN|KS|BS|BSCK\w*|Thạc sĩ|Tiến sĩ|Cử nhân|Kỹ sư|Bác sĩ)(?:\.|\s)"
)


def _check(document: Document) -> Iterator[Found]:
    for signatory in document.meta.signatories:
        found = _TITLE.match(signatory.name or "")
        if found and signatory.spans:
            yield Found(
                signatory.spans[-1],
                Said(
                    f"Không ghi học hàm, học vị (“{found[0].strip()}”) trước họ tên người ký.",
                    f"No academic title (“{found[0].strip()}”) stands before the signer's name.",
                ),
            )


_ENDING = """\

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
{}
"""

RULE = Rule(
    code="F09",
    title=Said("Học vị trước tên người ký", "An academic title before the signer's name"),
    why=Said(
        "Người ký ký theo chức vụ; học vị chỉ ghi ở cơ quan nghiên cứu, đào tạo, y tế, quân đội.",
        "Signers sign by their office; academic titles belong only to research, "
        "training, health and the army.",
    ),
    ground=DECREE_30,
    level="note",
    exact=True,
    place="end",
    bad=_ENDING.format("ThS. Nguyễn Văn An"),
    good=_ENDING.format("Nguyễn Văn An"),
    check=_check,
)
