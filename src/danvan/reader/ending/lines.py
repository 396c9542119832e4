"""What each line of the end matter says: authority, position, name, recipient, or none of these."""

from __future__ import annotations

import re

from danvan.reader.shape import is_upper, squeeze

AUTHORITY = re.compile(
    r"(?:(?:T/M|K/T|T/L|T/U|T\.M|TM|KT|TL|TUQ|T/UQ)(?=[\s./])|Q\.)\s*[./]?\s*(?=[A-ZĐÀ-Ỹ])"
    r"[A-ZĐÀ-Ỹ ,\-–.&()/\d]+$"
    r"|(?:T/M|TM\.|KT\.|TL\.|TUQ\.|K/T|T/L) [A-ZĐÀ-Ỹ].{2,60}$"
)
POSITION = re.compile(
    r"(?:(?:Q\.|QUYỀN|PHÓ|TỔNG|THỨ|CHÁNH|THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|TRƯỞNG|CHỦ|BÍ|GIÁM|HIỆU|CỤC"
    r"|VỤ|VIỆN|CHI CỤC|BỘ|THỦ|TỔ|ĐỘI|ĐOÀN|HẠT|NGƯỜI|THẨM|CHỦ NHIỆM|KẾ TOÁN|VIỆN TRƯỞNG)"
    r"(?:[ A-ZĐÀ-Ỹ,\-–.&]*))$"
)
_POSITION_WORDS = re.compile(
    r"(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|HIỆU PHÓ|THỦ TƯỚNG|ỦY VIÊN"
    r"|UỶ VIÊN|CHỦ NHIỆM|THỨ TRƯỞNG|CỤC PHÓ|VIỆN PHÓ|TỔNG THANH TRA|CHÁNH ÁN|CHỈ HUY|THƯ KÝ|THỦ TRƯỞNG"
    r"|KIỂM SÁT|TỔNG KIỂM TOÁN|THỐNG ĐỐC|CHÍNH ỦY)"
)
RECIPIENTS = re.compile(r"[*_ ]*N[ơo]i nh[ậâ]n\s*[:.;]?[*_ ]*")
FILE = re.compile(r"[-–+•* ]*L[ưu]u\b")
_SYLLABLE = r"[A-ZĐÀ-Ỹ][a-zđà-ỹ]*"
NAME = re.compile(rf"(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Ths|CKI|CKII|TTND|[.\s])+\s*)?{_SYLLABLE}(?:\s+{_SYLLABLE}){{1,5}}$")
_SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lâm Mai Đoàn "
    "Tô Trịnh Hà Cao Lương Đào Thái Tạ Chu Châu Quách La Lưu Tống Từ Vương Kiều Hứa Phùng Thân Giàng "
    "Lò Vàng Hầu Sùng Ma Nông Triệu Bế Cù Doãn Khuất Lại Lục Mã Nghiêm Ninh Phó Quang Sầm Tăng Thạch "
    "Tòng Ung Văn Viên Y A H Rơ Ksor Siu Đàm Điểu Đồng Kim Danh Chau Âu Bạch Cầm Chử Đường Giang "
    "Hồng Khổng Lã Liêu Lữ Ngụy Nhữ Phương Thiều Tôn Trà Vi Xa Huỳnh Tường".split()
)
_STAMP = re.compile(
    r"(?:Người ký|Ký bởi|Thời gian ký|Cơ quan|Email|Ngày ký|Chữ ký)\s*:|\(?[ĐĐ]ã ký\)?\.?$|\(?Ký tên|\(?[Kk]ý,"
)


def is_authority(text: str) -> bool:
    """`TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`, `TL. CHỦ TỊCH`."""
    return AUTHORITY.match(text) is not None and len(text) < 90


def is_position(text: str) -> bool:
    """`CHỦ TỊCH`, `PHÓ BÍ THƯ THƯỜNG TRỰC`: an office in capitals."""
    return (
        is_upper(text)
        and len(text) < 70
        and _POSITION_WORDS.search(text) is not None
        and not text.endswith((":", ";"))
    )


def is_name(text: str) -> bool:
    """A person's name: two to six capitalised syllables, the first a surname."""
    if not NAME.match(text) or len(text) > 50:
        return False
    return any(word in _SURNAMES for word in text.replace(".", " ").split()[:4])


def office_and_name(text: str) -> tuple[str, str] | None:
    """`THỦ TƯỚNG Trần Văn An` taken apart: an office and the name of its holder on one line."""
    words = text.split(" ")
    for index in range(1, len(words)):
        if not words[index].isupper():
            office, name = " ".join(words[:index]), " ".join(words[index:])
            fits = (is_position(office) or is_authority(office)) and is_name(name)
            return (office, name) if fits else None
    return None


def is_stamp(text: str) -> bool:
    """Words of a signature stamp, or `(Đã ký)`."""
    return _STAMP.match(text) is not None


def signs(text: str) -> bool:
    """Whether the line opens the end matter."""
    words = squeeze(text).strip("* _")
    return bool(RECIPIENTS.match(words)) or is_authority(words)
