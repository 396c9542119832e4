"""Orders for drafts of a commune: its committee in Party form, its office in State form."""

from __future__ import annotations

from datetime import date
from typing import Any

from danvan.official import Form, Recipient, Signature
from danvan.official.drafting import Duty, Order, Reporting, Source

OFFICE, CULTURE, ECONOMY = "Văn phòng HĐND và UBND xã", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế"
DUTIES = (
    Duty(
        "Ủy ban nhân dân các xã, phường niêm yết công khai thủ tục hành chính, hoàn thành trước "
        "ngày 30/11/2026.",
        "điểm a khoản 1 Mục II",
        "Công khai thủ tục hành chính",
        lead=OFFICE,
        coordinators=(CULTURE,),
        due=date(2026, 11, 13),
        upper_due=date(2026, 11, 30),
        product="Biên bản niêm yết",
    ),
    Duty(
        "Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân các xã tổ chức đối thoại “Chính quyền và "
        "Nhân dân”; hằng quý báo cáo kết quả.",
        "điểm b khoản 1 Mục II",
        "Công khai thủ tục hành chính",
        candidates=(ECONOMY, CULTURE),
        coordinators=("Sở Nội vụ",),
        every="hằng quý",
    ),
    Duty(
        "Xây dựng 03 điểm hỗ trợ nộp hồ sơ. Giao Ủy ban nhân dân xã chủ trì trong quý IV năm 2026.",
        "khoản 2 Mục II",
        "DỊCH VỤ CÔNG",
    ),
)
_STATE: dict[str, Any] = {
    "type_name": "Kế hoạch",
    "symbol": "KH-UBND",
    "issuer": "Ủy ban nhân dân xã Đông Hải",
    "source": Source(
        "Kế hoạch",
        "45/KH-UBND",
        date(2026, 2, 5),
        "Ủy ban nhân dân tỉnh Hải Lâm",
        "Nâng cao chất lượng phục vụ Nhân dân năm 2026",
    ),
    "laws": ("Luật Tổ chức chính quyền địa phương",),
    "follower": OFFICE,
    "signature": Signature("Chủ tịch", "", "TM. Ủy ban nhân dân"),
    "recipients": (Recipient("Ủy ban nhân dân tỉnh", "b/c"), Recipient("Các phòng", "t/h")),
    "filed": "VT",
    "reporting": (
        Reporting("Báo cáo quý", ("Ủy ban nhân dân tỉnh",), "hằng quý", None, "khoản 1 Mục III"),
    ),
}
_PARTY: dict[str, Any] = {
    "type_name": "Chương trình hành động",
    "symbol": "CTr/ĐU",
    "superior": "Đảng bộ tỉnh Hải Lâm",
    "issuer": "Đảng ủy xã Đông Hải",
    "source": Source(
        "Chương trình hành động",
        "12-CTr/TU",
        date(2026, 1, 15),
        "Tỉnh ủy Hải Lâm",
        "đổi mới công tác dân vận năm 2026",
    ),
    "follower": "Ban Xây dựng Đảng",
    "signature": Signature("Bí thư", "", "T/M Ban Thường vụ"),
    "recipients": (Recipient("Ban Thường vụ Tỉnh ủy", "để b/c"),),
    "filed": "Văn phòng Đảng ủy",
    "reporting": (
        Reporting("Báo cáo", ("Ban Tuyên giáo và Dân vận Tỉnh ủy",), "", date(2026, 12, 15)),
    ),
}


def order_in(form: Form, **other: Any) -> Order:
    """The order of the form, with other fields where given."""
    above = Source(
        "Nghị quyết",
        "25-NQ/TW",
        date(2013, 6, 3),
        "Ban Chấp hành Trung ương",
        "tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới",
    )
    same: dict[str, Any] = {
        "form": form,
        "place": "Đông Hải",
        "duties": DUTIES,
        "scope": "trên địa bàn xã Đông Hải",
        "above": (above,),
    }
    given = _STATE if form == "state" else _PARTY
    return Order(**{**same, **given, **other})
