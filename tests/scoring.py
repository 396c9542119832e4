"""Compares a reading, as the contract's JSON, with an answer made by hand, measure by measure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Any

Json = dict[str, Any]
Pair = tuple[list[Hashable], list[Hashable]]  # what the answer wants, what was read

META = ("type", "code", "issuer", "superior", "place", "date", "title")
OPENING = 30  # characters of a part's words that are compared
# Where the tone stands in an open oa, oe, uy is a habit of the writer: hoà and hòa are one word.
_TONES = str.maketrans("àáảãạèéẻẽẹỳýỷỹỵ", "aaaaaeeeeeyyyyy")
_OLD = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)")
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def measures(answer: Json, read: Json) -> dict[str, Pair]:
    """For each measure that the answer holds, the two lists to compare."""
    pairs: dict[str, Pair] = {
        name: (list(take(answer)), list(take(read))) for name, take in _MEASURES.items()
    }
    return pairs


def f1(pair: Pair) -> float:
    """The F1 of two lists taken as sets: 1.0 where both are empty."""
    wanted, given = set(pair[0]), set(pair[1])
    if not wanted and not given:
        return 1.0
    return 2 * len(wanted & given) / (len(wanted) + len(given))


def overall(pairs: dict[str, Pair]) -> float:
    """The mean of all measures."""
    return sum(map(f1, pairs.values())) / len(pairs)


def differences(pairs: dict[str, Pair]) -> list[str]:
    """A line for each thing missed (-) or invented (+), for a failing test's message."""
    lines = []
    for name, (wanted, given) in pairs.items():
        missed, invented = Counter(wanted) - Counter(given), Counter(given) - Counter(wanted)
        lines += [f"- {name} {thing}" for thing in missed]
        lines += [f"+ {name} {thing}" for thing in invented]
    return lines


def fold(value: object) -> str | None:
    """Words as compared: case, spaces, quotes, dashes, tone place and end marks do not count."""
    if value is None:
        return None
    text = unicodedata.normalize("NFC", str(value)).lower()
    text = re.sub(r"[*_“”\"'‘’«»]", "", text)
    text = re.sub(r"[–—−]", "-", text)
    text = re.sub(r"\s+", " ", text).strip(" .,;:-/")
    return _OLD.sub(_new_place, text)


def _new_place(found: re.Match[str]) -> str:
    """`oà` as `òa`: the tone moves to the first vowel."""
    first, second = found[0][0], found[0][1]
    tone = next(c for c in unicodedata.normalize("NFD", second) if c in _TONE_MARKS)
    return unicodedata.normalize("NFC", first + tone) + second.translate(_TONES)


def _meta(document: Json) -> Iterator[Hashable]:
    for name in META:
        if document["meta"].get(name) is not None:
            yield name, fold(document["meta"][name])


def _signatories(document: Json) -> Iterator[Hashable]:
    for one in document["meta"]["signatories"]:
        yield fold(one["name"]), fold(one["position"])


def _recipients(document: Json) -> Iterator[Hashable]:
    for one in document["meta"]["recipients"]:
        yield fold(one["name"]), one["purpose"]


def _outline(document: Json) -> Iterator[Hashable]:
    for part in _walk(document["outline"]):
        words = fold(f"{part['heading'] or ''} {part['text'] or ''}") or ""
        yield part["id"], words[:OPENING].rstrip()


def _walk(parts: list[Json]) -> Iterator[Json]:
    for part in parts:
        yield part
        yield from _walk(part["children"])


def _citations(document: Json) -> Iterator[Hashable]:
    for one in document["citations"]:
        yield fold(one["code"] or one["title"]), one["clause"]


def _citation_dates(document: Json) -> Iterator[Hashable]:
    for one in document["citations"]:
        if one["code"] and one["date"]:
            yield fold(one["code"]), one["date"]


def _relations(document: Json) -> Iterator[Hashable]:
    for one in document["citations"]:
        if one["relation"] != "mentions":
            yield fold(one["code"] or one["title"]), one["relation"]


def _tasks(document: Json) -> Iterator[Hashable]:
    for task in document["tasks"]:
        yield task["clause"]


def _assignments(document: Json) -> Iterator[Hashable]:
    for task in document["tasks"]:
        for role in ("lead", "coordinate"):
            for body in task[role]:
                yield task["clause"], role, fold(body)


def _due(document: Json) -> Iterator[Hashable]:
    for task in document["tasks"]:
        if task["due"]:
            yield task["clause"], task["due"]["date"]


def _every(document: Json) -> Iterator[Hashable]:
    for task in document["tasks"]:
        if task["every"]:
            yield task["clause"], task["every"]


def _reports(document: Json) -> Iterator[Hashable]:
    for report in document["reports"]:
        for every in report["every"] or [None]:
            for to in report["to"] or [None]:
                yield report["clause"], every, fold(to)


def _milestones(document: Json) -> Iterator[Hashable]:
    for milestone in document["milestones"]:
        yield milestone["kind"], milestone["date"]


_MEASURES = {
    "meta": _meta,
    "signatories": _signatories,
    "recipients": _recipients,
    "outline": _outline,
    "citations": _citations,
    "citation dates": _citation_dates,
    "relations": _relations,
    "tasks": _tasks,
    "assignments": _assignments,
    "due": _due,
    "every": _every,
    "reports": _reports,
    "milestones": _milestones,
}
