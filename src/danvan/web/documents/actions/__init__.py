"""Every change to documents that someone may later ask about."""

from danvan.web.documents.actions.add import Duplicate, add_document
from danvan.web.documents.actions.read import read_version

__all__ = ["Duplicate", "add_document", "read_version"]
