"""The head of a document: its type, code, issuer, place, date and title."""

from __future__ import annotations

import re
from dataclasses import replace

from danvan.reader.findings import finding
from danvan.reader.header import code as number_line
from danvan.reader.header import issuer as body
from danvan.reader.header import kinds
from danvan.reader.header import lines as look
from danvan.reader.header.split import Head, split
from danvan.reader.lexicon import fixed
from danvan.reader.model import Meta
from danvan.reader.shape import squeeze
from danvan.reader.source import Span
from danvan.reader.work import Work

_SUBJECT = re.compile(r"(?<= )(?:VỀ|V/V|V/v|Về|về) ")
_ATTACHED = re.compile(r"\s*\((?:[Bb]an hành )?(?:[Kk]èm|đính kèm|Đính kèm) theo.*$")


def run(work: Work) -> None:
    """Read the head.

    Afterwards: `work.head` holds the head's lines, `work.meta` what they say; a field that the
    head does not state is None.
    """
    if not work.blocks:
        return
    head = split(work.blocks)
    meta = _fields(work, head)
    title, span = _title(work, head)
    spans = dict(meta.spans) | ({"title": span} if span else {})
    work.meta = replace(meta, title=title, spans=spans)
    work.head = tuple(range(head.end))


def _fields(work: Work, head: Head) -> Meta:
    """Code, date, place and bodies from the lines above the type name or the addressee."""
    spans: dict[str, Span] = {}
    code = date = place = None
    bodies: list[str] = []
    lines: list[Span] = []
    for index in range(head.lines.start, head.end):
        if head.type_line is not None and index >= head.type_line:
            break
        if index in head.title:
            continue
        block = work.blocks[index]
        pieces = look.take_apart(block.text)
        if not bodies and _is_upper_union(work, head, index):
            bodies.append(fixed.youth())
            lines.append(block.span)
        if pieces.number and code is None:
            code = number_line.code(pieces.number)
            spans["code"] = block.span
        if pieces.date and "date" not in spans:
            date, place = number_line.date(pieces.date), number_line.place(pieces.date)
            spans["date"] = spans["place"] = block.span
        if pieces.rest and "code" not in spans and not look.NUMBER_REST.match(pieces.rest):
            bodies.append(pieces.rest)
            lines.append(block.span)
    issuer, superior = body.from_head(bodies)
    if superior is not None:
        spans["superior"] = lines[0]
    kind = _type(work, head, code)
    if head.type_line is not None:
        spans["type"] = work.blocks[head.type_line].span
    if issuer is not None:
        spans["issuer"] = Span(lines[0].start, lines[-1].end)
    else:
        issuer = body.from_preamble([block.text for block in work.blocks[head.end : head.end + 8]])
    _doubts(work, code, date, kind, spans)
    return Meta(kind, code, issuer, superior, place, date, spans=spans)


def _is_upper_union(work: Work, head: Head, index: int) -> bool:
    """Whether the Youth Union's name stands above the issuer, and not as the head's motto.

    Above `BAN CHẤP HÀNH TỈNH …` it does, and where it is printed a second time.
    """
    texts = [squeeze(block.text) for block in work.blocks[index : head.end]]
    if not texts or texts[0] != fixed.youth():
        return False
    return texts.count(texts[0]) > 1 or bool(look.BOARD_OF_PLACE.match(" ".join(texts[1:2])))


def _type(work: Work, head: Head, code: str | None) -> str | None:
    if head.type_line is not None:
        return kinds.type_of_name(squeeze(work.blocks[head.type_line].text).strip("* "))
    if head.letter:
        return "official_letter"
    if code:
        return kinds.type_of_code(code)
    preamble = [block.text for block in work.blocks[head.end : head.end + 8]]
    return body.type_from_preamble(preamble) or kinds.type_of_itself(work.source.text)


def _title(work: Work, head: Head) -> tuple[str | None, Span | None]:
    """The lines under the type name as one line."""
    words = [head.type_rest] if head.type_rest else []
    kept = [
        index
        for index in head.title
        if not look.RULE.match(work.blocks[index].text)
        and not look.STAMPS.match(work.blocks[index].text)
    ]
    for index in kept:
        words.append(squeeze(work.blocks[index].text))
    title = _ATTACHED.sub("", squeeze(" ".join(_own(words)))).strip(" *_-")
    first = head.type_line if head.type_rest else (kept[0] if kept else None)
    if not title or first is None:
        return None, None
    last = kept[-1] if kept else first
    return title, Span(work.blocks[first].line.start, work.blocks[last].line.end)


def _own(words: list[str]) -> list[str]:
    """The lines without who issues it: `CHỈ THỊ / CỦA THỦ TƯỚNG CHÍNH PHỦ / Về việc …`."""
    if not words or words[0][:4].lower() != "của ":
        return words
    subject = _SUBJECT.search(words[0])
    if subject:
        return [words[0][subject.start() :], *words[1:]]
    return words[1:] or words


def _doubts(
    work: Work, code: str | None, date: str | None, kind: str | None, spans: dict[str, Span]
) -> None:
    """Findings on the head."""
    if "code" not in spans and "date" not in spans:
        work.findings.append(finding("head-missing", Span(0, 0)))
        return
    if "code" in spans and code is None:
        work.findings.append(finding("code-blank", spans["code"]))
    if "date" in spans and date is None:
        work.findings.append(finding("date-blank", spans["date"]))
    stated = kinds.type_of_code(code) if code else None
    if stated and kind and not kinds.agree(stated, kind):
        work.findings.append(finding("code-type", spans["code"], code or ""))
