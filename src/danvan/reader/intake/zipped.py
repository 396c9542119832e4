"""Zip files that are no document: told apart into broken, encrypted and other."""

from __future__ import annotations

from danvan.reader.intake.archive import Archive
from danvan.reader.intake.decode import not_text
from danvan.reader.options import Options
from danvan.reader.source import Source


def read(data: bytes, options: Options) -> Source:
    """Read an OpenDocument text whose parts were packed in another order; refuse all else."""
    archive = Archive(data, options)
    for name in sorted(archive.names)[:1]:
        archive.read(name)  # tells whether the zip asks for a password
    if "content.xml" in archive.names and "META-INF/manifest.xml" in archive.names:
        from danvan.reader.intake import odt

        return odt.read(data, options)
    raise not_text()
