"""The laws and guidance that rules stand on, named once.

Those on the forms of documents were compared with copies of the texts; the others are named as they
are known in offices, and their rules say that they were not compared. A law keeps its Vietnamese
name in English, with a gloss behind it.
"""

from __future__ import annotations

from danvan.lint.said import Said

SIX_CLEAR = Said(
    "Phương châm “6 rõ” trong chỉ đạo, điều hành: rõ người, rõ việc, rõ thời gian, "
    "rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền",
    "“6 rõ” (the six clarities), the maxim for directing work: clear who, what, by when, who "
    "answers for it, with what product, by what authority",
)
DECREE_30 = Said(
    "Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày)",
    "“Nghị định 30/2020/NĐ-CP, Phụ lục I” (decree on clerical work, Annex I: form and layout)",
)
GUIDE_05 = Said(
    "Hướng dẫn 05-HD/VPTW, 27/5/2026 (thể thức văn bản của Đảng)",
    "“Hướng dẫn 05-HD/VPTW”, 27 May 2026 (guidance on the form of Party documents)",
)
BOTH_FORMS = Said(f"{DECREE_30.vi}; {GUIDE_05.vi}", f"{DECREE_30.en}; {GUIDE_05.en}")
DECREE_09 = Said(
    "Nghị định 09/2019/NĐ-CP, Điều 7-8 (chế độ báo cáo); quy chế làm việc của cấp ủy",
    "“Nghị định 09/2019/NĐ-CP, Điều 7-8” (decree on reporting by State bodies, Articles 7-8); "
    "the working rules of party committees",
)
UNICODE = Said(
    "Nghị định 30/2020/NĐ-CP, Phụ lục I: chữ Việt theo bộ mã Unicode TCVN 6909:2001",
    "“Nghị định 30/2020/NĐ-CP, Phụ lục I” (decree on clerical work, Annex I: Vietnamese letters "
    "in Unicode by the standard “TCVN 6909:2001”)",
)
TWO_TIERS = Said(
    "Nghị quyết 202/2025/QH15, 203/2025/QH15 và các quyết định sắp xếp bộ máy năm 2025",
    "“Nghị quyết 202/2025/QH15”, “203/2025/QH15” (resolutions of the National Assembly on "
    "provinces and on two tiers of local government) and the decisions of 2025 that rearranged "
    "bodies",
)
