"""A digest that waits composed once more, where its reader may not see all of it any longer."""

from __future__ import annotations

from datetime import date

from danvan.web.bodies.acting import actors
from danvan.web.notices.digest.compose import IN_PARTS, OLDEST, language_of, letter_of, news_of
from danvan.web.notices.digest.content import Contents
from danvan.web.notices.lines import Line
from danvan.web.notices.models import Mail, MailState, Notice

_FIELDS = ("subject", "text", "html", "shown")


def composed_again(mail: Mail) -> bool:
    """Put into the letter what may be told now; False where nothing is left, or it is not ours."""
    user, slot = mail.user, date.fromisoformat(mail.key[-len("2026-11-29") :])
    acting = actors([user]).get(user.pk, [])
    contents = Contents()
    contents.prepare((actor, language_of(user)) for actor in acting)
    made = letter_of(user, slot, acting, _carried(mail), contents)
    if made is None:
        return False
    for name in _FIELDS:
        setattr(mail, name, getattr(made, name))
    mine = Mail.objects.filter(pk=mail.pk, claim=mail.claim, state=MailState.SENDING)
    return bool(mine.update(**{name: getattr(made, name) for name in _FIELDS}))


def _carried(mail: Mail) -> list[Line]:
    """The news that this letter carries: of what is unread, all since the digest before it."""
    rows = Notice.objects.filter(user=mail.user, read_at=None, mailed=True)
    rows = rows.filter(at__lte=mail.at, at__gte=mail.at - OLDEST).exclude(kind__in=IN_PARTS)
    digests = Mail.objects.filter(user=mail.user, what=Mail.What.DIGEST, at__lt=mail.at)
    if before := digests.order_by("-at").values_list("at", flat=True).first():
        rows = rows.filter(at__gt=before)
    return news_of([mail.user], rows).get(mail.user_id, [])
