"""One official document, as both writers read it: its head, its body, its end.

Words are given as the office says them (`Ủy ban nhân dân xã Sơn Cẩm`); the writers set capitals,
marks, separators and signs by the rule of the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from danvan.official.blocks import Block

Form = Literal["state", "party"]
FORMS: tuple[Form, ...] = ("state", "party")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: `authority` is the line above (`TM. Ủy ban nhân dân`, `T/M Ban Thường vụ`)."""

    position: str = ""
    name: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of Nơi nhận; `purpose` is what stands in brackets: `b/c`, `p/h`, `t/h`."""

    name: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex on pages of its own; numbered by the writer when there are two or more."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in State form (Decree 30/2020) or Party form (05-HD/VPTW 2026).

    `number` may be empty (a draft: room is left for the pen), and so may `day`. `symbol` is the
    code behind the number without its first separator: `BC-UBND`, `BC/ĐU`. A document without a
    `type_name` is an official letter: its title stands under the number.
    `filed` is the last line of Nơi nhận behind the word Lưu: `VT, VP` or `Văn phòng Đảng ủy`.
    """

    form: Form
    issuer: str
    symbol: str
    place: str
    title: str
    blocks: tuple[Block, ...]
    superior: str = ""
    number: str = ""
    day: date | None = None
    type_name: str = ""
    bases: tuple[str, ...] = ()
    addressed_to: tuple[str, ...] = ()
    signature: Signature = Signature()
    recipients: tuple[Recipient, ...] = ()
    filed: str = ""
    annexes: tuple[Annex, ...] = ()
    draft: str = ""
    circulation: str = ""
    urgency: str = ""

    def __post_init__(self) -> None:
        if self.form not in FORMS:
            raise ValueError(f"form is {self.form!r}, not one of {FORMS}")

    @property
    def is_letter(self) -> bool:
        """Whether it is an official letter (công văn), which has no type name."""
        return not self.type_name

    @property
    def code(self) -> str:
        """Number and symbol in one, as others cite it: `15/BC-UBND`, `15-BC/ĐU`."""
        return f"{self.number}{self.separator}{self.symbol}"

    @property
    def separator(self) -> str:
        """What stands between number and symbol."""
        return "/" if self.form == "state" else "-"
