"""The rules by which a body was found, in the words that `--explain` shows."""

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
