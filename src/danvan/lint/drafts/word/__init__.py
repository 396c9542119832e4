"""A draft in docx: it comes back with comments at the very words, or with slips mended in place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from danvan.lint.align import Alignment
from danvan.lint.document import Document
from danvan.lint.drafts.draft import Draft, NoDraft, in_order
from danvan.lint.model import Fix, Report
from danvan.lint.said import VI
from danvan.lint.switches import Switch
from danvan.reader.model import Reading
from danvan.reader.options import DEFAULT

if TYPE_CHECKING:
    from danvan.lint.drafts.word.paragraphs import Atom, Place

_CANNOT = "Không ghi được vào tệp docx này; hãy mở bằng Word, lưu lại thành docx rồi soát lại."


class WordDraft(Draft):
    """A docx; python-docx opens it only where something is to be written or was commented."""

    @cached_property
    def _paragraphs(self) -> list[Any]:
        from danvan.lint.drafts.word.paragraphs import paragraphs

        return list(paragraphs(self._opened.element.body))

    @cached_property
    def _opened(self) -> Any:
        """The document; raises NoDraft for files that Word reads and python-docx does not."""
        import docx

        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                size = sum(part.file_size for part in archive.infolist())
            if size > DEFAULT.max_unpacked:
                raise NoDraft(_CANNOT)
            return docx.Document(io.BytesIO(self.data))
        except NoDraft:
            raise
        except Exception as error:  # whatever a damaged package makes the library raise
            raise NoDraft(_CANNOT) from error

    def _places(self) -> tuple[list[Place], list[str]]:
        """The pieces in the reader's order, and their words."""
        from danvan.lint.drafts.word.paragraphs import Place, pieces, words

        found = [
            (Place(paragraph, number), words(atoms))
            for paragraph in self._paragraphs
            for number, atoms in enumerate(pieces(paragraph))
        ]
        return [place for place, _ in found], [text for _, text in found]

    def switches(self, reading: Reading) -> list[Switch]:
        if not self._has_orders():
            return []
        try:
            return self._switches(reading)
        except NoDraft:
            return []

    def _has_orders(self) -> bool:
        """A cheap look: most drafts hold no comment, and fewer one of these."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                names = [n for n in archive.namelist() if n.endswith("comments.xml")]
                return any(
                    archive.getinfo(n).file_size < DEFAULT.max_unpacked
                    and b"danvan" in archive.read(n)
                    for n in names
                )
        except Exception:  # the reader has said already what is wrong with the file
            return False

    def _switches(self, reading: Reading) -> list[Switch]:
        from danvan.lint.drafts.word.switched import commented, orders

        document = Document(reading)
        found = orders(self._opened.part._comments_part.element)
        switches = [Switch(codes) for codes, everywhere in found.values() if everywhere]
        places, texts = self._places()
        alignment = Alignment(reading.raw, texts)
        for number, paragraph in commented(self._opened.element.body):
            if number in found and not found[number][1]:
                own = {at for at, place in enumerate(places) if place.paragraph is paragraph}
                switches += [
                    Switch(found[number][0], document.forward(*span))
                    for span in alignment.spans_of(own)
                ]
        return switches

    def fixed(self, reading: Reading, fixes: Sequence[Fix]) -> bytes | None:
        from danvan.lint.drafts.word.runs import replace

        places, texts = self._places()
        alignment = Alignment(reading.raw, texts)
        made = 0
        for fix in in_order(fixes):
            atoms = self._atoms(places, [alignment.place(at) for at in range(fix.start, fix.end)])
            if "".join(atom.sign for atom in atoms) == reading.raw[fix.start : fix.end] and atoms:
                replace(atoms, fix.new)
                made += 1
        return self._saved() if made else None

    def _atoms(self, places: list[Place], found: list[tuple[int, int] | None]) -> list[Atom]:
        """The signs at these places of one piece; none where one of them is no letter of it."""
        from danvan.lint.drafts.word.paragraphs import pieces

        inside = [place for place in found if place is not None]
        if not inside or len(inside) < len(found) or len({piece for piece, _ in inside}) > 1:
            return []
        paragraph, number = places[inside[0][0]]
        signs = pieces(paragraph)[number]
        atoms = [signs[at] for _, at in inside]
        return atoms if all(atom.element.text for atom in atoms) else []

    def commented(self, reading: Reading, report: Report, language: str = VI) -> bytes:
        from danvan.lint.drafts.word.writing import Writer

        places, texts = self._places()
        writer = Writer(self._opened, places, Alignment(reading.raw, texts), language)
        writer.clear()
        writer.write(reading, report, Document(reading).title_span)
        return self._saved()

    def _saved(self) -> bytes:
        from danvan.lint.drafts.word.package import merged

        buffer = io.BytesIO()
        self._opened.save(buffer)
        return merged(self.data, buffer.getvalue(), str(self._opened.part.partname))
