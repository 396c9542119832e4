"""How the draft is carried out: who does, who watches, who reports to whom, when it is reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official.blocks import Block, Heading, Paragraph
from danvan.official.drafting.citing import short
from danvan.official.drafting.model import Order, Reporting
from danvan.official.drafting.work import figures
from danvan.official.gaps import gap


def carrying(order: Order) -> Iterator[Block]:
    """Tổ chức thực hiện, and the closing words."""
    own, follower = order.type_name, order.follower or gap("cơ quan theo dõi")
    yield Heading(1, "Tổ chức thực hiện")
    yield Paragraph.of(
        f"{follower} lập lịch thực hiện từng nhiệm vụ, ghi rõ người phụ trách, trước ngày "
        f"{gap('ngày, tháng, năm')}.",
        level=2,
    )
    yield Paragraph.of(
        f"{follower} thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện {own} này; tổng hợp "
        "khó khăn, vướng mắc, trình cấp có thẩm quyền xem xét, giải quyết.",
        level=2,
    )
    for each in order.reporting:
        yield Paragraph.of(_report(each, order, follower), level=2)
    if not order.reporting:
        to = order.upward or gap("cơ quan nhận báo cáo")
        yield Paragraph.of(
            f"{follower} tổng hợp, {_upward(order)} {to} kết quả thực hiện {own} này "
            f"{gap('kỳ báo cáo, thời hạn')}.",
            level=2,
        )
    yield Paragraph.of(
        f"{follower} tham mưu tổ chức sơ kết trước ngày {gap('ngày sơ kết')}, tổng kết trước ngày "
        f"{gap('ngày tổng kết')}.",
        level=2,
    )
    yield Paragraph.of(_closing(order))


def _report(each: Reporting, order: Order, follower: str) -> str:
    to = "; ".join(each.to) or gap("cơ quan nhận báo cáo")
    when = f"trước ngày {figures(each.due)}" if each.due else gap("thời hạn gửi báo cáo")
    often = f"Định kỳ {each.every}, " if each.every else ""
    where = " ".join(filter(None, [each.place, short(order.source)]))
    return (
        f"{often}{follower} tổng hợp, {_upward(order)} {to} kết quả thực hiện {when} "
        f"(theo {where})."
    )


def _upward(order: Order) -> str:
    """A part of the body prepares what the body itself reports to the level above."""
    own = order.follower in ("", order.issuer)
    return "báo cáo" if own else f"tham mưu {order.issuer} báo cáo"


def _closing(order: Order) -> str:
    return (
        f"Trên đây là {order.type_name} thực hiện {short(order.source)}; trong quá trình thực "
        f"hiện, nếu có vướng mắc, các cơ quan, đơn vị báo cáo {order.issuer} để xem xét, giải "
        "quyết."
    )
