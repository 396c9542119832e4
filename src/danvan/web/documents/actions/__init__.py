"""Every change to documents that someone may later ask about."""

from danvan.web.documents.actions.add import Duplicate, add_document, add_version
from danvan.web.documents.actions.candidates import (
    accept_candidate,
    accept_clear,
    drop_candidate,
    restore_candidate,
)
from danvan.web.documents.actions.clauses import edit_clause, merge_clause
from danvan.web.documents.actions.correct import edit_candidate
from danvan.web.documents.actions.distribute import (
    add_recipients,
    confirm_receipt,
    correct_recipient,
    distribute_document,
    remove_recipient,
)
from danvan.web.documents.actions.doubts import settle_doubt
from danvan.web.documents.actions.head import edit_head
from danvan.web.documents.actions.keep import change_state, change_visibility, discard_version
from danvan.web.documents.actions.names import choose_body, keep_names
from danvan.web.documents.actions.pieces import add_candidate, merge_candidates, split_candidate
from danvan.web.documents.actions.read import read_version, reread_version
from danvan.web.documents.actions.relink import relink_version
from danvan.web.documents.actions.settle import settle_version

__all__ = [
    "Duplicate",
    "accept_candidate",
    "accept_clear",
    "add_candidate",
    "add_document",
    "add_recipients",
    "add_version",
    "change_state",
    "change_visibility",
    "choose_body",
    "confirm_receipt",
    "correct_recipient",
    "discard_version",
    "distribute_document",
    "drop_candidate",
    "edit_candidate",
    "edit_clause",
    "edit_head",
    "keep_names",
    "merge_candidates",
    "merge_clause",
    "read_version",
    "relink_version",
    "remove_recipient",
    "reread_version",
    "restore_candidate",
    "settle_doubt",
    "settle_version",
    "split_candidate",
]
