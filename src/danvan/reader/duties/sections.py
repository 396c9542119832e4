"""Which parts of a document say what is to be done: read from headings and the document's type."""

from __future__ import annotations

from enum import Enum

from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.model import Part

# A heading inside a part on tasks that is longer than this is itself about an act.
SHORT = 9


class Mode(Enum):
    """How a clause must look to be a task.

    OFF: never, nor anything below. QUIET: not, unless a heading below says so. NAMED: it names who
    does it. ACTS: it names who, or opens with an act. ALL: unless it is plainly something else.
    """

    OFF = 0
    QUIET = 1
    NAMED = 2
    ACTS = 3
    ALL = 4


_BY_TYPE = {
    "decision": Mode.NAMED,
    "regulation": Mode.NAMED,
    "statute": Mode.NAMED,
    "law": Mode.NAMED,
    "decree": Mode.NAMED,
    "circular": Mode.NAMED,
    "report": Mode.QUIET,
    "other": Mode.NAMED,
    None: Mode.NAMED,
}


def of_document(kind: str | None) -> Mode:
    """The mode of parts whose headings say nothing, by the document's type."""
    return _BY_TYPE.get(kind, Mode.ACTS)


def of_part(part: Part, above: Mode, default: Mode) -> Mode:
    """The mode of `part` below a part of mode `above`; `default` is the document's."""
    if part.id.startswith("PL") and "." not in part.id:
        return _of_annex(part)
    heading = part.heading
    if above is Mode.OFF or not heading:
        return above
    said = _classes(heading)
    if part.id.rsplit(".", 1)[-1].startswith("D") and part.label and part.label[0] in "ĐĐ":
        return _of_article(said, default)
    if above is Mode.ALL:
        return _inside_tasks(heading, said)
    return _of_section(said, above)


def _of_annex(part: Part) -> Mode:
    """An annex is quiet: forms, lists, outlines of reports; one with a plan says so itself."""
    heading = (part.heading or "").lower()
    if "đề cương" in heading or "mẫu" in heading or heading.startswith("báo cáo"):
        return Mode.OFF
    tells = any(word in heading for word in ("nhiệm vụ", "phân công", "giải pháp"))
    return Mode.ALL if tells and _classes(heading)[:1] == ["work"] else Mode.QUIET


def _of_article(said: list[str], default: Mode) -> Mode:
    """An article stands for itself, whatever its chapter is called."""
    if said[:1] == ["frame"]:
        return Mode.OFF
    return Mode.QUIET if default is Mode.QUIET else Mode.NAMED


def _of_section(said: list[str], above: Mode) -> Mode:
    if not said:
        return above
    if said[0] == "assessment":
        return Mode.ALL if "work" in said[1:] else Mode.OFF
    if "work" in said:
        return Mode.ALL
    if "named" in said:
        return above if above is Mode.QUIET else Mode.NAMED
    return Mode.OFF


def _inside_tasks(heading: str, said: list[str]) -> Mode:
    """Below "Nhiệm vụ" only a short heading ("Mục tiêu") switches off; "Đánh giá …" is an act."""
    short = len(heading.split()) <= SHORT
    return Mode.OFF if short and said and set(said) == {"frame"} else Mode.ALL


def _classes(heading: str) -> list[str]:
    """What each item of the heading ("Mục đích, yêu cầu") is, those that are known."""
    words = sentence(heading, 0, len(heading))
    said: list[str] = []
    for at in range(len(words)):
        if at == 0 or words.low[at - 1] in (",", "và", ";", "-", "–", ":", "(", "phần"):
            if kind := _class(words.low, at):
                said.append(kind)
    return said


def _class(low: list[str], at: int) -> str | None:
    known = sections()
    lengths = {
        "assessment": known.assessment.longest(low, at),
        "frame": known.frame.longest(low, at),
        "named": known.named.longest(low, at),
        "work": known.work.longest(low, at),
    }
    kind = max(lengths, key=lambda name: lengths[name])
    return kind if lengths[kind] else None
