"""Coverage: 140 duties against 34 children of 60 clauses each, made text, weights included."""

from __future__ import annotations

import random

from benchmarks.measure import Row, best
from danvan.coverage import Item, Weights, cover

DUTIES, CHILDREN, CLAUSES = 140, 34, 60
SEED = 2026
MUST = 2.0  # seconds
_ACTS = """rà soát; lập danh sách; tập huấn; tuyên truyền; kiểm tra; xây dựng; sửa chữa; trồng
khảo sát; niêm yết; đối thoại về; hỗ trợ; vận động; cấp phát; tổng kết; nhân rộng; biểu dương"""
_THINGS = """hồ sơ đất đai; kênh mương nội đồng; nhà văn hóa thôn; mô hình hợp tác xã; lớp dạy bơi
thủ tục hành chính; đường hoa; tổ hòa giải; quỹ khuyến học; điểm tiêm chủng; bến đò ngang; hộ nghèo
người có uy tín; khu tái định cư; đài truyền thanh; chợ phiên; rừng phòng hộ; hội thi; sân bóng
đèn chiếu sáng; bể nước sạch; trạm bơm; tủ sách; tổ tự quản; nghĩa trang liệt sĩ; bếp ăn bán trú"""
_WHERE = """ở các thôn ven sông; cho đoàn viên, hội viên; tại khu dân cư mới; trong các trường học
ở xã đảo; cho lao động trẻ; theo từng hộ gia đình; bằng nguồn xã hội hóa; sau mùa mưa bão"""
_BODIES = """Sở Nội vụ; Hội Nông dân; Công an; Ủy ban nhân dân; Ban Dân vận; Sở Y tế; Hội Phụ nữ"""


def run() -> list[Row]:
    """The whole answer with its evidence, from the items on."""
    made = random.Random(SEED)
    parents = _items(made, DUTIES)
    children = {f"con-{at}": _items(made, CLAUSES) for at in range(CHILDREN)}
    texts = [item.text for own in (parents, *children.values()) for item in own]
    seconds = best(lambda: cover(parents, children, Weights(texts)))
    letters = sum(map(len, texts)) // len(texts)
    note = f"{DUTIES} duties × {CHILDREN} children of {CLAUSES} clauses of {letters} letters"
    return [Row("coverage of one parent", seconds, "s", MUST, low=True, note=note)]


def _items(made: random.Random, count: int) -> list[Item]:
    return [_item(made, f"II.{at}") for at in range(1, count + 1)]


def _item(made: random.Random, key: str) -> Item:
    """One clause of two or three acts with a body, as plans have them."""
    body = _one_of(made, _BODIES)
    works = (
        " ".join(_one_of(made, words) for words in (_ACTS, _THINGS, _WHERE))
        for _ in range(made.randint(2, 3))
    )
    return Item(key, f"{body} {'; '.join(works)}", leads=(body,))


def _one_of(made: random.Random, words: str) -> str:
    return made.choice(words.replace("\n", "; ").split("; "))
