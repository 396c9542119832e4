"""The tree of clauses from the body's paragraphs."""

from __future__ import annotations

import re

from danvan.reader import marks
from danvan.reader.marks import BULLETS, CHAPTERS, Mark
from danvan.reader.outline import tables
from danvan.reader.outline.node import Node, key
from danvan.reader.outline.place import depth_of
from danvan.reader.shape import is_upper
from danvan.reader.source import Span
from danvan.reader.work import Block, Work

_ORDER = re.compile(
    r"(?:NAY )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|NGHỊ QUYẾT|BAN HÀNH|THÔNG BÁO|KẾT LUẬN"
    r"|YÊU CẦU)\s*:?$"
)
_RULE = re.compile(r"[-–—_=*.\s~]+$")
# `- Căn cứ …;` before the first clause: the dashes of a preamble's grounds are no marks.
_GROUND = re.compile(r"[-–+*•] *(?:Căn cứ|Xét (?:đề nghị|Tờ trình)|Theo (?:đề nghị|Tờ trình))")


def build(work: Work) -> list[Node]:
    """The roots of the tree: part 0 first where there is a preamble."""
    builder = Builder(work)
    body = [work.blocks[index] for index in work.body]
    breaks = _breaks(work)
    index = 0
    while index < len(body):
        block = body[index]
        if work.body[index] in breaks:
            builder.attached()
        if block.line.cell and (end := tables.end_of(body, index)) > index:
            builder.table(body[index:end])
            index = end
            continue
        following = body[index + 1] if index + 1 < len(body) else None
        builder.paragraph(block, following)
        index += 1
    return builder.roots


def _breaks(work: Work) -> set[int]:
    """Blocks right behind end matter: an attached text begins."""
    tail = set(work.tail)
    return {index for index in work.body if index - 1 in tail}


def _counts_in_romans(work: Work) -> bool:
    from danvan.reader.outline import scanned

    return scanned.counts_in_romans([block.text for block in work.blocks])


class Builder:
    """Takes paragraphs and tables in reading order and hangs them into the tree."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.roots: list[Node] = []
        self.stack: list[Node] = []
        self.tables = 0
        self.ocr = any(code == "ocr-used" for code, _, _ in work.source.notes)
        self.romans = self.ocr and _counts_in_romans(work)
        self.untitled: Node | None = None
        self.above: Block | None = None  # the paragraph without a mark just read

    def attached(self) -> None:
        """A text attached behind the end matter: its first words join part 0."""
        self.stack = []
        self.untitled = None

    def paragraph(self, block: Block, following: Block | None) -> None:
        """One paragraph: a clause with its mark, or more words of a clause."""
        text = block.text
        mark = marks.find(text)
        if self.ocr:
            from danvan.reader.outline import scanned  # patterns that few files need

            mark = scanned.mend(mark, text, self.stack, self.work, block.span, self.romans)
        if mark is not None and not self.stack and _GROUND.match(text):
            mark = None
        depth = None if mark is None else self._depth(mark, block)
        if mark is not None and depth is not None:
            self._open(mark, depth, block)
        elif not _ORDER.match(text) and not _RULE.match(text):
            self._add(block, following)

    def _depth(self, mark: Mark, block: Block) -> int | None:
        leads_in = bool(self.stack) and self._last_words().endswith(":")
        sure = block.line.whole or block.line.gap or bool(block.line.bold)
        return depth_of(self.stack, mark, sure, leads_in)

    def _last_words(self) -> str:
        node = self.stack[-1]
        spans = node.own or node.headings
        return self.work.source.text[spans[-1].start : spans[-1].end].rstrip() if spans else ""

    def _open(self, mark: Mark, depth: int, block: Block) -> None:
        """A new clause below the first `depth` open ones."""
        del self.stack[depth:]
        node = Node(mark, block.line.start, label=mark.label)
        siblings = self.stack[-1].children if self.stack else self.roots
        if mark.kind in BULLETS:
            counter = self.stack[-1] if self.stack else self._top()
            counter.bullets += 1
            node.own_id = f"-{counter.bullets}"
        else:
            node.own_id = mark.own
        siblings.append(node)
        self.stack.append(node)
        self.above = None
        self.untitled = None
        if len(block.text) > mark.length:
            node.own.append(Span(block.line.start + mark.length, block.line.end))
        elif mark.kind in CHAPTERS:
            self.untitled = node
        if mark.kind in CHAPTERS and node.own and is_upper(block.text[mark.length :]):
            self.untitled = node

    def _top(self) -> Node:
        """Counts the bullets that stand at the top level."""
        for node in self.roots:
            if node.mark is None or node.mark.kind == "-":
                return node
        return Node(None, 0)

    def _add(self, block: Block, following: Block | None) -> None:
        """A paragraph without a mark."""
        span = block.span
        self.above = block
        if self.untitled is not None:
            if self._is_title(block):
                self.untitled.own.append(span)
                self.untitled.titled = True
                return
            self.untitled = None
        if not self.stack:
            self._preamble().own.append(span)
            return
        if block.text.rstrip().endswith(":") and following is not None:
            self._governs(following)
        self.stack[-1].own.append(span)

    def _is_title(self, block: Block) -> bool:
        """Whether the line is (more of) the title of a chapter or annex."""
        assert self.untitled is not None
        if block.text.startswith("(") or len(self.untitled.own) > 3:
            return False
        if is_upper(block.text):
            return True
        return not self.untitled.own and block.line.align == "center"

    def _preamble(self) -> Node:
        if not self.roots or self.roots[0].mark is not None:
            start = self.work.blocks[self.work.body[0]].line.start
            self.roots.insert(0, Node(None, start, own_id="0"))
        return self.roots[0]

    def _governs(self, following: Block) -> None:
        """A line with a colon between siblings belongs to their parent: close what is below it."""
        mark = marks.find(following.text)
        if mark is None:
            return
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].key == key(mark):
                del self.stack[max(index, 1) if index == 0 else index :]
                return

    def table(self, cells: list[Block]) -> None:
        """A table below the clause it stands in."""
        caption = self._caption()
        node = tables.build(cells, self.work, self.tables + 1)
        if node is None:
            for block in cells:
                self.paragraph(block, None)
            return
        self.tables += 1
        if caption is not None:
            node.headings.append(caption)
        parent = self.stack[-1] if self.stack else (self._preamble() if self.roots else None)
        (parent.children if parent else self.roots).append(node)
        self.untitled = None

    def _caption(self) -> Span | None:
        """The line above the table, where it is a caption: taken from the clause it stood in."""
        if not self.stack or not self.stack[-1].own:
            return None
        node = self.stack[-1]
        if len(node.own) > 1 and self.above is not None and tables.is_caption(self.above):
            return node.own.pop()
        return None
