"""Programmes, tasks, updates, extensions, indicators."""

from danvan.web.programmes.models.draft import Derivation, Draft, DraftDuty
from danvan.web.programmes.models.extension import Extension
from danvan.web.programmes.models.indicator import Indicator, IndicatorValue
from danvan.web.programmes.models.programme import Programme
from danvan.web.programmes.models.task import Every, Part, Task, TaskBody, TaskState
from danvan.web.programmes.models.update import Evidence, Update
from danvan.web.programmes.models.view import SavedView

__all__ = [
    "Derivation",
    "Draft",
    "DraftDuty",
    "Every",
    "Evidence",
    "Extension",
    "Indicator",
    "IndicatorValue",
    "Part",
    "Programme",
    "SavedView",
    "Task",
    "TaskBody",
    "TaskState",
    "Update",
]
