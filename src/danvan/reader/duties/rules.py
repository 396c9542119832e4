"""The rules by which a value was found, in the words that `--explain` shows."""

from __future__ import annotations

SUBJECT = "chủ ngữ mở đầu"
BEHIND_ADVERBIAL = "chủ ngữ sau trạng ngữ"
BEHIND_TOPIC = "chủ ngữ sau chủ đề và dấu hai chấm"
ORDER = "được giao việc"
HEADING = "tiêu đề nêu tên"
LEAD_IN = "câu dẫn có dấu hai chấm"
LINE = "dòng phân công"
COLUMN = "cột chủ trì"
PARTNER = "sau chữ phối hợp"
PARTNER_IN_LINE = "dòng phân công, phần phối hợp"
PARTNER_IN_COLUMN = "cột phối hợp"

LIMIT = "chữ đặt giới hạn (trước, chậm nhất, xong …)"
WITHIN = "chữ nêu thời gian làm (trong, vào, hoàn thành …)"
RANGE = "khoảng thời gian từ … đến"
ALONE = "thời gian đứng riêng trong ngoặc"
GATHERING = "ngày tổ chức hoạt động"
TIME_AHEAD = "thời gian mở đầu dòng"
YEAR = "năm phải đạt"
TIME_IN_LINE = "dòng phân công, phần thời gian"
TIME_IN_COLUMN = "cột thời gian"
TIMETABLE = "ngày cuối của lịch"

PERIOD = "chữ chỉ kỳ lặp lại"

PRODUCT_AHEAD = "câu mở đầu bằng tên sản phẩm"
PRODUCT_MADE = "sản phẩm sau động từ làm ra nó"
REPORT = "báo cáo phải gửi"
PRODUCT_IN_LINE = "dòng phân công, phần sản phẩm"
PRODUCT_IN_COLUMN = "cột sản phẩm"
