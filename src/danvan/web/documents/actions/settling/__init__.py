"""What may be done on the reading screen; every function is one act with its journal entry."""

from danvan.web.documents.actions.settling.candidates import (
    accept_candidate,
    accept_clear,
    drop_candidate,
    restore_candidate,
)
from danvan.web.documents.actions.settling.clauses import edit_clause, merge_clause
from danvan.web.documents.actions.settling.correct import edit_candidate
from danvan.web.documents.actions.settling.doubts import settle_doubt, settle_minor
from danvan.web.documents.actions.settling.figures import (
    accept_figure,
    accept_figures,
    drop_figure,
    edit_figure,
    restore_figure,
)
from danvan.web.documents.actions.settling.head import edit_head
from danvan.web.documents.actions.settling.names import choose_body, keep_names
from danvan.web.documents.actions.settling.pieces import (
    add_candidate,
    merge_candidates,
    split_candidate,
)
from danvan.web.documents.actions.settling.reports import (
    accept_report_candidate,
    drop_report_candidate,
    edit_report_candidate,
    restore_report_candidate,
)
from danvan.web.documents.actions.settling.settle import settle_version

__all__ = [
    "accept_candidate",
    "accept_clear",
    "accept_figure",
    "accept_figures",
    "accept_report_candidate",
    "add_candidate",
    "choose_body",
    "drop_candidate",
    "drop_figure",
    "drop_report_candidate",
    "edit_candidate",
    "edit_clause",
    "edit_figure",
    "edit_head",
    "edit_report_candidate",
    "keep_names",
    "merge_candidates",
    "merge_clause",
    "restore_candidate",
    "restore_figure",
    "restore_report_candidate",
    "settle_doubt",
    "settle_minor",
    "settle_version",
    "split_candidate",
]
