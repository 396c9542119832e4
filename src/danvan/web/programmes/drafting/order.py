"""All that was chosen for a draft, as the order for its paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from danvan.official.drafting import Aim, Duty, Order, Reporting
from danvan.web.bodies import letterhead
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.documents.access import READ
from danvan.web.documents.models.document import Type
from danvan.web.programmes.drafting import heads
from danvan.web.programmes.drafting.duties import Falls
from danvan.web.programmes.drafting.places import places
from danvan.web.programmes.drafting.promises import Promise
from danvan.web.programmes.drafting.reporting import Owed, owed_reports
from danvan.web.programmes.drafting.words import Said, said
from danvan.web.programmes.models import Programme

# As documents say it, so that the reader of the draft finds it again.
EVERY = {
    "month": "hằng tháng",
    "quarter": "hằng quý",
    "half_year": "định kỳ 6 tháng",
    "nine_months": "9 tháng",
    "year": "hằng năm",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A duty taken into the draft: who leads it, by when; `candidates` where nobody was chosen."""

    falls: Falls
    lead: Body | None
    due: date | None
    candidates: tuple[Body, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure taken into the draft, with the body's own value where it is known already."""

    promise: Promise
    own: str = ""


def order_of(
    by: Actor,
    programme: Programme,
    kind: str,
    chosen: Sequence[Chosen],
    follower: Body | None,
    wanted: Sequence[Wanted] = (),
) -> Order:
    """The order for the draft of the body acted for."""
    body = by.body
    assert body is not None
    tasks = [each.falls.task for each in chosen]
    words = said(tasks)
    read = programme.document.versions.filter(status__in=READ).values_list("pk", flat=True).first()
    told = [task.version_id for task in tasks] + [each.promise.version for each in wanted]
    place = places([read, *told])
    return Order(
        form=letterhead.form_of(body),
        type_name=str(Type(kind).label),
        symbol=letterhead.symbol(body, heads.KINDS[Type(kind)]),
        superior=letterhead.superior(body),
        issuer=letterhead.issuer(body),
        place=letterhead.place(body),
        source=heads.source_of(programme.document),
        laws=heads.laws(body),
        above=heads.above(by, programme.document),
        aims=tuple(_aim(each, place(each.promise.version, each.promise.clause)) for each in wanted),
        duties=tuple(
            _duty(each, place(task.version_id, task.clause), words[task.pk])
            for each, task in zip(chosen, tasks, strict=True)
        ),
        reporting=tuple(
            _reporting(each, place(read, each.clause)) for each in owed_reports(programme, body)
        ),
        upward=programme.owner.name,
        follower=follower.name if follower else "",
        scope=heads.scope(body),
        signature=letterhead.signature(body),
        recipients=heads.recipients(
            body, programme, [*(each.lead for each in chosen if each.lead), *_watching(follower)]
        ),
        filed=letterhead.filed(body),
    )


def _watching(follower: Body | None) -> tuple[Body, ...]:
    return (follower,) if follower else ()


def _duty(chosen: Chosen, where: str, told: Said) -> Duty:
    task = chosen.falls.task
    return Duty(
        words=told.words,
        quoted=told.quoted,
        place=where,
        section=task.field,
        lead=chosen.lead.name if chosen.lead else "",
        candidates=tuple(each.name for each in chosen.candidates),
        coordinators=_helpers(chosen),
        due=chosen.due,
        upper_due=task.due,
        every=EVERY.get(task.every, ""),
        product=task.deliverable,
    )


def _aim(wanted: Wanted, where: str) -> Aim:
    told = wanted.promise
    return Aim(
        name=told.name,
        unit=told.unit,
        how=told.how,
        change=told.change,
        own=wanted.own,
        due=told.due,
        words=told.words,
        place=where if told.words else "",
        upper=told.upper,
        passed=told.due is not None and told.due < today(),
    )


def _helpers(chosen: Chosen) -> tuple[str, ...]:
    """Those that the programme names to help, and other parts of the body that it names to lead."""
    falls = chosen.falls
    named = [each for each in (*falls.named, *falls.coordinators) if each != chosen.lead]
    return tuple(dict.fromkeys(each.name for each in named))


def _reporting(owed: Owed, place: str) -> Reporting:
    return Reporting(owed.name, owed.to, EVERY.get(owed.every, ""), owed.due, place)


def file_name(programme: Programme, kind: str) -> str:
    """A name that says what the file is: `Du thao ke hoach thuc hien 45-KH-UBND.docx`."""
    about = (programme.document.code or f"chương trình {programme.pk}").replace("/", "-")
    return f"Dự thảo {str(Type(kind).label).lower()} thực hiện {about}.docx"
