"""How a figure's words make its name: a measure, a share of something, a verb and its object."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.figures.cues import Cue
from danvan.figures.lexicon import phrases
from danvan.figures.model import FALL_BY, RISE_BY
from danvan.figures.names import act_before, behind, measure_before, verb_before, words_before
from danvan.figures.units import PERCENT, Unit, each_before
from danvan.reader.source import Span

# Verbs that add nothing to a name.
_EMPTY = frozenset(("có", "đạt", "phấn đấu", "phấn đấu có", "phấn đấu đạt", "duy trì", "đưa"))
_SAYS_MORE = re.compile(r"(?:là|được|đạt) ")
_JOINED = re.compile(r"[ ,]*(?:và|hoặc|cùng)? ?(?:ít nhất|tối thiểu|trên|khoảng)? ?")


class Near(NamedTuple):
    """The text around a number: from `left`, over `number` at `at`, to `right`; the next number."""

    text: str
    left: int
    at: int
    right: int
    following: int | None


class Named(NamedTuple):
    """The name's words and places, the verb it hangs on, each of what it holds for."""

    words: str
    spans: tuple[Span, ...]
    cue: Cue
    measured: bool
    percent: bool
    verb: Span | None
    each: tuple[str, ...]
    end: int


def name_of(near: Near, unit: Unit, cue: Cue, before: Named | None) -> Named | None:
    """What the number counts; None where no words say it."""
    verb, each = _verb(near, cue, before)
    measure = _measure(near, cue, unit)
    if measure is None and before is not None and _goes_on(near, unit, cue, before):
        return before._replace(cue=cue, end=unit.end)
    if measure is not None:
        return _named(near.text, (measure,), unit, cue, verb, each, measured=True)
    return _behind(near, unit, cue, verb, each, before)


def _verb(near: Near, cue: Cue, before: Named | None) -> tuple[Span | None, tuple[str, ...]]:
    """The verb and "mỗi …" before it; those of the number before in "5 chương trình, 16 đề án"."""
    text, left = near.text, near.left
    verb = verb_before(text, left, cue.start)
    if verb is not None:
        return verb, each_before(text[left : verb.start])
    if before and before.verb and _JOINED.fullmatch(text, left, near.at):
        return before.verb, before.each
    return None, ()


def _goes_on(near: Near, unit: Unit, cue: Cue, before: Named) -> bool:
    """Whether what the number before counts is meant: "…, năm 2025 giảm còn 0,08%"."""
    alone = behind(near.text, unit.end, near.right, near.following) is None
    if not before.measured and not (before.percent and unit.words == PERCENT and alone):
        return False
    head = cue.head if cue.change is None else min(cue.change, cue.head)
    told = cue.level or cue.change is not None
    return told and words_before(near.text, near.left, head) is None


def _measure(near: Near, cue: Cue, unit: Unit) -> Span | None:
    """The name that stands before the number: "Tỷ lệ hộ nghèo giảm còn", "giảm … bình quân"."""
    text, moved = near.text, cue.change is not None and cue.comparison in (RISE_BY, FALL_BY)
    if cue.change is not None and cue.inner <= cue.head and (moved or cue.level):
        inner = words_before(text, cue.inner, cue.head)
        if inner is not None:
            return measure_before(text, inner.start, inner.end) or inner
    head = cue.change if cue.change is not None and moved else cue.head
    found = measure_before(text, near.left, head)
    alone = behind(text, unit.end, near.right, near.following) is None
    if found is not None and (
        cue.level or moved or (unit.words == PERCENT and (alone or not cue.plain))
    ):
        return found
    if unit.kind != "noun" and (cue.level or (moved and alone)):
        return words_before(text, near.left, head)
    return None


def _behind(
    near: Near,
    unit: Unit,
    cue: Cue,
    verb: Span | None,
    each: tuple[str, ...],
    before: Named | None,
) -> Named | None:
    """The name that stands behind the number: "95% kiến nghị …", "12 tổ hợp tác"."""
    text = near.text
    spans = [verb] if verb and text[slice(*verb)].lower() not in _EMPTY else []
    tail = behind(text, unit.end, near.right, near.following, acts=bool(spans))
    told = len(spans)
    if unit.kind == "noun":
        spans.append(Span(unit.noun, unit.stop))
    if tail is not None:
        if unit.words.lower() in phrases("metric"):
            spans[told:] = [tail]  # "làm 2,4 km đường thôn": what is measured, not the measure
        elif unit.kind == "noun" and not text[unit.stop : tail.start].strip(" ,"):
            spans[told:] = [Span(unit.noun, tail.end)]
        else:
            spans.append(tail)
    if tail and before and unit.words == PERCENT and _SAYS_MORE.match(text, tail.start):
        spans[told:told] = before.spans  # "trong đó 40% là nữ": of those counted before
    if unit.kind == "times" and (act := act_before(text, near.left, cue.start)):
        spans[:told] = [act]
    if not spans or (len(spans) == told and unit.kind != "times"):
        return None
    return _named(text, tuple(spans), unit, cue, verb, each)


def _named(
    text: str,
    spans: tuple[Span, ...],
    unit: Unit,
    cue: Cue,
    verb: Span | None,
    each: tuple[str, ...],
    measured: bool = False,
) -> Named:
    end = unit.end if measured else spans[-1].end
    words = " ".join(" ".join(text[slice(*span)].split()) for span in spans)
    return Named(words, spans, cue, measured, unit.words == PERCENT, verb, each, end)
