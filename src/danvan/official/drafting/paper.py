"""The whole draft as a paper: head, bases, opening words, sections, annex, ending."""

from __future__ import annotations

from dataclasses import replace

from danvan.official.blocks import Block, Paragraph
from danvan.official.drafting.carrying import carrying
from danvan.official.drafting.citing import full, short
from danvan.official.drafting.model import Order
from danvan.official.drafting.purpose import purpose
from danvan.official.drafting.table import table
from danvan.official.drafting.work import work
from danvan.official.gaps import gap
from danvan.official.model import Paper, Signature


def draft_of(order: Order) -> Paper:
    """The draft, without number, day and name: those come when it is signed."""
    return Paper(
        form=order.form,
        superior=order.superior,
        issuer=order.issuer,
        symbol=order.symbol,
        place=order.place,
        type_name=order.type_name,
        title=f"Thực hiện {_titled(order)}",
        bases=_bases(order) if order.form == "state" else (),
        blocks=(*_opening(order), *purpose(order), *work(order), *carrying(order)),
        annexes=(table(order),),
        signature=_signature(order),
        recipients=order.recipients,
        filed=order.filed,
        draft="Dự thảo",
    )


def _signature(order: Order) -> Signature:
    """Who signs for a committee, its secretary or a deputy, is not known beforehand."""
    signature = order.signature
    return signature if signature.position else replace(signature, position=gap("chức vụ"))


def _titled(order: Order) -> str:
    """Whom the title names in full; the opening words or the bases say the day."""
    source = order.source
    told = full(source, order.form)
    if len(told) <= 240:
        return told
    return f"{short(source)} của {source.issuer}" if source.issuer else short(source)


def _bases(order: Order) -> tuple[str, ...]:
    """Laws by their names, what the source carries out, the source itself last."""
    laws = (f"Căn cứ {law}" for law in order.laws)
    above = (f"Căn cứ {full(each, order.form)}" for each in order.above)
    return (*laws, *above, f"Căn cứ {full(order.source, order.form)}")


def _opening(order: Order) -> tuple[Block, ...]:
    own = order.type_name
    if order.form == "state":
        words = f"{order.issuer} ban hành {own} thực hiện {short(order.source)} như sau:"
        return (Paragraph.of(words),)
    above = "; ".join(full(each, order.form) for each in order.above)
    also = f" và {above}" if above else ""
    board = order.signature.authority.removeprefix("T/M ").strip()
    who = f"{board} {order.issuer}" if board.startswith("Ban ") else order.issuer
    words = f"Thực hiện {full(order.source, order.form)}{also}, {who} xây dựng {own} như sau:"
    return (Paragraph.of(words),)
