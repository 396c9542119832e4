"""Which parts of a document say what is to be done: read from headings and the document's type."""

from __future__ import annotations

from enum import Enum

from danvan.reader.duties.words import sentence
from danvan.reader.lexicon.sections import sections
from danvan.reader.model import Part

# A heading inside a part on tasks that is longer than this is itself about an act.
SHORT = 9
# A line without sentence that stands over clauses and is no longer than this is a heading.
LONGEST_TITLE = 12


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


# Their articles rule how things are; only a named subject has a duty.
_RULES = ("regulation", "statute", "law", "decree", "circular")
# What a report on the past says of the time to come.
_TO_COME = ("phương hướng", "nhiệm vụ", "giải pháp", "các nhiệm vụ", "một số nhiệm vụ", "dự kiến")
_CHARGES = ("nhiệm vụ", "trách nhiệm", "giải pháp", "tổ chức thực hiện")
# Articles of a regulation on the course of things lay duties on those they name.
_COURSES = ("lịch", "thời gian", "địa điểm", "quy trình", "hồ sơ", "thời điểm", "thành phần")


def of_document(kind: str | None) -> Mode:
    """The mode of parts whose headings say nothing, by the document's type."""
    return _BY_TYPE.get(kind, Mode.ACTS)


def of_part(part: Part, above: Mode, kind: str | None) -> Mode:
    """The mode of `part` below a part of mode `above` in a document of type `kind`."""
    if part.id.startswith("PL") and "." not in part.id:
        return _of_annex(part)
    heading = _title(part)
    if above is Mode.OFF or not heading:
        return above
    said = _classes(heading)
    if part.id.rsplit(".", 1)[-1].startswith("D") and part.label and part.label[0] in "ĐĐ":
        return _of_article(heading.lower(), said, kind)
    if above is Mode.ALL:
        return _inside_tasks(heading, said)
    if kind in _RULES and not any(word in heading.lower() for word in _CHARGES):
        return above if said[:1] != ["frame"] else Mode.OFF
    if kind == "report" and not heading.lower().startswith(_TO_COME):
        return above if said[:1] != ["assessment"] else Mode.OFF
    return _of_section(said, above)


def _title(part: Part) -> str | None:
    """The heading, or a first line that does as one ("I. Mục đích kiểm tra:")."""
    if part.heading or not part.children or not part.text:
        return part.heading
    first = part.text.split("\n", 1)[0]
    return first if len(first.split()) <= LONGEST_TITLE else None


def _of_annex(part: Part) -> Mode:
    """An annex is quiet: forms, lists, outlines of reports; one with a plan says so itself."""
    heading = (part.heading or "").lower()
    if "đề cương" in heading or "mẫu" in heading or heading.startswith("báo cáo"):
        return Mode.OFF
    tells = any(word in heading for word in ("nhiệm vụ", "phân công", "giải pháp"))
    return Mode.ALL if tells and _classes(heading)[:1] == ["work"] else Mode.QUIET


def _of_article(heading: str, said: list[str], kind: str | None) -> Mode:
    """An article stands for itself, whatever its chapter is called."""
    if kind not in _RULES and ("nhiệm vụ, giải pháp" in heading or "nhiệm vụ và giải" in heading):
        return Mode.ALL
    if kind in (*_RULES, "decision") and heading.startswith(_COURSES):
        return Mode.NAMED
    return Mode.OFF if said and set(said) == {"frame"} else Mode.NAMED


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
        opens = at == 0 or words.low[at - 1] in (",", "và", ";", "-", "–", ":", "(", "phần")
        if opens and (kind := _class(words.low, at)):
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
    kind = max(lengths, key=lengths.__getitem__)
    return kind if lengths[kind] else None
