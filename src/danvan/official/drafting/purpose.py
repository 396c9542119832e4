"""Why the draft is made, what it asks for and what it wants to reach: its first section."""

from __future__ import annotations

from danvan.official.blocks import Block, Heading, Items, Paragraph
from danvan.official.drafting.aims import aims
from danvan.official.drafting.citing import short
from danvan.official.drafting.model import Order


def purpose(order: Order) -> tuple[Block, ...]:
    """Mục đích, yêu cầu, chỉ tiêu; a committee's action programme speaks of its leading too."""
    source = short(order.source)
    return (
        Heading(1, "Mục đích, yêu cầu, chỉ tiêu" if order.aims else "Mục đích, yêu cầu"),
        Heading(2, "Mục đích"),
        Paragraph.of(
            f"Cụ thể hóa và tổ chức thực hiện đầy đủ, đúng tiến độ các nhiệm vụ của {source} "
            f"{order.scope}; xác định rõ cơ quan chủ trì, thời hạn và sản phẩm của từng nhiệm vụ."
        ),
        Heading(2, "Yêu cầu"),
        Items.of(*_asked(order, source)),
        *aims(order),
    )


def _asked(order: Order, source: str) -> tuple[str, ...]:
    own = order.type_name
    leading = (
        "Bảo đảm sự lãnh đạo thường xuyên của cấp ủy; phát huy vai trò nêu gương của người đứng "
        "đầu và của cán bộ, đảng viên."
        if order.form == "party"
        else "Người đứng đầu cơ quan, đơn vị chịu trách nhiệm về kết quả nhiệm vụ được giao chủ "
        "trì."
    )
    return (
        f"Bám sát nội dung của {source}, phù hợp với điều kiện thực tế {order.scope}.",
        "Mỗi nhiệm vụ có một cơ quan chủ trì; hoàn thành khi có sản phẩm chứng minh.",
        leading,
        f"Những đoạn trong ngoặc kép, có ghi mục ở cuối, trích nguyên văn {source}; phần còn lại "
        f"là nội dung của {own} này.",
    )
