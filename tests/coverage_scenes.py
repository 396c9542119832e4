"""Small parents and children for the tests of coverage."""

from __future__ import annotations

from datetime import date

from danvan.coverage import Coverage, Item, Weights, cover

FILLING = (
    "Phòng Nội vụ rà soát thủ tục hành chính, trình phương án cắt giảm",
    "Công an huyện tuần tra, kiểm soát tốc độ xe trên quốc lộ",
    "Phòng Giáo dục và Đào tạo tổ chức kỳ thi tuyển sinh lớp 10",
    "Hội Phụ nữ trồng cây bóng mát ven đường trục xã",
    "Trung tâm Y tế tiêm vắc-xin cho trẻ em dưới năm tuổi",
)


def duty(key: str, text: str, *leads: str, due: str | None = None, **more: object) -> Item:
    """A duty with these leads; `due` is an ISO date."""
    day = date.fromisoformat(due) if due else None
    return Item(key, text, leads=leads, due=day, **more)  # type: ignore[arg-type]


def covered(parents: list[Item], children: dict[str, list[Item]], **more: object) -> Coverage:
    """The coverage with weights from these texts and some of other fields."""
    own = [item.text for items in (parents, *children.values()) for item in items]
    return cover(parents, children, Weights([*FILLING, *own]), **more)  # type: ignore[arg-type]
