"""PDF: text where it can be trusted, recognised pictures where not."""

from danvan.reader.intake.pdf.read import read

__all__ = ["read"]
