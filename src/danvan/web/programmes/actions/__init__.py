"""What may be done to programmes and tasks; every function is one act with its journal entry."""

from danvan.web.programmes.actions.adopt import adopt_document
from danvan.web.programmes.actions.assign import assign_task
from danvan.web.programmes.actions.bulk import SomeRefused, Wanted, bulk_edit
from danvan.web.programmes.actions.decide import accept_task, return_task
from danvan.web.programmes.actions.drafting import accept_signed, draft_plan, refuse_signed
from danvan.web.programmes.actions.edit import add_task, edit_task
from danvan.web.programmes.actions.evidence import remove_evidence
from danvan.web.programmes.actions.extensions import ask_extension, decide_extension
from danvan.web.programmes.actions.indicators import (
    add_indicator,
    edit_indicator,
    record_value,
    remove_value,
)
from danvan.web.programmes.actions.open_periods import open_periods
from danvan.web.programmes.actions.programme import (
    close_programme,
    edit_programme,
    reopen_programme,
)
from danvan.web.programmes.actions.remind import remind
from danvan.web.programmes.actions.report import Told, report_progress, submit_task
from danvan.web.programmes.actions.state import change_state
from danvan.web.programmes.actions.views import delete_view, save_view

__all__ = [
    "SomeRefused",
    "Told",
    "Wanted",
    "accept_signed",
    "accept_task",
    "add_indicator",
    "add_task",
    "adopt_document",
    "ask_extension",
    "assign_task",
    "bulk_edit",
    "change_state",
    "close_programme",
    "decide_extension",
    "delete_view",
    "draft_plan",
    "edit_indicator",
    "edit_programme",
    "edit_task",
    "open_periods",
    "record_value",
    "refuse_signed",
    "remind",
    "remove_evidence",
    "remove_value",
    "reopen_programme",
    "report_progress",
    "return_task",
    "save_view",
    "submit_task",
]
