"""The end of a document: Nơi nhận, signatures, and the heads of texts attached behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from danvan.reader import marks
from danvan.reader.ending import lines as look
from danvan.reader.ending.lines import Said
from danvan.reader.ending.recipients import recipients
from danvan.reader.ending.signatures import signatories
from danvan.reader.header import kinds
from danvan.reader.header import lines as head_look
from danvan.reader.header.split import split
from danvan.reader.shape import is_upper, squeeze, starts_lower
from danvan.reader.source import Span
from danvan.reader.work import Block, Work

_ANNEX = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu số|Mẫu số|MẪU|DANH SÁCH|DANH MỤC|ĐỀ CƯƠNG)\b"
)
_LONGEST = 60  # lines of end matter


def run(work: Work) -> None:
    """Read the end matter.

    Afterwards: every block is in exactly one of `work.head`, `work.body`, `work.tail`; annexes
    and attached texts are in the body, the end matter between is not.
    """
    blocks = work.blocks
    start = _start(blocks, len(work.head))
    end = _end(blocks, start)
    tail = list(range(start, end))
    tail += _attached_heads(blocks, end)
    text = work.source.text
    addressed, signed = _sort(text, [_said(text, blocks[index]) for index in range(start, end)])
    spans = dict(work.meta.spans)
    if end > start:
        spans["ending"] = Span(blocks[start].line.start, blocks[end - 1].line.end)
    work.meta = replace(
        work.meta,
        recipients=recipients(text, addressed),
        signatories=signatories(signed),
        spans=spans,
    )
    outside = set(tail) | set(work.head)
    work.tail = tuple(tail)
    work.body = tuple(index for index in range(len(blocks)) if index not in outside)


def _said(text: str, block: Block) -> Said:
    words = squeeze(block.text).strip("* _|").lstrip(".,;:’‘'` ")
    return look.said(text, words, block.span)


def _start(blocks: list[Block], head: int) -> int:
    """The first line of the end matter, or the number of blocks."""
    for index in range(head, len(blocks)):
        if look.signs(blocks[index].text) and _ends_here(blocks, index):
            return _back_to_position(blocks, index, head)
    for index in range(len(blocks) - 1, head, -1):
        if not is_upper(blocks[index].text):
            continue  # no position, and the least work to say so
        text = squeeze(blocks[index].text).strip("* _")
        if look.is_position(text) and any(
            look.is_name(squeeze(b.text).strip("* _")) for b in blocks[index + 1 : index + 6]
        ):
            return index
    return len(blocks)


def _ends_here(blocks: list[Block], index: int) -> bool:
    """Whether recipients or a signature follow, and no new section of the text before them."""
    for block in blocks[index : index + 30]:
        text = squeeze(block.text).strip("* _|")
        if look.is_name(text) or look.is_position(text) or look.FILE.match(text):
            return True
        mark = marks.find(text)
        if mark and mark.kind in ("P", "C", "D", "roman", "upper"):
            return False
        if mark and mark.kind == "number" and look.RECIPIENTS.match(blocks[index].text) is None:
            return False
    return True


def _back_to_position(blocks: list[Block], index: int, head: int) -> int:
    """Earlier, where the right column with the signer's office was read before Nơi nhận."""
    start = index
    for at in range(index - 1, max(head, index - 7), -1):
        text = squeeze(blocks[at].text).strip("* _")
        if look.is_position(text) or look.is_authority(text):
            start = at
        elif not (look.is_name(text) or look.is_stamp(text) or head_look.RULE.match(text)):
            break
    return start


def _end(blocks: list[Block], start: int) -> int:
    """The first line after the end matter."""
    seen_name = seen_recipients = False
    index = start
    while index < min(len(blocks), start + _LONGEST):
        text = squeeze(blocks[index].text).strip("* _|")
        if look.is_name(text):
            seen_name = True
        elif look.RECIPIENTS.match(text) or look.FILE.match(text):
            seen_recipients = True
        elif look.is_position(text) or look.is_authority(text) or look.is_stamp(text):
            pass
        elif _opens_annex(blocks, index, seen_name or seen_recipients) or (
            seen_name and not _listed(text) and not _more_to_come(blocks, index)
        ):
            break
        index += 1
    return index


def _listed(text: str) -> bool:
    return (
        text.startswith(("-", "+", "–"))
        or starts_lower(text)
        or head_look.RULE.match(text) is not None
    )


def _more_to_come(blocks: list[Block], index: int) -> bool:
    """Whether Nơi nhận or a signature still follows close behind."""
    return any(
        look.signs(block.text) or look.FILE.match(block.text.strip())
        for block in blocks[index : index + 14]
    )


def _opens_annex(blocks: list[Block], index: int, signed: bool) -> bool:
    text = squeeze(blocks[index].text)
    if not signed or text.startswith("-"):
        return False
    mark = marks.find(text)
    if mark and mark.kind not in (*marks.BULLETS, "number"):
        return True
    return bool(_ANNEX.match(text) and len(text) < 200) or bool(head_look.NATION.search(text))


def _sort(source: str, lines: list[Said]) -> tuple[list[Said], list[Said]]:
    """Lines of recipients and lines of signatures, however the two columns were read."""
    addressed: list[Said] = []
    signed: list[Said] = []
    listing = False
    for line in (piece for whole in lines for piece in _pieces(source, whole)):
        text = line.words
        opened = look.RECIPIENTS.match(text)
        if opened:
            listing = True
            rest = text[opened.end() :].strip()
            if rest and (look.is_authority(rest) or look.is_position(rest) or look.is_name(rest)):
                signed.append(look.said(source, rest, line.span))
            elif rest:
                addressed.append(look.said(source, rest, line.span))
        elif look.is_authority(text) or look.is_position(text) or look.is_name(text):
            signed.append(line)
        elif name := look.name_beside_ink(text):
            signed.append(look.said(source, name, line.span))
        elif pair := look.office_and_name(text):
            signed += (look.said(source, words, line.span) for words in pair)
        elif look.is_stamp(text) or head_look.RULE.match(text):
            continue
        elif listing:
            addressed.append(line)
            if look.FILE.match(text):
                listing = False
    return addressed, signed


def _pieces(source: str, line: Said) -> tuple[Said, ...]:
    """The line, or both columns of one that was read across them."""
    pair = look.beside(line.words)
    return tuple(look.said(source, words, line.span) for words in pair) if pair else (line,)


def _attached_heads(blocks: list[Block], end: int) -> list[int]:
    """Head lines of a text attached without an annex mark: bodies, nation, type name, title."""
    rest = blocks[end:]
    if not rest or marks.find(rest[0].text):
        return []
    opening = [squeeze(block.text).strip("* _") for block in rest[:8]]
    has_head = any(
        head_look.take_apart(text).nation or is_upper(kinds.leading_name(text)) for text in opening
    )
    return list(range(end, end + split(rest).end)) if has_head else []
