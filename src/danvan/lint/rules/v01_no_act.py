"""V01: a task without a word for doing anything.

Reads the words of a task and of the line above it for any act that the reader knows; rows of
tables and tasks that name their product are not meant.
Specimen: “1. Công tác tuyên truyền trên hệ thống truyền thanh xã.”
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.acts import has_act, says_act
from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if task.deliverable or "T" in task.clause:
            continue  # what is to exist is named, or its column says what is done with it
        if not has_act(document.text, task) and not _in_a_sentence(document, task.clause):
            yield Found(
                document.opening(task),
                Said(
                    "Nhiệm vụ không có từ chỉ việc phải làm; mở đầu bằng một động từ hành động.",
                    "The task has no word for what is to be done; begin with a verb of action.",
                ),
            )


def _in_a_sentence(document: Document, clause: str) -> bool:
    """Whether the line above says what is to be done with what stands here."""
    above = document.parts.get(clause.rpartition(".")[0])
    return above is not None and any(says_act(document.words(span)) for span in above.own)


RULE = Rule(
    code="V01",
    title=Said("Không có việc phải làm", "Nothing that is to be done"),
    why=Said(
        "Một đề mục không nói làm gì thì không ai biết khi nào là xong.",
        "A heading that does not say what to do leaves open when it is done.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Phòng Văn hóa - Xã hội: 12 tủ sách ở các nhà văn hóa trước ngày 30/6/2026.",
    good="1. Phòng Văn hóa - Xã hội bổ sung 12 tủ sách ở các nhà văn hóa trước ngày 30/6/2026.",
    check=_check,
)
