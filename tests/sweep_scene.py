"""An internal matter with one word in all of it, a public matter, and whom they concern."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import ContentFile

from coverage_scene import make_covered
from danvan.web.bodies.actions import invite, save_group
from danvan.web.bodies.models import Membership
from danvan.web.core.clock import now, today
from danvan.web.core.deadlines.rule import Length, Unit
from danvan.web.core.files import Checked
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines.actions import set_own_rule
from danvan.web.documents.models import (
    Document,
    Doubt,
    Recipient,
    ReportCandidate,
    Visibility,
)
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.notices import links
from danvan.web.notices.actions import open_feed
from danvan.web.notices.feeds.address import address
from danvan.web.notices.models import Mail, Notice, Rhythm
from danvan.web.programmes.actions import (
    Told,
    ask_extension,
    close_programme,
    report_progress,
    save_view,
    submit_task,
)
from danvan.web.programmes.models import Evidence, Indicator, IndicatorValue
from danvan.web.reports.actions import drop_report, open_reports, submit_report
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Earlier, ReportingDuty
from drafting_builders import make_signed
from figure_builders import counted
from lint_rows import linted
from programme_builders import (
    DAY,
    Stage,
    make_candidate,
    make_clause,
    make_document,
    make_stage,
    make_version,
)
from roles import Cast

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
    feed = open_feed(by=cast.actor("other_body"), programme=stage.programme)
    feed.used_on = today()  # else the first fetch would change its page
    feed.save()
    swapped = SwappedDay.objects.create(day=date(2026, 12, 24), kind="off", name="Nghỉ bù")
    return {
        "body": body.pk,
        "below": cast.bodies["lead"].pk,
        "group": group.pk,
        "swapped": swapped.pk,
        "feed": feed.pk,
        "feed_token": address(feed).rpartition("/")[2].removesuffix(".ics"),
        "public_document": document.pk,
        "public_programme": stage.programme.pk,
        "invitation": invitation.pk,
        "token": invitation.token,
        "member": Membership.objects.get(user=cast.users["viewer"]).pk,
        "way": links.way("/hom-nay/", body.pk).rstrip("/").rpartition("/")[2],
        "stop": links.stop(cast.users["viewer"].pk, Mail.What.DIGEST)
        .rstrip("/")
        .rpartition("/")[2],
    }


def make_internal(cast: Cast) -> dict[str, Any]:
    """An internal programme of `follower`, with WORD wherever somebody can write a word."""
    text = f"1. Mở lớp {WORD} trong quý II."
    document = make_document(cast, code=f"9-KH/{WORD}", title=f"Kế hoạch {WORD}")
    version = make_version(document, text, name=f"{WORD}.docx", file=_file())
    make_clause(version, "II", heading=f"MỤC {WORD}", text=text, end=len(text))
    make_candidate(version, "II", text=text, leads=[cast.bodies["lead"]], deliverable=WORD)
    stage = make_stage(cast, document=document, name=f"Chương trình {WORD}")
    made = {"document": document.pk, "version": version.pk, "programme": stage.programme.pk}
    stub = make_document(cast, code="8-NQ/TU", type="resolution", title=f"Nghị quyết {WORD}")
    made |= {"stub": stub.pk}
    made |= make_signed(cast, stage.programme, WORD)
    made |= _tasks(stage, version) | _indicator(stage) | _reports(stage) | _ended(cast)
    view = save_view(by=cast.actor("officer"), name=f"Xem {WORD}", query=f"q={WORD}")
    newer = make_version(document, text, number=2, name=f"{WORD}.docx", sha256="3" * 64)
    make_clause(newer, "II", heading=f"MỤC {WORD}", text=text, end=len(text))
    made |= _going_out(cast)
    own = set_own_rule(
        by=cast.actor("admin"),
        key="petition.answer",
        variant="",
        length=Length(15, Unit.WORKING),
        valid_from=date(2026, 1, 1),
        ground=f"Quy chế {WORD}",
    )
    made |= {"own_rule": own.pk}
    made |= make_covered(cast, WORD)
    return {**made, "view": view.pk, "plan": _settled(cast).pk, **_on_the_desk(cast), **_sent(cast)}


def _going_out(cast: Cast) -> dict[str, Any]:
    """A notice to who decides, a letter to `lead` that got stuck, and how `lead` reminds."""
    Rhythm.objects.create(body=cast.bodies["lead"], before="5", every=5, above=50, revision=1)
    user = cast.users["lead_officer"]
    mail = Mail.objects.create(
        key="stuck",
        what=Mail.What.URGING,
        user=user,
        to=user.email,
        subject=f"Đôn đốc: {WORD}",
        text=WORD,
        html=WORD,
        stop="http://127.0.0.1/",
        state="failed",
        tries=9,
        error="550",
        at=now(),
        next_try=now(),
    )
    notices = Notice.objects.filter(kind="submitted", user=cast.users["approver"])
    return {"notice": notices.earliest("pk").pk, "mail": mail.pk}


def _ended(cast: Cast) -> dict[str, Any]:
    """A programme that has ended."""
    stage = make_stage(cast, document=_settled(cast, 12), name=f"Chương trình {WORD} đã xong")
    reason = f"Báo cáo tổng kết {WORD}"
    close_programme(by=cast.actor("approver"), programme=stage.programme, reason=reason)
    return {"ended": stage.programme.pk}


def _settled(cast: Cast, number: int = 10) -> Document:
    """A document of which nothing is doubtful, to be adopted."""
    plan = make_document(cast, code=f"{number}-KH/{WORD}", title=f"Kế hoạch {WORD} chưa thông qua")
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
    standing = ReportCandidate.objects.create(
        version=version,
        order=0,
        clause="3",
        name=f"Báo cáo {WORD}",
        text=f"Tổng kết {WORD}.",
        every=["quarter"],
        start=third,
        end=len(text),
    )
    small = {"severity": "info", "message": f"Ghi chú {WORD}"}
    Doubt.objects.create(version=version, code="line-rejoined", **small)
    made |= linted(version, WORD) | counted(version, WORD)
    return {
        "desk": document.pk,
        "on_desk": version.pk,
        "candidate": tasks["1"].pk,
        "candidate_seen": tasks["1"].seen,
        "standing": standing.pk,
        "standing_seen": standing.seen,
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


def _file() -> ContentFile[bytes]:
    return ContentFile(WORD.encode(), name="x.txt")


def _indicator(stage: Stage) -> dict[str, Any]:
    """A figure that the programme promises, with one value."""
    made = Indicator.objects.create(
        programme=stage.programme, name=f"Chỉ tiêu {WORD}", unit="lớp", target=10
    )
    value = IndicatorValue.objects.create(
        indicator=made, at=date(2026, 3, 31), value=4, note=f"Ghi {WORD}"
    )
    return {"indicator": made.pk, "value": value.pk}


def _sent(cast: Cast) -> dict[str, Any]:
    """A document in two versions that went to `lead`, with a dash that names nobody known."""
    sent = make_document(cast, code=f"12-KH/{WORD}", title=f"Kế hoạch {WORD} đã gửi")
    for number in (1, 2):
        text = f"1. Việc {WORD} lần {number}."
        given = {"number": number, "name": f"{WORD}-{number}.docx", "sha256": str(number + 5) * 64}
        version = make_version(sent, text, file=_file(), **given)
        make_clause(version, "1", text=text, end=len(text))
    row = Recipient.objects.create(document=sent, name=f"Sở Lạ {WORD}")
    Recipient.objects.create(document=sent, name="Sở Tài chính", body=cast.bodies["coordinator"])
    Recipient.objects.create(document=sent, name=f"{WORD}", body=cast.bodies["lead"], sent_at=now())
    failed = make_document(cast, title=f"Tệp hỏng {WORD}")
    make_version(failed, name=f"{WORD}.bin", sha256="9" * 64, status="failed", file=_file())
    sealed = make_document(cast, title=f"Kế hoạch kín {WORD}", sealed_at=now())
    make_version(sealed, f"1. {WORD}.", sha256="6" * 64, message=f"Tệp có dấu MẬT {WORD}.")
    return {"sent": sent.pk, "recipient": row.pk, "failed": failed.pk, "sealed": sealed.pk}


def _reports(stage: Stage) -> dict[str, Any]:
    """A duty of `lead` to the follower, month by month, and a report in each state."""
    duty = ReportingDuty.objects.create(
        name=f"Báo cáo {WORD}",
        programme=stage.programme,
        owner=stage.body("follower"),
        reporter=stage.body("lead"),
        frequency="month",
        cut_offs="calendar",
        due_rule="day20",
        begins=date(2026, 1, 1),
    )
    duty.addressees.add(stage.body("follower"))
    open_reports(at=DAY, duties=[duty])
    expected, draft, sent, dropped, _may, withdrawn = duty.reports.order_by("period_end")
    writer, sender = (stage.cast.actor(f"lead_{role}") for role in ("officer", "approver"))
    for report in (draft, sent, withdrawn):
        build_report(by=writer, report=report)
    submit_report(by=sender, report=sent, text=f"Gửi {WORD}")
    submit_report(by=sender, report=withdrawn, text=f"Gửi {WORD}", quotable=True)
    drop_report(by=stage.cast.actor("approver"), report=dropped, reason=f"Thôi {WORD}")
    section = draft.sections.all()[0]
    section.offered, section.edited_at = True, now()
    section.built = [{"kind": "paragraph", "runs": [{"text": f"Lời mới {WORD}"}]}]
    section.save()
    words = [{"kind": "paragraph", "runs": [{"text": f"Lời cũ {WORD}"}]}]
    earlier = Earlier.objects.create(section=section, blocks=words, at=now())
    return {
        "duty": duty.pk,
        "report": expected.pk,
        "draft": draft.pk,
        "sent_report": sent.pk,
        "dropped": dropped.pk,
        "withdrawn": withdrawn.pk,
        "section": section.key,
        "section_revision": section.revision,
        "earlier": earlier.pk,
    }
