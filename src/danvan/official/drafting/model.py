"""What a draft is made of: the document carried out, the duties that fall on the body, its head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danvan.official.model import Form, Recipient, Signature


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it is cited; only `type_name` is always known."""

    type_name: str
    code: str = ""
    day: date | None = None
    issuer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the source that falls on the body.

    `words` are the source's own, unless `quoted` is off: then the duty was given without a text.
    `place` says where they stand (`điểm a khoản 1 Mục II`) and
    `section` under which heading. `lead` is the part of the body that is to do it; where nobody is
    chosen yet `candidates` may be offered. `every` is in words (`hằng quý`), `upper_due` the day
    that the source sets.
    """

    words: str
    place: str = ""
    section: str = ""
    lead: str = ""
    candidates: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: date | None = None
    upper_due: date | None = None
    every: str = ""
    product: str = ""
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Reporting:
    """A report owed upward: what, how often (`hằng quý`) or by which day, to whom, where said."""

    name: str
    to: tuple[str, ...]
    every: str = ""
    due: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure that the source wants reached and the body takes over, with its own value or none.

    `how` stands before the value (`ít nhất`), `change` before the name where it is by how much
    something moves (`Giảm`); `unit` has what each is for (`%/năm`). `words` are the source's own
    and `place` says where they stand; without them `upper` tells what was set (`ít nhất 95 %`).
    `passed`: the source's day is over, the body sets one of its own.
    """

    name: str
    unit: str
    how: str = ""
    change: str = ""
    own: str = ""
    due: date | None = None
    words: str = ""
    place: str = ""
    upper: str = ""
    passed: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """All that a draft needs; `scope` is `trên địa bàn xã Đông Hải` or `trong cơ quan`.

    `laws` and `above` are bases besides the source: laws by their names, and the documents that
    the source itself carries out. `follower` is the part of the body that watches over the whole;
    `upward` the body to report to where `reporting` says nothing.
    """

    form: Form
    type_name: str
    symbol: str
    issuer: str
    place: str
    source: Source
    duties: tuple[Duty, ...]
    scope: str
    signature: Signature
    superior: str = ""
    laws: tuple[str, ...] = ()
    above: tuple[Source, ...] = ()
    aims: tuple[Aim, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    upward: str = ""
    follower: str = ""
    recipients: tuple[Recipient, ...] = ()
    filed: str = ""
