"""The laws and guidance that rules stand on, named once.

Those on the forms of documents were compared with copies of the texts; the others are named as they
are known in offices, and their rules say that they were not compared.
"""

from __future__ import annotations

SIX_CLEAR = (
    "Phương châm “6 rõ” trong chỉ đạo, điều hành: rõ người, rõ việc, rõ thời gian, "
    "rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền"
)
DECREE_30 = "Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày)"
GUIDE_05 = "Hướng dẫn 05-HD/VPTW, 27/5/2026 (thể thức văn bản của Đảng)"
BOTH_FORMS = f"{DECREE_30}; {GUIDE_05}"
DECREE_09 = "Nghị định 09/2019/NĐ-CP, Điều 7-8 (chế độ báo cáo); quy chế làm việc của cấp ủy"
UNICODE = "Nghị định 30/2020/NĐ-CP, Phụ lục I: chữ Việt theo bộ mã Unicode TCVN 6909:2001"
TWO_TIERS = "Nghị quyết 202/2025/QH15, 203/2025/QH15 và các quyết định sắp xếp bộ máy năm 2025"
