"""What the sweep over all addresses stands on: an internal matter, a public one, the two tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver
from openpyxl import load_workbook

from danvan.web.bodies.actions import invite, save_group
from danvan.web.bodies.models import Membership
from danvan.web.core.files import Checked
from danvan.web.documents.models import Document, Doubt, Visibility
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.programmes.actions import (
    Told,
    ask_extension,
    report_progress,
    save_view,
    submit_task,
)
from danvan.web.programmes.models import Evidence
from programme_builders import (
    Stage,
    make_candidate,
    make_clause,
    make_document,
    make_stage,
    make_version,
)
from roles import ROLES, Cast

HERE = Path(__file__).parent / "web" / "sweep"
OURS = ("bodies", "documents", "programmes", "core")
WORD = "nhiemvukin"  # stands in every internal thing and nowhere else
# Who may know of the internal matter: its follower, its lead and coordinator, those above them.
SEES = {
    "viewer",
    "officer",
    "approver",
    "admin",
    "lead_officer",
    "lead_approver",
    "coordinator",
    "inspector",
    "province_admin",
}
OTHERS = [role for role in ROLES if role not in SEES]


def make_public(cast: Cast) -> dict[str, Any]:
    """What everybody may know of: a programme, its tasks, a group, a document."""
    document = make_document(
        cast, code="1-KH/TU", title="Việc công khai", visibility=Visibility.PUBLIC
    )
    stage = make_stage(
        cast, document=document, name="Chương trình công khai", visibility=Visibility.PUBLIC
    )
    stage.task("Việc mọi người thấy", leads=("lead",))
    stage.task("Việc của Tây Hải", leads=("other",))
    group = save_group(
        by=cast.actor("province_admin"),
        under=cast.bodies["province"],
        name="Các sở",
        kinds=["department"],
        levels=["province"],
        names=[],
    )
    by = cast.actor("admin")
    body = cast.bodies["follower"]
    offer = {"email": "moi@example.vn", "role": "officer", "address": "http://x/{token}"}
    invitation = invite(by=by, body=body, **offer)
    return {
        "body": body.pk,
        "below": cast.bodies["lead"].pk,
        "group": group.pk,
        "public_document": document.pk,
        "invitation": invitation.pk,
        "token": invitation.token,
        "member": Membership.objects.get(user=cast.users["viewer"]).pk,
    }


def make_internal(cast: Cast) -> dict[str, Any]:
    """An internal programme of `follower`, with WORD wherever somebody can write a word."""
    text = f"1. Mở lớp {WORD} trong quý II."
    document = make_document(cast, code=f"9-KH/{WORD}", title=f"Kế hoạch {WORD}")
    version = make_version(document, text, name=f"{WORD}.docx")
    make_clause(version, "II", heading=f"MỤC {WORD}", text=text, end=len(text))
    make_candidate(version, "II", text=text, leads=[cast.bodies["lead"]], deliverable=WORD)
    stage = make_stage(cast, document=document, name=f"Chương trình {WORD}")
    made = {"document": document.pk, "version": version.pk, "programme": stage.programme.pk}
    made |= _tasks(stage, version)
    view = save_view(by=cast.actor("officer"), name=f"Xem {WORD}", query=f"q={WORD}")
    return {**made, "view": view.pk, "plan": _settled(cast).pk, **_on_the_desk(cast)}


def _settled(cast: Cast) -> Document:
    """A document of which nothing is doubtful, to be adopted."""
    plan = make_document(cast, code=f"10-KH/{WORD}", title=f"Kế hoạch {WORD} chưa thông qua")
    text = f"1. Việc {WORD}."
    version = make_version(plan, text, name=f"{WORD}-2.docx", sha256="1" * 64)
    lead = [cast.bodies["lead"]]
    make_candidate(version, "I", text=text, end=len(text), leads=lead, accepted=True)
    return plan


def _on_the_desk(cast: Cast) -> dict[str, Any]:
    """A document on the reading screen: a doubt, a name nobody knows, a task that is clear."""
    text = f"1. Mở lớp {WORD}. 2. Sở Lạ {WORD} báo cáo. 3. Tổng kết {WORD}."
    second, third = text.index("2."), text.index("3.")
    document = make_document(cast, code=f"11-KH/{WORD}", title=f"Kế hoạch {WORD} đang xem")
    version = make_version(document, text, name=f"{WORD}-3.docx", sha256="2" * 64)
    spans = {"1": (0, second), "2": (second, third), "3": (third, len(text))}
    parts, tasks = {}, {}
    for path, (start, end) in spans.items():
        words = {"text": text[start:end], "start": start, "end": end}
        leads = [cast.bodies["lead"]] if path == "3" else []
        parts[path] = make_clause(version, path, **words)
        tasks[path] = make_candidate(version, path, leads=leads, **words)
    tasks["3"].bodies.update(settled=True)
    name = {"words": f"Sở Lạ {WORD}", "start": second + 3, "end": second + 8}
    CandidateBody.objects.create(candidate=tasks["2"], part="lead", **name)
    made = {}
    for key, code, at in (("point", "task-due", 0), ("unnamed", "name-unknown", name["start"])):
        message = {"severity": "warning", "message": f"Điểm {WORD}"}
        span = {"start": at, "end": name["end"] if at else 4}
        made[key] = Doubt.objects.create(version=version, code=code, **span, **message).pk
    return {
        "desk": document.pk,
        "on_desk": version.pk,
        "candidate": tasks["1"].pk,
        "candidate_seen": tasks["1"].seen,
        "clause": parts["2"].pk,
        "clause_seen": parts["2"].seen,
        **made,
    }


def _tasks(stage: Stage, version: Any) -> dict[str, Any]:
    """A task in hand with evidence, one that waits for acceptance, one for a later date."""
    by = stage.cast.actor("lead_officer")
    place = {"version": version, "clause": "II", "start": 3, "end": 20, "field": f"Lĩnh vực {WORD}"}
    made = {
        name: stage.task(f"Việc {name} {WORD}", coordinators=("coordinator",), **place)
        for name in ("task", "submitted", "asked")
    }
    paper = Checked(f"{WORD}.txt", "text/plain", ".txt", WORD.encode())
    report_progress(by=by, task=made["task"], told=Told(f"Đã làm {WORD}", 40, files=[paper]))
    submit_task(by=by, task=made["submitted"], told=Told(f"Xong {WORD}"))
    ask_extension(by=by, task=made["asked"], proposed=date(2026, 9, 1), reason=f"Vì {WORD}")
    evidence = Evidence.objects.get(update__task=made["task"])
    return {name: task.pk for name, task in made.items()} | {"evidence": evidence.pk}


@dataclass(frozen=True, slots=True)
class Address:
    """A row of addresses.txt: a URL name, an address of it, the status that each role gets."""

    name: str
    path: str
    status: dict[str, int]


def addresses() -> list[Address]:
    """The rows of addresses.txt in order; several rows may show one name with other queries."""
    lines = (HERE / "addresses.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return [
        Address(name, path, dict(zip(ROLES, map(int, given), strict=True)))
        for name, path, *given in rows
    ]


@dataclass(frozen=True, slots=True)
class Act:
    """A row of acts.toml: `by` are the roles that may; `data` is what one of them would send."""

    name: str
    path: str
    by: list[str]
    data: dict[str, Any]


def acts() -> list[Act]:
    """The rows of acts.toml."""
    rows = tomllib.loads((HERE / "acts.toml").read_text(encoding="utf-8"))["act"]
    return [Act(row["name"], row["path"], row["by"], row.get("data", {})) for row in rows]


def names(resolver: URLResolver | None = None, space: str = "") -> Iterator[str]:
    """Every URL name of our own apps, `app:name`; the front door has no app."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLPattern):
            if not space or space in OURS:
                named = each.name or str(each.pattern)
                yield f"{space}:{named}" if space else named
        elif each.namespace or not _foreign(each):
            yield from names(each, each.namespace or space)


def _foreign(resolver: URLResolver) -> bool:
    return str(getattr(resolver.urlconf_name, "__name__", "")).startswith(("allauth", "django."))


def everything() -> dict[str, list[Any]]:
    """Every row of every table of ours, to see whether something changed."""
    models = [
        model
        for label in OURS
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    return {model._meta.label: list(model.objects.order_by("pk").values_list()) for model in models}


def words_of(answer: HttpResponseBase) -> str:
    """What an answer says: its page, the bytes of a file, the cells of a spreadsheet."""
    content = (
        b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        if answer.streaming
        else answer.content  # type: ignore[attr-defined]
    )
    if content.startswith(b"PK"):
        sheets = load_workbook(BytesIO(content)).worksheets
        rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
        return "\n".join(str(cell) for row in rows for cell in row)
    return content.decode("utf-8", "replace")
