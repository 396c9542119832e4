"""Names in the data files, for the catalogues: rules, events, cases, usual terms."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

NAMES = (
    gettext_noop("Đơn thư: đề xuất hướng xử lý"),
    gettext_noop("nhận được đơn"),
    gettext_noop("Khiếu nại lần đầu: thời hiệu nộp đơn"),
    gettext_noop("nhận được hoặc biết được quyết định, hành vi hành chính"),
    gettext_noop("Khiếu nại lần đầu: thụ lý hoặc từ chối bằng văn bản"),
    gettext_noop("nhận được đơn khiếu nại"),
    gettext_noop("Khiếu nại lần hai: thụ lý hoặc từ chối bằng văn bản"),
    gettext_noop("Giải quyết khiếu nại lần đầu"),
    gettext_noop("thụ lý khiếu nại"),
    gettext_noop("vụ việc phức tạp"),
    gettext_noop("vùng sâu, vùng xa, đi lại khó khăn"),
    gettext_noop("vùng sâu, vùng xa và phức tạp"),
    gettext_noop("Khiếu nại lần hai: thời hạn nộp đơn"),
    gettext_noop("hết hạn giải quyết hoặc nhận được quyết định giải quyết lần đầu"),
    gettext_noop("Giải quyết khiếu nại lần hai"),
    gettext_noop("Gửi quyết định giải quyết khiếu nại lần đầu"),
    gettext_noop("ký quyết định giải quyết"),
    gettext_noop("Gửi quyết định giải quyết khiếu nại lần hai"),
    gettext_noop("Công khai quyết định giải quyết khiếu nại lần hai"),
    gettext_noop("Tố cáo: vào sổ, phân loại, kiểm tra điều kiện thụ lý"),
    gettext_noop("nhận được tố cáo"),
    gettext_noop("phải kiểm tra, xác minh tại nhiều nơi"),
    gettext_noop("Tố cáo: chuyển đơn không thuộc thẩm quyền"),
    gettext_noop("Tố cáo: thông báo thụ lý hoặc không thụ lý"),
    gettext_noop("quyết định thụ lý hoặc không thụ lý"),
    gettext_noop("Giải quyết tố cáo"),
    gettext_noop("thụ lý tố cáo"),
    gettext_noop("vụ việc đặc biệt phức tạp"),
    gettext_noop("Tố cáo: xử lý theo kết luận nội dung tố cáo"),
    gettext_noop("ban hành kết luận nội dung tố cáo"),
    gettext_noop("Tố cáo: gửi kết luận nội dung tố cáo"),
    gettext_noop("Tố cáo: công khai kết luận nội dung tố cáo"),
    gettext_noop("Tiếp công dân: thông báo kết quả xử lý"),
    gettext_noop("tiếp công dân"),
    gettext_noop("Kiến nghị, phản ánh: trả lời"),
    gettext_noop("nhận được kiến nghị, phản ánh"),
    gettext_noop("Kiến nghị sau kiểm tra: khắc phục và báo cáo"),
    gettext_noop("ban hành kết luận kiểm tra"),
    gettext_noop("Lời hứa với người dân tại tiếp dân, đối thoại: thực hiện hoặc trả lời"),
    gettext_noop("ngày tiếp dân, đối thoại"),
    gettext_noop("Báo cáo tháng (cơ quan nhà nước)"),
    gettext_noop("Báo cáo quý (cơ quan nhà nước)"),
    gettext_noop("Báo cáo 6 tháng (cơ quan nhà nước)"),
    gettext_noop("Báo cáo 9 tháng (cơ quan nhà nước)"),
    gettext_noop("Báo cáo năm (cơ quan nhà nước)"),
    gettext_noop("Báo cáo tháng (cơ quan Đảng, Mặt trận)"),
    gettext_noop("Báo cáo quý (cơ quan Đảng, Mặt trận)"),
    gettext_noop("Báo cáo 6 tháng (cơ quan Đảng, Mặt trận)"),
    gettext_noop("Báo cáo năm (cơ quan Đảng, Mặt trận)"),
)


def in_words(name: str) -> str:
    """The name in the language of the moment; what a body named itself stays as it is."""
    return gettext(name) if name else ""
