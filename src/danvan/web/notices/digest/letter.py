"""The digest of one person: what is new for the person, then each body's part."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from danvan.web.bodies.models import User
from danvan.web.core.clock import now
from danvan.web.core.templatetags.danvan import day as in_words
from danvan.web.core.templatetags.danvan import number
from danvan.web.notices import links
from danvan.web.notices.digest.content import Content
from danvan.web.notices.lines import Line
from danvan.web.notices.models import Choice, How, Mail

_FORM = "notices/mail/digest"
_PRESSING = ("late", "soon")
_NEWS = 15  # notices told one by one


def letter(user: User, slot: date, parts: list[Content], news: list[Line], language: str) -> Mail:
    """The letter, not yet saved; `slot` is the day it is for, and with the person its key."""
    stop = links.stop(user.pk, Mail.What.DIGEST)
    home = parts[0].body.pk if parts else news[0].notice.body_id
    told = {
        "name": user.full_name,
        "news": [(line, links.way(line.notice.link, line.notice.body_id)) for line in news[:_NEWS]],
        "more": len(news) - _NEWS,
        "bell": links.way("/thong-bao/", home),
        "parts": parts,
        "several": len(parts) > 1,
        "stop": stop,
        "choose": links.way("/thong-bao/cai-dat/", home),
    }
    with translation.override(language):
        heading = _heading(user, slot)
        told["heading"] = heading
        return Mail(
            key=f"digest-{user.pk}-{slot.isoformat()}",
            what=Mail.What.DIGEST,
            user=user,
            to=user.email,
            subject=_subject(heading, parts),
            text=render_to_string(f"{_FORM}.txt", told),
            html=render_to_string(f"{_FORM}.html", told),
            stop=stop,
            shown=_shown(parts, news),
            at=now(),
            next_try=now(),
        )


def _heading(user: User, slot: date) -> str:
    """`Việc ngày 29/11/2026`; of who wanted one a week, `Việc tuần từ 30/11/2026`."""
    choice: Choice | None = getattr(user, "mail_choice", None)
    weekly = choice is not None and choice.digest == How.WEEKLY
    words = _("Việc tuần từ %(day)s") if weekly else _("Việc ngày %(day)s")
    return words % {"day": in_words(slot)}


def _subject(words: str, parts: list[Content]) -> str:
    """`Việc ngày 29/11/2026: quá hạn 2, sắp đến hạn 3`."""
    counts: Counter[str] = Counter()
    for each in chain.from_iterable(part.numbers for part in parts):
        if each.tone in _PRESSING:
            counts[each.words] += each.count
    told = ", ".join(f"{name.lower()} {number(count)}" for name, count in counts.items())
    return f"{words}: {told}" if told else words


def _shown(parts: list[Content], news: list[Line]) -> list[list[Any]]:
    """What the letter speaks of, by body and kind: asked again when it is sent."""
    found: dict[tuple[int, str], set[int]] = {}
    for part in parts:
        for label, pk in part.subjects:
            found.setdefault((part.body.pk, label), set()).add(pk)
    for line in news[:_NEWS]:
        label, pk = line.notice.subject
        found.setdefault((line.notice.body_id, label), set()).add(pk)
    return [[body, label, sorted(keys)] for (body, label), keys in found.items()]
