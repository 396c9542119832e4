"""From the reader's Reading to rows: `store_reading(version, reading)` is the whole interface."""

from danvan.web.documents.intake.store import store_reading

__all__ = ["store_reading"]
