"""A paper composed into a sheet: every word, sign and capital that the form asks for."""

from __future__ import annotations

from dataclasses import replace

from danvan.official.entries import pieces_of
from danvan.official.layout import layout_of
from danvan.official.model import Annex, Paper
from danvan.official.numbering import roman
from danvan.official.sheet import AnnexSheet, Ending, Entry, Head, Piece, Sheet, Stamp
from danvan.official.wording import (
    clean,
    closed,
    day_words,
    lines,
    lower_first,
    number_words,
)

ABOUT_ROOM = 36  # letters on a line of an official letter's abstract
SIGN_ROOM = 26  # capitals on a line above a signature
_MM_A_LETTER = {"capital": 2.85, "small": 2.2}  # about, at the sizes of head and title
TITLE_ROOM = 62  # letters on a line of the title


def compose(paper: Paper) -> Sheet:
    """The sheet of a paper, the same for every writer."""
    title = clean(paper.title)
    return Sheet(
        form=paper.form,
        name=clean(f"{paper.type_name} {title}") or f"Văn bản {_code(paper)}",
        head=_head(paper),
        type_name=clean(paper.type_name).upper(),
        title=() if paper.is_letter else _title(paper),
        title_rule=_rule(max(_title(paper), key=len), "small"),
        addressing="Kính trình" if _is_submission(paper) else "Kính gửi",
        addressed_to=_addressed(paper),
        bases=_listed(paper.bases, ";"),
        pieces=_ended(pieces_of(paper.blocks, paper.form), paper),
        ending=_ending(paper),
        annexes=tuple(_annex(paper, annex, n) for n, annex in enumerate(paper.annexes, 1)),
    )


def _head(paper: Paper) -> Head:
    layout = layout_of(paper.form)
    room = layout.head_room
    issuer = lines(clean(paper.issuer).upper(), room)
    return Head(
        superior=lines(clean(paper.superior).upper(), room) if paper.superior else (),
        issuer=issuer,
        issuer_rule=_rule(max(issuer, key=len), "capital"),
        nation=layout.nation.upper(),
        motto=layout.motto,
        number=f"{'Số:' if paper.form == 'state' else 'Số'} {_code(paper)}",
        date=f"{clean(paper.place)}, {day_words(paper.day)}",
        about=_about(paper),
        stamps=_stamps(paper),
    )


def _stamps(paper: Paper) -> tuple[Stamp, ...]:
    """Urgency, draft, circulation; the State frames the first and the last, one in red."""
    state = paper.form == "state"
    made = (
        Stamp(clean(paper.urgency).upper(), framed=state, red=state),
        Stamp(clean(paper.draft)),
        Stamp(clean(paper.circulation).upper(), framed=state),
    )
    return tuple(stamp for stamp in made if stamp.text)


def _code(paper: Paper) -> str:
    return f"{number_words(paper.number)}{paper.separator}{clean(paper.symbol)}"


def _about(paper: Paper) -> tuple[str, ...]:
    """The abstract under the number of an official letter."""
    if not paper.is_letter or not clean(paper.title):
        return ()
    word = "V/v" if paper.form == "state" else "về việc"
    return lines(f"{word} {lower_first(clean(paper.title))}", ABOUT_ROOM)


def _title(paper: Paper) -> tuple[str, ...]:
    title = clean(paper.title).rstrip(".")
    return lines(lower_first(title) if paper.form == "party" else title, TITLE_ROOM)


def _rule(text: str, kind: str) -> float:
    """The length of a rule below a line: between a third and a half of it."""
    return round(min(len(text) * _MM_A_LETTER[kind], 150.0) * 0.4, 1)


def _is_submission(paper: Paper) -> bool:
    return paper.form == "party" and clean(paper.type_name).lower() == "tờ trình"


def _addressed(paper: Paper) -> tuple[str, ...]:
    told = _listed(paper.addressed_to, ";")
    return told if len(told) != 1 else (closed(told[0], ""),)


def _listed(texts: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """Each closed by the mark, the last by a full stop."""
    told = [text for text in map(clean, texts) if text]
    return tuple(closed(text, mark if n < len(told) else ".") for n, text in enumerate(told, 1))


def _ended(pieces: tuple[Piece, ...], paper: Paper) -> tuple[Piece, ...]:
    """A State text ends in `./.`, where it ends in a full stop."""
    last = pieces[-1] if pieces else None
    if paper.form == "party" or not isinstance(last, Entry) or not last.text.endswith("."):
        return pieces
    if last.text.endswith("/."):
        return pieces
    *runs, run = last.runs
    return (*pieces[:-1], replace(last, runs=(*runs, replace(run, text=run.text + "/."))))


def _ending(paper: Paper) -> Ending:
    signature = paper.signature
    return Ending(
        authority=_capital_lines(signature.authority),
        position=_capital_lines(signature.position),
        name=clean(signature.name),
        recipients=_recipients(paper),
    )


def _capital_lines(text: str) -> tuple[str, ...]:
    told = clean(text, breaks=True)
    return tuple(
        part for line in told.split("\n") if line for part in lines(line.upper(), SIGN_ROOM)
    )


def _recipients(paper: Paper) -> tuple[str, ...]:
    """The lines of Nơi nhận without their dashes, the file copy last."""
    told = [
        clean(r.name) + (f" ({clean(r.purpose)})" if r.purpose else "") for r in paper.recipients
    ]
    answered = paper.addressed_to and (paper.is_letter or _is_submission(paper))
    if answered and not any(text.lower().startswith("như trên") for text in told):
        told.insert(0, "Như trên")
    if paper.filed:
        told.append(f"{'Lưu:' if paper.form == 'state' else 'Lưu'} {clean(paper.filed)}")
    return _listed(tuple(told), ";" if paper.form == "state" else ",")


def _annex(paper: Paper, annex: Annex, number: int) -> AnnexSheet:
    kind = clean(paper.type_name) or "Công văn"
    comma = "," if paper.form == "party" else ""
    told = f"{kind} số {_code(paper)}{comma} {day_words(paper.day)}"
    return AnnexSheet(
        mark=f"Phụ lục {roman(number)}" if len(paper.annexes) > 1 else "Phụ lục",
        title=clean(annex.title).upper(),
        of=f"(Kèm theo {told} của {clean(paper.issuer)})",
        pieces=pieces_of(annex.blocks, paper.form, above=1),
        landscape=annex.landscape,
    )
