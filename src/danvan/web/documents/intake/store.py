"""Stores what the reader found in a version, all or nothing."""

from __future__ import annotations

from django.db import transaction

from danvan.reader.emit.as_json import to_dict
from danvan.reader.emit.tree import shallow
from danvan.reader.model import Reading
from danvan.web.core.clock import now
from danvan.web.documents.intake.candidates import store_candidates
from danvan.web.documents.intake.citations import store_citations
from danvan.web.documents.intake.doubts import store_doubts
from danvan.web.documents.intake.figures import store_figures
from danvan.web.documents.intake.head import fill_head
from danvan.web.documents.intake.names import Names
from danvan.web.documents.intake.outline import Paths, store_clauses
from danvan.web.documents.intake.pages import page_starts
from danvan.web.documents.intake.recipients import store_recipients
from danvan.web.documents.intake.reports import store_reports
from danvan.web.documents.intake.stubs import open_stubs, replace_stubs
from danvan.web.documents.models import Version


@transaction.atomic
def store_reading(version: Version, reading: Reading) -> None:
    """Make the rows of a version from its reading, in place of any made before; it is read then."""
    reading = shallow(reading)
    clear(version)
    fill_head(version.document, reading, first=version.number == 1)
    replace_stubs(version.document)
    names, paths = Names(version.document), Paths(reading)
    store_clauses(version, reading, paths)
    store_citations(version, reading, paths)
    open_stubs(version.document)
    store_candidates(version, reading, names, paths)
    store_reports(version, reading, names, paths)
    store_figures(version, reading, paths)
    store_doubts(version, reading, names)
    store_recipients(version, reading, names)
    version.text = reading.text
    version.reading = to_dict(reading)
    version.pages = page_starts(reading)
    version.media_type = reading.source.media_type
    version.status = Version.Status.READ
    version.message, version.read_at = "", now()
    version.save()


def clear(version: Version) -> None:
    """Forget what an earlier reading of the same file told."""
    for rows in (
        version.clauses,
        version.citations,
        version.candidates,
        version.report_candidates,
        version.figure_candidates,
        version.doubts,
    ):
        rows.all().delete()
