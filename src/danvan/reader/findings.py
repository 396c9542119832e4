"""The catalogue of finding codes: severity and the Vietnamese sentence of each."""

from __future__ import annotations

from danvan.reader.model import Finding
from danvan.reader.source import Span

CATALOGUE: dict[str, tuple[str, str]] = {
    "code-type": ("warning", "Ký hiệu {words} không khớp với tên loại văn bản."),
    "carries-itself": (
        "warning",
        "Văn bản ghi là thực hiện chính nó ({words}); xin xem lại số, ngày được dẫn.",
    ),
    "date-impossible": ("error", "Ngày {words} không có trong lịch; xin đối chiếu bản gốc."),
    "date-order": ("warning", "Ngày {words} sau ngày ban hành của chính văn bản này."),
    "due-before-issue": ("warning", "Thời hạn {words} trước ngày ban hành văn bản."),
    "encoding-unknown": ("warning", "Không nhận ra bảng mã của đoạn này; chữ được giữ nguyên."),
    "head-missing": ("info", "Không thấy phần đầu văn bản (tên cơ quan, số, ngày)."),
    "number-jump": ("warning", "Đánh số nhảy: sau {words} thiếu một mục."),
    "number-repeat": ("warning", "Đánh số lặp: {words} xuất hiện hai lần."),
    "page-unread": (
        "warning",
        "Trang {words} chỉ có ảnh, chưa đọc được; hãy cài Tesseract cùng tesseract-ocr-vie.",
    ),
    "passage-twice": ("warning", "Một đoạn lặp lại nguyên văn; bản lặp đã được bỏ khỏi kết quả."),
    "no-outline": ("info", "Không thấy mục nào được đánh số."),
    "not-vietnamese": ("warning", "Văn bản dường như không phải tiếng Việt."),
    "annex-missing": ("warning", "Văn bản nhắc tới {words} nhưng trong tệp không có."),
    "code-blank": ("info", "Số văn bản để trống."),
    "date-blank": ("info", "Ngày ban hành để trống hoặc thiếu."),
    "ocr-used": ("info", "Chữ được nhận dạng từ ảnh; xin đối chiếu với bản gốc."),
    "text-layer-distrusted": ("info", "Lớp chữ trong PDF không đáng tin; đã nhận dạng lại từ ảnh."),
    "weekday-mismatch": ("warning", "{words}: thứ và ngày không khớp nhau."),
    "mark-repaired": ("info", "Ký hiệu mục {words} được sửa theo thứ tự các mục."),
}


def finding(code: str, span: Span, words: str = "") -> Finding:
    """The Finding of `code` at `span`; `words` fills the sentence."""
    severity, sentence = CATALOGUE[code]
    return Finding(code, severity, sentence.format(words=f"“{words}”"), span)
