"""The duties under the sections of the document that they come from, each with who, when, what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from danvan.official.blocks import Block, Heading, Items, Paragraph
from danvan.official.drafting.model import Duty, Order
from danvan.official.drafting.quoting import quotation
from danvan.official.gaps import gap
from danvan.official.numbering import letter

SECTION = 2  # the number of the section of duties in every draft


@dataclass(frozen=True, slots=True)
class Place:
    """A duty with the mark that it bears in the draft: `II.1.a`."""

    mark: str
    duty: Duty


def placed(duties: tuple[Duty, ...]) -> Iterator[tuple[str, list[Place]]]:
    """The sections in the order of the source, their duties with marks; one alone has no name."""
    groups = [(name, list(given)) for name, given in groupby(duties, lambda duty: duty.section)]
    if len(groups) == 1:
        yield "", [Place(f"II.{n}", duty) for n, duty in enumerate(groups[0][1], 1)]
        return
    for number, (name, given) in enumerate(groups, 1):
        places = [Place(f"II.{number}.{letter(n)}", duty) for n, duty in enumerate(given, 1)]
        yield _sentence(name) or "Nhiệm vụ khác", places


def _sentence(name: str) -> str:
    """A title in capitals as a sentence: it stands a level lower here."""
    return name.capitalize() if name.isupper() else name


def work(order: Order) -> Iterator[Block]:
    """Nhiệm vụ, giải pháp."""
    yield Heading(1, "Nhiệm vụ, giải pháp")
    for name, places in placed(order.duties):
        if name:
            yield Heading(SECTION, name)
        for place in places:
            runs = quotation(place.duty, order.source)
            yield Paragraph(runs, level=SECTION + bool(name))
            yield Items.of(*_told(place.duty))


def _told(duty: Duty) -> Iterator[str]:
    yield f"Cơ quan chủ trì: {lead_of(duty)}."
    if duty.coordinators:
        yield f"Cơ quan phối hợp: {'; '.join(duty.coordinators)}."
    yield f"Thời hạn: {time_of(duty)}."
    yield f"Sản phẩm: {duty.product or gap('sản phẩm')}."


def lead_of(duty: Duty) -> str:
    """Who leads; else the gap, with those that may be meant."""
    if duty.lead:
        return duty.lead
    offered = " hoặc ".join(duty.candidates)
    return gap(f"cơ quan chủ trì, có thể là {offered}" if offered else "cơ quan chủ trì")


def time_of(duty: Duty) -> str:
    """`trước ngày 15/11/2026`, `hằng quý`, or the gap."""
    told = [duty.every] if duty.every else []
    if duty.due:
        told.append(f"trước ngày {figures(duty.due)}")
    return ", ".join(told) or gap("thời hạn")


def figures(day: date) -> str:
    """The day in figures, `05/02/2026`, a nought before months below 3."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
