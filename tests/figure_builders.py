"""Quantified objectives of a document: a plan to be read, and one made by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from danvan.reader import read
from danvan.web.documents.intake.store import store_reading
from danvan.web.documents.models import FigureCandidate, Version
from programme_builders import make_document, make_version
from roles import Cast

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HẢI LÂM
KẾ HOẠCH
Thực hiện công tác dân vận giai đoạn 2026 - 2030

I. MỤC TIÊU
1. Trên 95% kiến nghị của người dân được trả lời đúng hạn.
2. Tỷ lệ hộ dùng nước sạch tăng từ 85% lên 92,5% vào năm 2028.
3. Giảm tỷ lệ hộ nghèo bình quân 1 - 1,5%/năm.
4. Tỷ lệ tảo hôn còn dưới 2%.
II. NHIỆM VỤ
1. Sở Nội vụ mở ít nhất 04 lớp bồi dưỡng cán bộ trong quý III năm 2026.
"""
CLAUSES = ["I.1", "I.2", "I.3", "I.4", "II.1"]


def make_plan(cast: Cast, text: str = PLAN) -> Version:
    """A version of a document of the follower with PLAN read from it."""
    version = make_version(make_document(cast))
    store_reading(version, read(text.encode(), "ke-hoach.txt"))
    return version


def counted(version: Version, word: str) -> dict[str, Any]:
    """Keys and marks of a figure at the beginning of a version's text, for the sweep."""
    made = FigureCandidate.objects.create(
        version=version,
        order=0,
        clause="1",
        name=f"Mở lớp {word}",
        comparison="at_least",
        value=Decimal(2),
        unit="lớp",
        text=f"Mở lớp {word}",
        start=3,
        end=8,
    )
    return {"counted": made.pk, "counted_seen": made.seen}
