"""The figures that the source wants reached: the body's own value to fill, the source's in quotes.

What the body fills in is written as plans write it, so that the reader finds it again: a share as
`Tỷ lệ hộ dùng nước sạch: ít nhất 93 %`, a count as `Mở ít nhất 02 lớp`, a change as
`Giảm tỷ lệ hộ nghèo 1,2 %/năm`.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official.blocks import Block, Heading, Items, Paragraph, Run
from danvan.official.drafting.citing import short
from danvan.official.drafting.model import Aim, Order, Source
from danvan.official.drafting.quoting import quoted
from danvan.official.drafting.work import figures
from danvan.official.gaps import gap
from danvan.official.wording import clean, lower_first

TITLE = "Chỉ tiêu"


def aims(order: Order) -> Iterator[Block]:
    """The section of figures; nothing where the body takes none over."""
    if not order.aims:
        return
    yield Heading(2, TITLE)
    for aim in order.aims:
        yield Paragraph.of(own(aim, order.issuer), level=3)
        yield Items((_upper(aim, order.source),))


def own(aim: Aim, issuer: str) -> str:
    """What the body itself wants to reach, by when."""
    value = clean(aim.own) or gap(f"mức phấn đấu của {issuer}")
    return f"{_reached(aim, value)}{_by(aim)}."


def _by(aim: Aim) -> str:
    if aim.passed:
        return f", đến ngày {gap('ngày, tháng, năm')}"
    return f", đến ngày {figures(aim.due)}" if aim.due else ""


def _reached(aim: Aim, value: str) -> str:
    name, unit = clean(aim.name).rstrip(" .;,:"), clean(aim.unit)
    how = " ".join(filter(None, [aim.how, value]))
    if aim.change:
        return f"{aim.change} {lower_first(name)} {how} {unit}"
    thing, _slash, each = unit.partition("/")
    told = f"{how} {thing}"
    often = f" hằng {each}" if each else ""
    if name.lower().startswith(f"{thing.lower()} "):
        return f"Có {told}{name[len(thing) :]}{often}"
    before, found, after = name.partition(f" {thing}")
    if found and not after[:1].isalnum():
        return f"{before} {told}{after}{often}"
    return f"{name}: {how} {unit}"


def _upper(aim: Aim, source: Source) -> tuple[Run, ...]:
    """What the source says of it, and where; for one without words, how much was set."""
    if not aim.words:
        return (Run(f"Mức cấp trên giao khi thực hiện {short(source)}: “{aim.upper}”."),)
    where = " ".join(filter(None, [aim.place, short(source)]))
    said = Run(f"“{quoted(aim.words)}”", quote=True)
    return (Run("Mức của cấp trên: "), said, Run(f" ({where})."))
