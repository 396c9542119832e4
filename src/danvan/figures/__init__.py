"""Quantified objectives of a document: `figures` takes a Reading, each Figure quotes its words."""

from danvan.figures.find import figures
from danvan.figures.model import Figure

__all__ = ["Figure", "figures"]
