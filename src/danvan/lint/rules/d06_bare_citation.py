"""D06: a document is cited for the first time without its date or its body.

Reads the first mention in the text of each numbered document; the title of this document, laws,
and later mentions may be short. Specimen: “Thực hiện Nghị quyết 25-NQ/TW, …”.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.model import Citation

_NAMED_ONLY = ("law", "other")


def _check(document: Document) -> Iterator[Found]:
    seen: set[str] = set()
    for citation in document.reading.citations:
        code = citation.code
        if code is None or citation.inferred or citation.clause is None or code in seen:
            continue
        seen.add(code)
        lacks = _lacks(citation)
        if lacks and citation.type not in _NAMED_ONLY and not citation.clause.startswith("PL"):
            yield Found(citation.span, _sentence(code, lacks))


def _lacks(citation: Citation) -> list[Said]:
    lacks = [] if citation.date else [Said("ngày ban hành", "its date")]
    if not citation.issuer and citation.type not in ("decree", "circular"):
        lacks.append(Said("cơ quan ban hành", "the body that issued it"))
    return lacks


def _sentence(code: str, lacks: list[Said]) -> Said:
    return Said(
        f"Lần đầu dẫn {code} còn thiếu {', '.join(lack.vi for lack in lacks)}; ghi đủ tên loại, "
        "số, ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        f"The first citation of “{code}” lacks {' and '.join(lack.en for lack in lacks)}; write "
        "the type, number, symbol, date, issuing body and title in full.",
    )


RULE = Rule(
    code="D06",
    title=Said("Dẫn lần đầu chưa đủ", "First citation incomplete"),
    why=Said(
        "Số văn bản đánh lại mỗi năm, mỗi nhiệm kỳ; không có ngày và cơ quan thì có "
        "vài văn bản cùng số.",
        "Numbers begin anew each year or each term; without a date and a body several "
        "documents have the same number.",
    ),
    ground=DECREE_30,
    level="note",
    place="basis",
    exact=True,
    bad="Thực hiện Kế hoạch số 41/KH-UBND, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
