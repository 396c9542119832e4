"""The data form of a report: counted tasks, told figures, indicators, sums of lower reports."""

from danvan.web.reports.building.figures.drawn import Drawn
from danvan.web.reports.building.figures.form import figures_of

__all__ = ["Drawn", "figures_of"]
