"""How a figure's words make its name: a measure, a share of something, a verb and its object."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.figures.cues import Cue
from danvan.figures.model import FALL_BY, RISE_BY
from danvan.figures.names import behind, measure_before, verb_before, words_before
from danvan.figures.numbers import Number
from danvan.figures.units import PERCENT, Unit, each_before
from danvan.reader.source import Span

# Verbs that add nothing to a name.
_EMPTY = frozenset(("có", "đạt", "phấn đấu", "phấn đấu có", "phấn đấu đạt", "duy trì", "đưa"))
_JOINED = re.compile(r"[ ,]*(?:và|hoặc|cùng)? ?(?:ít nhất|tối thiểu|trên|khoảng)? ?")


class Named(NamedTuple):
    """The name's words and places, the verb it hangs on, each of what it holds for."""

    words: str
    spans: tuple[Span, ...]
    cue: Cue
    measured: bool
    verb: Span | None
    each: tuple[str, ...]
    end: int


def name_of(
    text: str,
    sentence: Span,
    left: int,
    number: Number,
    unit: Unit,
    cue: Cue,
    before: Named | None,
) -> Named | None:
    """What the number counts; None where no words say it."""
    verb = verb_before(text, left, cue.start)
    if verb is None and before and before.verb and _JOINED.fullmatch(text, left, number.start):
        verb = before.verb
    each = each_before(text[left : verb.start]) if verb and verb.start >= left else ()
    if verb and before and verb == before.verb:
        each = before.each
    measure = _measure(text, sentence, left, cue, unit)
    if measure is not None:
        return _named(text, (measure,), cue, True, verb, each, unit.end)
    return _behind(text, sentence, number, unit, cue, verb, each)


def _measure(text: str, sentence: Span, left: int, cue: Cue, unit: Unit) -> Span | None:
    """The name that stands before the number: "Tỷ lệ hộ nghèo giảm còn", "giảm … bình quân"."""
    moved = cue.change is not None and cue.comparison in (RISE_BY, FALL_BY)
    if cue.change is not None and cue.inner <= cue.head:
        inner = words_before(text, cue.inner, cue.head)
        if inner is not None and (moved or cue.level):
            return measure_before(text, inner.start, inner.end) or inner
    head = cue.change if cue.change is not None and moved else cue.head
    found = measure_before(text, left, head)
    follows = behind(text, unit.end, sentence.end)
    if found is not None and (cue.level or moved or (unit.words == PERCENT and follows is None)):
        return found
    if found is not None and unit.words == PERCENT and not cue.plain:
        return found
    if (cue.level and not text[cue.head : cue.start].strip().startswith("có") or moved) and unit.kind != "noun":
        return words_before(text, left, head) if follows is None or cue.level else None
    return None


def _behind(
    text: str,
    sentence: Span,
    number: Number,
    unit: Unit,
    cue: Cue,
    verb: Span | None,
    each: tuple[str, ...],
) -> Named | None:
    """The name that stands behind the number: "95% kiến nghị …", "12 tổ hợp tác"."""
    tail = behind(text, unit.end, sentence.end)
    spans = []
    if verb is not None and text[slice(*verb)].lower() not in _EMPTY:
        spans.append(verb)
    if unit.kind == "noun":
        spans.append(Span(unit.start, unit.stop))
        if tail is not None and text[unit.end : tail.start].strip(" ,") == "":
            spans[-1:] = [Span(unit.start, tail.end)] if unit.stop == unit.end else [spans[-1], tail]
    elif tail is not None:
        spans.append(tail)
    if not spans or spans == [verb]:
        return None
    return _named(text, tuple(spans), cue, False, verb, each, spans[-1].end)


def _named(
    text: str,
    spans: tuple[Span, ...],
    cue: Cue,
    measured: bool,
    verb: Span | None,
    each: tuple[str, ...],
    end: int,
) -> Named:
    words = " ".join(" ".join(text[slice(*span)].split()) for span in spans)
    return Named(words, spans, cue, measured, verb, each, end)
