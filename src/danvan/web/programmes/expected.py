"""Documents of one's own that bodies owe, on Hôm nay: mine, and those that I wait for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.web.bodies.acting import Actor
from danvan.web.documents.cascade.owing import Order, owed_orders
from danvan.web.documents.models import Candidate
from danvan.web.programmes.models import Task
from danvan.web.programmes.other_duties import Matter, Section

FEW = 10


def taken_tasks(tasks: Iterable[Candidate]) -> set[int]:
    """A step of `documents.cascade.owing.TAKEN`: those that became tasks of a programme."""
    some = list(tasks)
    rows = Task.objects.filter(version__in={each.version_id for each in some})
    known = set(rows.order_by().values_list("version", "start", "end"))
    return {each.pk for each in some if (each.version_id, each.start, each.end) in known}


def documents_today(by: Actor, today: date) -> list[Section]:
    """A source of `other_duties.OTHERS`."""
    if by.body is None:
        return []
    orders = owed_orders(today, by)
    orders.sort(key=lambda each: (each.task.due is None, each.task.due or today))
    mine = [each for each in orders if by.body in each.silent]
    asked = [each for each in orders if each.document.owner_id == by.body_id]
    home, more = reverse("documents:list"), _("Mọi văn bản")
    return [
        Section(
            _("Văn bản phải ban hành"),
            "file-text",
            [_owed(each, today) for each in mine[:FEW]],
            home,
            more,
        ),
        Section(
            _("Chưa trả lời văn bản của cơ quan tôi"),
            "sitemap",
            [_awaited(each, today) for each in asked[:FEW]],
            home,
            more,
        ),
    ]


def _owed(order: Order, today: date) -> Matter:
    clause = _("Theo mục %(clause)s, %(document)s")
    under = clause % {"clause": order.task.clause, "document": order.document}
    return _matter(order, today, words=order.task.text, under=under)


def _awaited(order: Order, today: date) -> Matter:
    count = len(order.bodies)
    told = ngettext(
        "%(silent)d trong %(all)d cơ quan chưa có văn bản: %(first)s",
        "%(silent)d trong %(all)d cơ quan chưa có văn bản: %(first)s",
        count,
    )
    first = "; ".join(body.name for body in order.silent[:3])
    first += " …" if len(order.silent) > 3 else ""
    under = told % {"silent": len(order.silent), "all": count, "first": first}
    return _matter(order, today, words=f"{order.document}: {order.task.text}", under=under)


def _matter(order: Order, today: date, *, words: str, under: str) -> Matter:
    due = order.task.due
    return Matter(
        words=words,
        under=under,
        url=reverse("documents:cascade", args=[order.document.pk]) + "#phai-co",
        due=due,
        standing="not_made_late" if due and due < today else "not_made",
        standing_words="",
        act=_("Xem"),
    )
