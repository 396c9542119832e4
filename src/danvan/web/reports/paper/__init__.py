"""A report as an official document, in the form of the body that writes it."""

from danvan.web.reports.paper.papers import paper_of

__all__ = ["paper_of"]
