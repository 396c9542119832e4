"""Outlines of reports: which sections, in which order, what fills each, what to write there."""

from danvan.web.reports.outlines.chosen import choices, outline_of
from danvan.web.reports.outlines.loader import Outline, Plan, load

__all__ = ["Outline", "Plan", "choices", "load", "outline_of"]
