"""Documents that bodies owe by a day because another one orders them: what reminders go by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.matters import Matter, Under
from danvan.web.core.clock import today
from danvan.web.documents.cascade.owing import Order, owed_orders


def owed_documents(until: date) -> Iterator[Matter]:
    """A source of `bodies.matters.SOURCES`: what nobody answered yet, due on `until` or before."""
    for order in owed_orders(today(), until=until):
        yield _matter(order)


def owed_under(document: int, body: int | None, until: date) -> int:
    """A count of `bodies.matters.COUNTS`: what `body` owes; all for who holds the document."""
    orders = owed_orders(today(), until=until, document=document)
    return sum(body is None or any(each.pk == body for each in one.silent) for one in orders)


def _matter(order: Order) -> Matter:
    assert order.task.due is not None  # asked for by its date
    document = order.document
    link = reverse("documents:cascade", args=[document.pk]) + "#phai-co"
    return Matter(
        subject=("documents.candidate", order.task.pk),
        title=_("Ban hành văn bản thực hiện %(document)s") % {"document": document},
        due=order.task.due,
        owners=tuple(body.pk for body in order.silent),
        follower=document.owner_id,
        link=link,
        under=Under(("documents.document", document.pk), str(document), link, link),
    )
