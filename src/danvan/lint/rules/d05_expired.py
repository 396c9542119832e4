"""D05: the document leans on one that was no longer in force when it was made.

Reads citations against a list of replaced documents with dates (`expired.toml`). What this
document itself ends or replaces is not meant, nor what it tells of the past.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.known import in_figures
from danvan.lint.lexicon.expired import expired
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_LEANS = ("implements", "continues")


def _check(document: Document) -> Iterator[Found]:
    issued = document.day
    if issued is None:
        return
    known = expired()
    for citation in document.reading.citations:
        entry = known.get((citation.code or "").replace(" ", ""))
        if entry and citation.relation in _LEANS and issued >= entry.ended:
            day = in_figures(entry.ended)
            told = Said(
                f"{citation.code} đã được thay thế bằng {entry.by} từ ngày {day}; "
                "dẫn văn bản còn hiệu lực.",
                f"“{citation.code}” was replaced by “{entry.by}” on {day}; cite the one in force.",
            )
            yield Found(citation.span, told)


RULE = Rule(
    code="D05",
    title=Said("Căn cứ đã hết hiệu lực", "A basis that is no longer in force"),
    why=Said(
        "Văn bản dựa trên căn cứ đã bị thay thế dễ bị yêu cầu thu hồi, sửa đổi.",
        "A document that stands on something that was replaced is likely to be "
        "withdrawn or amended.",
    ),
    ground=BOTH_FORMS,
    place="basis",
    bad="Căn cứ Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư về thể loại, thẩm quyền ban "
    "hành và thể thức văn bản của Đảng, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Căn cứ Quy định số 399-QĐ/TW ngày 09/01/2026 của Ban Bí thư về thể loại, thẩm quyền ban "
    "hành và thể thức văn bản của Đảng, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=_check,
)
