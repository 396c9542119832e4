"""The papers of the tests: both forms, every kind of document that offices write with danvan."""

from __future__ import annotations

from datetime import date
from typing import Any

from danvan.official import (
    Annex,
    Block,
    Cell,
    Column,
    Form,
    Heading,
    Items,
    Paper,
    Paragraph,
    Part,
    Recipient,
    Row,
    Run,
    Signature,
    Table,
)

STATE: dict[str, Any] = {
    "form": "state",
    "superior": "Ủy ban nhân dân tỉnh Lâm Sơn",
    "issuer": "Ủy ban nhân dân xã Đông Hải",
    "number": "7",
    "place": "Đông Hải",
    "day": date(2026, 11, 5),
    "signature": Signature("Phó Chủ tịch", "Nguyễn Thị Hạnh", "KT. Chủ tịch"),
    "recipients": (
        Recipient("Ủy ban nhân dân tỉnh", "b/c"),
        Recipient("Thường trực Đảng ủy xã", "b/c"),
        Recipient("Ủy ban Mặt trận Tổ quốc xã", "p/h"),
        Recipient("Các thôn, tổ dân phố", "t/h"),
    ),
    "filed": "VT, VP",
}
PARTY: dict[str, Any] = {
    "form": "party",
    "superior": "Đảng bộ tỉnh Lâm Sơn",
    "issuer": "Đảng ủy xã Đông Hải",
    "number": "12",
    "place": "Đông Hải",
    "day": date(2026, 2, 9),
    "signature": Signature("Phó Bí thư", "Trần Văn Dũng", "T/M Ban Thường vụ"),
    "recipients": (
        Recipient("Ban Thường vụ Tỉnh ủy", "b/c"),
        Recipient("Ban Tuyên giáo và Dân vận Tỉnh ủy", "b/c"),
        Recipient("Các chi bộ trực thuộc", "t/h"),
    ),
    "filed": "Văn phòng Đảng ủy",
}

TABLE = Table(
    (
        Column("TT", "center", 0.5),
        Column("Nhiệm vụ", "justify", 4),
        Column("Cơ quan chủ trì", "left", 2),
        Column("Thời hạn", "center", 1.5),
        Column("Kết quả", "left", 2),
    ),
    (
        Row((Cell("I"), Cell("Công tác tuyên truyền", span=4)), "group"),
        Row.of(
            "1",
            "Tổ chức hội nghị quán triệt Nghị quyết về công tác dân vận",
            "Ban Xây dựng Đảng",
            "15/12/2026",
            "Đã hoàn thành",
        ),
        Row.of("2", "Phát thanh chuyên mục hằng tuần", "Trung tâm Văn hóa", "30/12/2026", ""),
    ),
)

REPORT: tuple[Block, ...] = (
    Paragraph.of(
        "Thực hiện chế độ báo cáo định kỳ, cơ quan báo cáo kết quả công tác dân vận quý III "
        "năm 2026 như sau:"
    ),
    Heading(1, "Kết quả thực hiện"),
    Heading(2, "Công tác lãnh đạo, chỉ đạo"),
    Paragraph.of(
        "Đã ban hành 05 văn bản triển khai; phân công trách nhiệm cụ thể cho từng đơn vị, gắn với "
        "thời hạn hoàn thành và sản phẩm phải có."
    ),
    Heading(2, "Kết quả nhiệm vụ"),
    Paragraph((Run("Trong kỳ có "), Run("12 nhiệm vụ", bold=True), Run(", đã hoàn thành 09."))),
    TABLE,
    Heading(1, "Khó khăn, hạn chế"),
    Items.of(
        "Một số thôn gửi báo cáo chậm so với thời hạn được giao.",
        "Kinh phí cho các mô hình dân vận khéo còn ít.",
    ),
    Heading(1, "Nhiệm vụ quý IV năm 2026"),
    Paragraph.of("Hoàn thành các nhiệm vụ quá hạn trước ngày 30/11/2026.", level=2),
    Paragraph.of("Tổng kết phong trào thi đua “Dân vận khéo” năm 2026.", level=2),
    Paragraph.of("Trên đây là báo cáo kết quả công tác dân vận quý III năm 2026."),
)
PLAN: tuple[Block, ...] = (
    Heading(1, "Mục đích, yêu cầu"),
    Heading(2, "Mục đích"),
    Paragraph.of(
        "Nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên về công tác dân vận.", level=3
    ),
    Paragraph.of("Phát huy quyền làm chủ của Nhân dân.", level=3),
    Heading(2, "Yêu cầu"),
    Paragraph.of("Việc triển khai phải thiết thực, hiệu quả, không hình thức."),
    Heading(1, "Nhiệm vụ và giải pháp"),
    *(Paragraph.of(f"Nhiệm vụ thứ {word} của kế hoạch.", level=2) for word in ("nhất", "hai")),
    Paragraph.of("Các nhiệm vụ cụ thể có phụ lục kèm theo."),
    Heading(1, "Tổ chức thực hiện"),
    Paragraph.of(
        "Giao Văn phòng chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc; báo cáo "
        "kết quả trước ngày 20/12/2026.",
        level=2,
    ),
    Paragraph.of("Các đơn vị căn cứ chức năng, nhiệm vụ tổ chức thực hiện.", level=2),
)
REVIEW: tuple[Block, ...] = (
    Part("Kết quả 5 năm thực hiện Chương trình"),
    Heading(1, "Kết quả đạt được"),
    Paragraph.of("Các chỉ tiêu chủ yếu đạt và vượt kế hoạch."),
    Table(
        (
            Column("TT", "center", 0.5),
            Column("Chỉ tiêu", "left", 3),
            Column("Kế hoạch", "right", 1, group="Giai đoạn 2021 - 2025"),
            Column("Thực hiện", "right", 1, group="Giai đoạn 2021 - 2025"),
        ),
        (
            Row.of("1", "Mô hình “Dân vận khéo” được công nhận", "40", "46"),
            Row.of("2", "Cuộc đối thoại với Nhân dân", "10", "11"),
            Row((Cell("Cộng", span=2), Cell("50"), Cell("57")), "total"),
        ),
        caption="Bảng 1. Kết quả thực hiện chỉ tiêu",
    ),
    Heading(1, "Bài học kinh nghiệm"),
    Paragraph.of("Cấp ủy quan tâm, người đứng đầu gương mẫu thì phong trào mạnh."),
    Part("Phương hướng, nhiệm vụ giai đoạn 2026 - 2030"),
    Heading(1, "Phương hướng"),
    Paragraph.of("Tiếp tục đổi mới nội dung, phương thức công tác dân vận."),
    Heading(1, "Kiến nghị"),
    Items.of("Đề nghị cấp trên bố trí kinh phí.", "Đề nghị sửa đổi Quy chế phối hợp."),
)
LETTER: tuple[Block, ...] = (
    Paragraph.of(
        "Thực hiện Kế hoạch số 40/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh, cơ "
        "quan đề nghị các đơn vị thực hiện một số nội dung sau:"
    ),
    Paragraph.of("Rà soát các nhiệm vụ được giao, báo cáo tiến độ.", level=2),
    Paragraph.of("Gửi báo cáo trước ngày 25/11/2026 để tổng hợp.", level=2),
    Paragraph.of("Đề nghị các đơn vị quan tâm phối hợp thực hiện."),
)
ANNEX = Annex("Danh mục nhiệm vụ", (TABLE,), landscape=True)


def papers(form: Form) -> dict[str, Paper]:
    """Every kind of document in one form."""
    given, tail = (STATE, "-UBND") if form == "state" else (PARTY, "/ĐU")
    letter = "VP" if form == "state" else "CV/ĐU"
    return {
        "report": Paper(
            **given,
            symbol=f"BC{tail}",
            type_name="Báo cáo",
            title="Kết quả công tác dân vận quý III năm 2026",
            addressed_to=("Ủy ban nhân dân tỉnh Lâm Sơn",) if form == "state" else (),
            blocks=REPORT,
        ),
        "plan": Paper(
            **given,
            symbol=f"KH{tail}",
            type_name="Kế hoạch",
            title="Triển khai công tác dân vận năm 2026",
            bases=() if form == "party" else ("Căn cứ Kế hoạch số 40/KH-UBND của tỉnh",),
            blocks=PLAN,
            annexes=(ANNEX,),
        ),
        "action_programme": Paper(
            **given,
            symbol=f"CTr{tail}",
            type_name="Chương trình hành động",
            title="Thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương",
            blocks=PLAN,
            annexes=(ANNEX, Annex("Phân công theo dõi", PLAN[:3])),
        ),
        "letter": Paper(
            **given,
            symbol=f"UBND-{letter}" if form == "state" else letter,
            title="Báo cáo tiến độ thực hiện nhiệm vụ công tác dân vận",
            addressed_to=("Các ban, ngành của xã", "Ủy ban Mặt trận Tổ quốc xã", "Các thôn"),
            blocks=LETTER,
        ),
        "review": Paper(
            **given,
            symbol=f"BC{tail}",
            type_name="Báo cáo",
            title="Tổng kết 5 năm thực hiện Chương trình công tác dân vận, giai đoạn 2021 - 2025",
            blocks=REVIEW,
        ),
    }
