"""The topics that rules are told by, in words."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from danvan.web.core.deadlines.rule import Rule
from danvan.web.core.deadlines.rules import TOPICS

_WORDS = {
    "letters": gettext_noop("Tiếp nhận đơn thư"),
    "complaints": gettext_noop("Khiếu nại"),
    "denunciations": gettext_noop("Tố cáo"),
    "receptions": gettext_noop("Tiếp công dân"),
    "petitions": gettext_noop("Kiến nghị, phản ánh"),
    "others": gettext_noop("Kiến nghị sau kiểm tra, lời hứa"),
}


def by_topic(rules: Iterable[Rule]) -> list[tuple[str, list[Rule]]]:
    """The rules under the words of their topic, in the order of the topics."""
    found: dict[str, list[Rule]] = {topic: [] for topic in TOPICS}
    for rule in rules:
        found[rule.topic].append(rule)
    return [(gettext(_WORDS[topic]), some) for topic, some in found.items() if some]
