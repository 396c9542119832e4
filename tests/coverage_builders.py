"""A programme of the province with four duties, and two documents below it, for the web tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from danvan.web.bodies.models import BodyGroup
from danvan.web.core.clock import now
from danvan.web.documents.coverage.inputs import sides
from danvan.web.documents.models import Candidate, Citation, Comparison, Document, Version
from programme_builders import make_candidate, make_clause, make_document, make_version
from roles import Cast

TRAINING = "Mở lớp bồi dưỡng kỹ năng đối thoại với người dân cho cán bộ cấp xã"
TALKS = "Tổ chức đối thoại trực tiếp giữa người đứng đầu với Nhân dân, mỗi quý một lần"
SCHEME = "Xây dựng Đề án hỗ trợ người hoạt động không chuyên trách ở thôn, tổ dân phố"
ORDER = "Các đảng ủy xã xây dựng kế hoạch thực hiện của cấp mình trước ngày 15/02/2026"
ODD = "Sửa chữa bể nước chung của bản"
DUTIES = {"II.1": TRAINING, "II.2": TALKS, "II.3": SCHEME, "III.1": ORDER}


@dataclass
class Family:
    """`top` gives II.1 to `lead`, II.2 and III.1 to all communes, II.3 to `coordinator`.

    `plan` is the department's, `commune` that of one commune; the other commune has none.
    """

    cast: Cast
    top: Document
    plan: Document
    commune: Document

    def version(self, document: Document) -> Version:
        found = document.versions.first()
        assert found is not None
        return found

    def duty(self, clause: str) -> Candidate:
        return self.version(self.top).candidates.get(clause=clause)

    def cell(self, clause: str, lower: Document) -> str:
        """The address of a cell."""
        return f"{self.page}{self.duty(clause).pk}/{lower.pk}/"

    @property
    def page(self) -> str:
        return f"/van-ban/{self.top.pk}/cu-the-hoa/"


def make_family(cast: Cast, **fields: Any) -> Family:
    """The three documents; the fields are those of the top one."""
    group = BodyGroup.objects.create(
        name="Các đảng ủy xã",
        under=cast.bodies["province"],
        kinds=["committee"],
        levels=["commune"],
    )
    leads = {
        "II.1": [cast.bodies["lead"]],
        "II.2": [group],
        "II.3": [cast.bodies["coordinator"]],
        "III.1": [group],
    }
    given = {"visibility": "public", "type": "action_programme", **fields}
    top = make_paper(cast, "12-CTr/TU", "province", (), **given)
    version = top.versions.get()
    for number, (clause, text) in enumerate(DUTIES.items()):
        make_clause(version, clause, text=text, start=number * 200)
        due = {"due": date(2026, 2, 15)} if clause == "III.1" else {}
        make_candidate(version, clause, text=text, start=number * 200, leads=leads[clause], **due)
    plan = make_paper(cast, "18/KH-SNV", "lead", [TRAINING, ODD], upper=top)
    commune = make_paper(cast, "05-KH/ĐU", "commune", [ODD, TALKS], upper=top)
    return Family(cast, top, plan, commune)


def make_paper(
    cast: Cast,
    code: str,
    body: str,
    tasks: Sequence[str],
    upper: Document | None = None,
    **fields: Any,
) -> Document:
    """A document of a body of the cast with `tasks` as II.1, II.2 …, that carries out `upper`."""
    owner = cast.bodies[body]
    given = {"owner": owner, "issuer": owner, "issuer_name": owner.name, "title": f"Về {code}"}
    document = make_document(cast, code=code, **{**given, **fields})
    new_version(document, tasks, upper)
    return document


def new_version(document: Document, tasks: Sequence[str], upper: Document | None = None) -> Version:
    """A version, read, with `tasks` as II.1, II.2 …; it names `upper`."""
    number = document.versions.count() + 1
    version = make_version(document, number=number, sha256=f"{document.pk}{number}".zfill(64))
    for n, text in enumerate(tasks, 1):
        make_clause(version, f"II.{n}", text=text, start=n * 200)
        make_candidate(version, f"II.{n}", text=text, start=n * 200, leads=[document.issuer])
    if upper is not None:
        Citation.objects.create(
            version=version,
            target=upper,
            type=upper.type,
            code=upper.code,
            relation="implements",
            clause="0",
            start=0,
            end=9,
        )
    return version


def kept(upper: Version, lower: Version, **cells: Any) -> Comparison:
    """What was found, told by hand: `kept(top, plan, II_1={"kind": "covered", "items": ["II.1"]})`.

    Of the duties that are not told nothing was found.
    """
    of = sides([upper.pk, lower.pk])
    told = {key.replace("_", "."): cell for key, cell in cells.items()}
    return Comparison.objects.create(
        upper=upper,
        lower=lower,
        upper_mark=of[upper.pk].mark,
        lower_mark=of[lower.pk].mark,
        cells={item.key: {"kind": "none", "told": None} for item in of[upper.pk].duties} | told,
        made_at=now(),
    )
