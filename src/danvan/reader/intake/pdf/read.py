"""Reading a pdf page by page: text layer, stamped fields, recognition where the text fails."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from dataclasses import replace
from typing import NamedTuple

from danvan.reader.intake.glyphs.binder import Binder, Page
from danvan.reader.intake.glyphs.rows import seat
from danvan.reader.intake.ocr import tesseract
from danvan.reader.intake.ocr.recognise import Recognised, Recogniser, no_ocr
from danvan.reader.intake.pdf import layer, overlay, trust
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.content import Content, content, is_drawing, is_scan
from danvan.reader.intake.pdf.document import Sheet, opened, sheet
from danvan.reader.intake.pdf.library import LOCK
from danvan.reader.intake.pdf.rules import rules
from danvan.reader.intake.pdf.scans import picture
from danvan.reader.options import Options
from danvan.reader.source import Source

MEDIA_TYPE = "application/pdf"
A4 = (595.3, 841.9)


class Waiting(NamedTuple):
    """A page whose picture is being recognised; `page.rows` holds the words of its fields."""

    page: Page
    answer: Future[Recognised]


def read(data: bytes, options: Options) -> Source:
    """The pdf's lines; raises ReaderError `encrypted`, `broken`, `too_large`, `no_ocr`."""
    with (
        LOCK,
        opened(data, options.max_pages) as (document, count),
        Recogniser(options.workers) as recogniser,
    ):
        return _bind(_Pages(document, options, recogniser), count)


def _bind(pages: _Pages, count: int) -> Source:
    """Pages in order, while later ones are still being recognised."""
    binder = Binder()
    queue: deque[Page | Waiting] = deque()
    for number in range(1, count + 1):
        queue.append(pages.page(number))
        # Pictures are large: no more may wait than the workers can take up soon.
        while queue and (isinstance(queue[0], Page) or len(queue) > 2 * pages.recogniser.workers):
            binder.add(_settled(queue.popleft()))
    for item in queue:
        binder.add(_settled(item))
    if pages.unread and (pages.unread == count or not binder.pieces):
        raise no_ocr()
    return binder.source(MEDIA_TYPE)


def _settled(item: Page | Waiting) -> Page:
    if isinstance(item, Page):
        return item
    answer = item.answer.result()
    rows = seat(answer.rows, item.page.rows)
    return replace(
        item.page, rows=rows, rules=answer.rules, width=answer.width, height=answer.height
    )


class _Pages:
    """The pages of one open pdf; `unread` counts those that need a recogniser and have none."""

    def __init__(self, document: int, options: Options, recogniser: Recogniser) -> None:
        self.document = document
        self.recogniser = recogniser
        self.can_recognise = options.ocr
        self.buffers = Buffers()
        self.unread = 0

    def page(self, number: int) -> Page | Waiting:
        """One page, or the promise of it."""
        with sheet(self.document, number) as page:
            if page is None:
                return Page(number, *A4, [])
            found = content(page)
            text = self.buffers.text(page.text)
            blank = Page(number, page.width, page.height, [], rules(page, found.paths))
            has_fields = overlay.has_fields(page)
            readable = self._is_readable(page, found, text)
            answer = None if readable else self._sent(page, text, blank)
            if readable and not has_fields:
                blank.rows = layer.rows(page, found, text, self.buffers)
        if has_fields:
            printed = overlay.printed(self.document, number, self.buffers)
            blank.rows = seat(printed.rows, printed.stamped) if readable else printed.stamped
        return blank if answer is None else Waiting(blank, answer)

    def _is_readable(self, page: Sheet, found: Content, text: str) -> bool:
        """Whether the text layer is to be taken; an empty page has nothing else."""
        scanned = is_scan(page, found)
        if trust.is_readable(text, scanned):
            return True
        return not (scanned or text.strip() or is_drawing(found))

    def _sent(self, page: Sheet, text: str, blank: Page) -> Future[Recognised] | None:
        """The page's picture on its way to be recognised; None where nothing can do that."""
        if not (self.can_recognise and tesseract.available()):
            self.unread += 1
            blank.codes = ("page-unread",)
            return None
        blank.codes = ("text-layer-distrusted", "ocr-used") if text.strip() else ("ocr-used",)
        return self.recogniser.submit(*picture(page))
