"""Tasks: every clause that tells somebody to do something, with owners, limit and product."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from danvan.reader.duties import owners, rules, tables
from danvan.reader.duties.clauses import acts, orders
from danvan.reader.duties.columns import columns, is_timetable, is_work
from danvan.reader.duties.cycles import day_rule
from danvan.reader.duties.deadlines import due_in
from danvan.reader.duties.labels import NOTHING, Block, actors, block_inside, label_of, read_block
from danvan.reader.duties.partners import partners
from danvan.reader.duties.products import deliverable
from danvan.reader.duties.quoting import own_words
from danvan.reader.duties.recurrence import Every, every
from danvan.reader.duties.sections import Mode, of_document, of_part
from danvan.reader.duties.subjects import opening
from danvan.reader.duties.tense import assesses, looks_ahead
from danvan.reader.duties.timelines import is_timeline, time_ahead
from danvan.reader.model import Actor, Due, Ground, Meta, Part, Task
from danvan.reader.source import Span
from danvan.reader.work import Work

# Letters and notices order in their preamble what other documents order in clauses.
_LETTERS = ("official_letter", "notice", "directive", "conclusion", "resolution")


_TELEGRAM = re.compile(r"(?<![^\W_])CĐ(?![^\W_])")


class Above(NamedTuple):
    """What the parts above a clause give it: the mode, leads, an assigning block, a due line.

    `timeline`: the heading above says that the lines below only tell when.
    """

    mode: Mode
    leads: tuple[Actor, ...] = ()
    block: Block = NOTHING
    due: Due | None = None
    timeline: bool = False


class Found(NamedTuple):
    """A task with the paragraphs it was read from."""

    task: Task
    spans: tuple[Span, ...]


class Finder:
    """Reads the tasks of one document, part by part, in reading order."""

    def __init__(self, work: Work) -> None:
        self.text = work.source.text
        self.outline = work.outline
        self.type = _genre(work.meta)
        self.issued = work.meta.date
        self.default = of_document(self.type)
        self.last = _last_clause(work.outline)

    def tasks(self) -> Iterator[Found]:
        """Every task, in reading order."""
        top = Above(self.default)
        stack = [(part, top) for part in reversed(self.outline)]
        leads: tuple[Actor, ...] = ()
        found = 0
        preamble: Part | None = None
        while stack:
            part, above = stack.pop()
            if part.id == "0":
                preamble = part
                leads = owners.of_preamble(self.text, part) if self.type in _LETTERS else ()
                continue
            if leads and not above.leads and not part.id.startswith("PL"):
                above = above._replace(leads=leads)
            below, here = self._visit(part, above)
            for one in here:
                found += 1
                yield one
            stack.extend(reversed(below))
        if preamble is not None and not found and self.type in _LETTERS:
            yield from self._in_preamble(preamble)

    def _visit(self, part: Part, above: Above) -> tuple[list[tuple[Part, Above]], list[Found]]:
        """What to read below `part`, and the tasks it gives itself."""
        if part.kind == "table":
            return [], list(self._rows(part, above))
        mode = self._mode(part, above.mode)
        assigning = [c for c in part.children if c.kind == "clause" and self._assigns(c)]
        idle = {id(child) for child in assigning}
        below = [child for child in part.children if id(child) not in idle]
        here = above._replace(mode=mode, timeline=is_timeline(part.heading))
        if any(child.kind == "clause" for child in below):
            return self._below(part, below, assigning, here), []
        work = [table for table in _tables(part) if is_work(table)]
        if work:
            here = here._replace(leads=self._leads_below(part, above.leads))
            return [(table, here) for table in work], []
        said = part.own or _paragraphs(part)
        if above.timeline and said and time_ahead(self.text, said[0]):
            return [], []
        return [], list(self._clause(part, here, assigning))

    def _mode(self, part: Part, above: Mode) -> Mode:
        """The part's mode; `II. ĐÁNH GIÁ` over clauses that order is no report on the past."""
        mode = of_part(part, above, self.type)
        if mode is Mode.OFF and above is not Mode.OFF and assesses(part.heading):
            return above if looks_ahead(self.text, part, self.issued) else mode
        return mode

    def _below(
        self, part: Part, children: list[Part], assigning: list[Part], above: Above
    ) -> list[tuple[Part, Above]]:
        """The children with what the part gives them: leads, its block, its due lines.

        A line with a colon ("Trình trong quý I năm 2014:") sets the limit of the children below it.
        """
        text = self.text
        above = above._replace(
            leads=self._leads_below(part, above.leads),
            block=self._block(part, assigning).over(above.block),
            due=self._due_of_heading(part) or above.due,
        )
        lines = [s for s in part.own if text[s.end - 1 : s.end] == ":"]
        given: list[tuple[Part, Above]] = []
        now, number = above, 0
        for child in children:
            while number < len(lines) and lines[number].start < child.span.start:
                due = due_in(text, *lines[number], self.issued)
                now = above._replace(due=due or above.due)
                number += 1
            given.append((child, now))
        return given

    def _assigns(self, part: Part) -> bool:
        """Whether a marked line only assigns ("- Thời gian thực hiện: …")."""
        spans = _paragraphs(part)
        return bool(spans) and label_of(self.text, spans[0].start, spans[0].end + 1) is not None

    def _leads_below(self, part: Part, above: tuple[Actor, ...]) -> tuple[Actor, ...]:
        named = owners.of_lead_in(self.text, part) or owners.of_heading(
            self.text, part.heading_span
        )
        return named or above

    def _block(self, part: Part, assigning: list[Part]) -> Block:
        """What the part's assigning paragraphs and assigning children give."""
        block = NOTHING
        for span in (*part.own, *(_paragraphs(child)[0] for child in assigning)):
            block = block.over(read_block(self.text, *span) or block_inside(self.text, *span))
        return block

    def _due_of_heading(self, part: Part) -> Due | None:
        if part.heading_span is None:
            return None
        return due_in(self.text, *part.heading_span, self.issued)

    def _clause(self, part: Part, above: Above, assigning: list[Part]) -> Iterator[Found]:
        """The task of a clause without clauses below it, if it is one."""
        spans = part.own or _paragraphs(part)
        if above.mode in (Mode.OFF, Mode.QUIET) or not spans:
            return
        closing = owners.closing_from(self.text, spans, part is self.last)
        heading = owners.of_heading(self.text, part.heading_span)
        if heading and not part.own:
            return
        spoken = tuple(own_words(self.text, span) for span in spans)
        subjects = owners.subjects(self.text, spoken, closing)
        block = self._block(part, assigning)
        inherited = heading or above.leads
        owned = bool(inherited or block.lead or above.block.lead)
        held = any(child.kind == "table" for child in part.children)
        if held and not subjects and not acts(self.text, spans[0]):
            return
        assigned = bool(block.lead or block.due)
        if not orders(self.text, spans, above.mode, subjects, owned, assigned):
            return
        leads = owners.leads(self.text, subjects)
        if inherited and owners.delegates(self.text, spans[0]):
            leads = inherited
        if leads and inherited and leads[0].span.start >= spans[0].end:
            leads = (*inherited, *leads)
        leads = leads or block.lead or inherited or above.block.lead
        yield self._task(part, spans, closing, leads, block, above)

    def _task(
        self,
        part: Part,
        spans: tuple[Span, ...],
        closing: int,
        leads: tuple[Actor, ...],
        block: Block,
        above: Above,
    ) -> Found:
        text = self.text
        said = spans[: max(1, closing)]
        span = Span(spans[0].start, spans[-1].end)
        again = block.every or _every(text, said) or above.block.every
        product = block.product or _product(text, said)
        task = Task(
            clause=part.id,
            text=text[span.start : span.end],
            lead=leads,
            coordinate=self._partners(said, leads) or block.partner or above.block.partner,
            due=block.due or self._due(part, said) or above.due or above.block.due,
            every=again.periods[0] if again else None,
            deliverable=text[slice(*product.span)] if product else None,
            span=span,
            every_from=again.ground if again else None,
            every_day=day_rule(text, said) if again else None,
            deliverable_from=product,
        )
        spoken = tuple(own_words(text, each) for each in said)
        return Found(task, spoken + owners.given_in_closing(text, spans, max(1, closing)))

    def _partners(self, spans: tuple[Span, ...], leads: tuple[Actor, ...]) -> tuple[Actor, ...]:
        taken = {actor.name.lower() for actor in leads}
        named = (
            found
            for span in (own_words(self.text, each) for each in spans)
            if label_of(self.text, span.start, span.end) is None
            for found in partners(self.text, span.start, span.end)
        )
        rule = rules.PARTNER
        return tuple(a for a in actors(self.text, named, rule) if a.name.lower() not in taken)

    def _due(self, part: Part, spans: tuple[Span, ...]) -> Due | None:
        found: Due | None = None
        for span in spans:
            found = due_in(self.text, span.start, span.end, self.issued) or found
        for table in _tables(part):
            if found is None and is_timetable(table):
                found = tables.last_day(self.text, table)
        return found

    def _rows(self, table: Part, above: Above) -> Iterator[Found]:
        """The tasks of a table of work; other tables give none."""
        if above.mode is Mode.OFF or not is_work(table):
            return
        known = columns(table)
        for row in table.children:
            if row.text.strip():
                yield self._row(row, tables.read_row(self.text, row, known), above)

    def _row(self, row: Part, block: Block, above: Above) -> Found:
        span = next((s for _, words, s in row.cells if words.strip() == row.text.strip()), row.span)
        text = self.text
        product = block.product or deliverable(text, span.start, span.end)
        again = block.every or every(text, span.start, span.end)
        task = Task(
            clause=row.id,
            # A row that goes on behind a page break has its words in two places.
            text=row.text if len(row.own) > 1 else text[span.start : span.end],
            lead=block.lead or above.leads or above.block.lead,
            coordinate=block.partner or self._partners((span,), block.lead),
            due=block.due or above.due or above.block.due,
            every=again.periods[0] if again else None,
            deliverable=text[slice(*product.span)] if product else None,
            span=span,
            every_from=again.ground if again else None,
            every_day=day_rule(text, tuple(s for _, _, s in row.cells)) if again else None,
            deliverable_from=product,
        )
        return Found(task, (span,))

    def _in_preamble(self, part: Part) -> Iterator[Found]:
        """A letter without marks: the paragraphs from the first order on are its task."""
        for number, span in enumerate(part.own):
            subject = opening(self.text, span.start, span.end)
            if subject is None or subject.rule != rules.ORDER:
                continue
            spans = part.own[number:]
            closing = owners.closing_from(self.text, spans, True)
            subjects = owners.subjects(self.text, spans, closing)
            leads = owners.leads(self.text, subjects)
            yield self._task(part, spans[:closing], closing, leads, Block(), Above(Mode.ACTS))
            return


def _genre(meta: Meta) -> str | None:
    """The type of the document; a telegram (`07/CĐ-UBND`) has none and orders as a directive."""
    telegram = meta.type in ("other", None) and _TELEGRAM.search(meta.code or "")
    return "directive" if telegram else meta.type


def _paragraphs(part: Part) -> tuple[Span, ...]:
    """The heading, then the part's own paragraphs."""
    return part.own if part.heading_span is None else (part.heading_span, *part.own)


def _tables(part: Part) -> list[Part]:
    """Tables in the part and in the lines that only assign below it."""
    found = [child for child in part.children if child.kind == "table"]
    for child in part.children:
        found += [table for table in child.children if table.kind == "table"]
    return found


def _last_clause(outline: tuple[Part, ...]) -> Part | None:
    """The last clause of the document before its annexes."""
    last: Part | None = None
    level: tuple[Part, ...] = outline
    while level:
        clauses = [p for p in level if p.kind == "clause" and not p.id.startswith("PL")]
        if not clauses:
            break
        last = clauses[-1]
        level = last.children
    return last


def _every(text: str, spans: tuple[Span, ...]) -> Every | None:
    for span in spans:
        if found := every(text, span.start, span.end):
            return found
    return None


def _product(text: str, spans: tuple[Span, ...]) -> Ground | None:
    for span in spans:
        if found := deliverable(text, span.start, span.end):
            return found
    return None
