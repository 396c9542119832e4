"""Every change to documents that someone may later ask about; the reading screen has its own."""

from danvan.web.documents.actions.add import Duplicate, add_document, add_version
from danvan.web.documents.actions.coverage import decide_coverage, drop_coverage_decision
from danvan.web.documents.actions.distribute import (
    add_recipients,
    confirm_receipt,
    correct_recipient,
    distribute_document,
    remove_recipient,
)
from danvan.web.documents.actions.join import join_documents
from danvan.web.documents.actions.keep import change_state, change_visibility, discard_version
from danvan.web.documents.actions.links import refuse_link, restore_link, say_link
from danvan.web.documents.actions.linting import add_mended, set_aside, take_up
from danvan.web.documents.actions.read import read_version, reread_version
from danvan.web.documents.actions.relink import relink_version
from danvan.web.documents.actions.same import (
    compare_again,
    keep_apart,
    merge_documents,
    separate_document,
)
from danvan.web.documents.actions.seal import open_document, remove_secret, seal_document

__all__ = [
    "Duplicate",
    "add_document",
    "add_mended",
    "add_recipients",
    "add_version",
    "change_state",
    "change_visibility",
    "compare_again",
    "confirm_receipt",
    "correct_recipient",
    "decide_coverage",
    "discard_version",
    "distribute_document",
    "drop_coverage_decision",
    "join_documents",
    "keep_apart",
    "merge_documents",
    "open_document",
    "read_version",
    "refuse_link",
    "relink_version",
    "remove_recipient",
    "remove_secret",
    "reread_version",
    "restore_link",
    "say_link",
    "seal_document",
    "separate_document",
    "set_aside",
    "take_up",
]
