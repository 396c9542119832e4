"""The letter of an urging by hand, sent at once."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from danvan.web.bodies.language import known
from danvan.web.bodies.models import User
from danvan.web.bodies.news import News
from danvan.web.core.clock import now, today
from danvan.web.core.templatetags.danvan import cut
from danvan.web.notices import links
from danvan.web.notices.models import Mail

_FORM = "notices/mail/urging"


def urging(news: News, user: User, body: int) -> Mail:
    """The letter to one person; a thing is urged once a day, and so is the key."""
    label, pk = news.subject._meta.label_lower, news.subject.pk
    stop = links.stop(user.pk, Mail.What.URGING)
    page = news.link or news.subject.get_absolute_url()  # type: ignore[attr-defined]
    title = news.title or str(news.subject)
    told = {
        "news": news,
        "title": title,
        "page": links.way(page, body),
        "form": links.way(news.form or page, body),
        "stop": stop,
        "choose": links.way("/thong-bao/cai-dat/", body),
    }
    with translation.override(known(user.language) or "vi"):
        subject = _("Đôn đốc: %(title)s") % {"title": cut(title, 120)}
        text = render_to_string(f"{_FORM}.txt", told)
        html = render_to_string(f"{_FORM}.html", told)
    return Mail(
        key=f"urging-{label}-{pk}-{today().isoformat()}-{user.pk}",
        what=Mail.What.URGING,
        user=user,
        to=user.email,
        subject=" ".join(subject.split()),
        text=text,
        html=html,
        stop=stop,
        shown=[[body, label, [pk]]],
        at=now(),
        next_try=now(),
    )
