"""Registers the app `programmes`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from danvan.web.core.histories import History

_ACCESS = "danvan.web.programmes.access"


class ProgrammesConfig(AppConfig):
    """Under the short label `programmes`; takes its part when a body ends and beside documents."""

    name = "danvan.web.programmes"
    label = "programmes"
    finder = "danvan.web.programmes.finding.find"
    seen = {
        "programmes.task": f"{_ACCESS}.visible_tasks",
        "programmes.programme": f"{_ACCESS}.visible_programmes",
    }
    # the acts of the journal, in words
    acts = {
        "accept_signed": _("Ghi nhận bản ký của dự thảo"),
        "accept_task": _("Chấp nhận hoàn thành"),
        "add_indicator": _("Thêm chỉ tiêu"),
        "add_task": _("Thêm nhiệm vụ"),
        "adopt_document": _("Thông qua từ văn bản"),
        "ask_extension": _("Xin gia hạn"),
        "assign_task": _("Giao nhiệm vụ"),
        "change_state": _("Đổi trạng thái"),
        "close_programme": _("Kết thúc chương trình"),
        "draft_plan": _("Soạn dự thảo từ chương trình cấp trên"),
        "edit_indicator": _("Sửa chỉ tiêu"),
        "edit_programme": _("Sửa chương trình"),
        "edit_task": _("Sửa nhiệm vụ"),
        "grant_extension": _("Đồng ý gia hạn"),
        "open_periods": _("Mở kỳ mới"),
        "pass_duties": _("Chuyển nhiệm vụ sang cơ quan kế tục"),
        "record_value": _("Ghi giá trị chỉ tiêu"),
        "refuse_extension": _("Không đồng ý gia hạn"),
        "relink_indicator": _("Chuyển chỉ tiêu sang phiên bản mới của văn bản"),
        "relink_task": _("Chuyển sang phiên bản mới của văn bản"),
        "refuse_signed": _("Không phải bản ký của dự thảo"),
        "remind": _("Đôn đốc"),
        "remove_evidence": _("Gỡ minh chứng"),
        "remove_value": _("Gỡ giá trị chỉ tiêu"),
        "reopen_programme": _("Mở lại chương trình"),
        "report_progress": _("Báo tiến độ"),
        "return_task": _("Trả lại"),
        "submit_task": _("Báo hoàn thành"),
        "tie_tasks": _("Nối nhiệm vụ với nhiệm vụ của cấp trên"),
    }
    histories = (
        History("nhiem-vu", "programmes.task", _("Nhiệm vụ"), f"{_ACCESS}.get_task"),
        History(
            "chuong-trinh",
            "programmes.programme",
            _("Chương trình"),
            f"{_ACCESS}.get_programme_history",
        ),
    )
    terms = {
        "body": _("cơ quan"),
        "closed_on": _("ngày kết thúc"),
        "completed_on": _("ngày hoàn thành"),
        "coordinate": _("phối hợp"),
        "evidence": _("minh chứng"),
        "extensions_granted": _("số lần gia hạn"),
        "first_due": _("hạn ban đầu"),
        "lead": _("chủ trì"),
        "proposed": _("hạn đề nghị"),
        "proven": _("đã có sản phẩm"),
        "submitted_on": _("ngày báo xong"),
        "tasks": _("số nhiệm vụ"),
        "indicators": _("số chỉ tiêu"),
    }

    def ready(self) -> None:
        from danvan.web.bodies.digests import SECTIONS
        from danvan.web.bodies.handover import HANDOVERS
        from danvan.web.bodies.matters import COUNTS, SOURCES
        from danvan.web.bodies.told import TELLERS
        from danvan.web.documents.beside import BESIDE
        from danvan.web.documents.cascade.owing import TAKEN
        from danvan.web.documents.closing import CLOSINGS
        from danvan.web.documents.following import FOLLOWERS
        from danvan.web.documents.joining import JOININGS
        from danvan.web.documents.relink import RELINKS
        from danvan.web.programmes.access import follows_document
        from danvan.web.programmes.adopting import ADOPTIONS
        from danvan.web.programmes.beside import programmes_beside
        from danvan.web.programmes.closing import no_public_programme
        from danvan.web.programmes.digest import task_sections
        from danvan.web.programmes.drafting.linking import tie_adopted
        from danvan.web.programmes.expected import documents_today, taken_tasks
        from danvan.web.programmes.joining import no_second_programme
        from danvan.web.programmes.matters import owed_tasks, owed_under
        from danvan.web.programmes.other_duties import OTHERS
        from danvan.web.programmes.relinking import relink_indicators, relink_tasks
        from danvan.web.programmes.sealed import sealed_today
        from danvan.web.programmes.succession import HANDOVER
        from danvan.web.programmes.told import duties

        if HANDOVER not in HANDOVERS:
            HANDOVERS.append(HANDOVER)
        if duties not in TELLERS:
            TELLERS.append(duties)
        if task_sections not in SECTIONS:
            SECTIONS.append(task_sections)
        if owed_tasks not in SOURCES:
            SOURCES.append(owed_tasks)
        COUNTS["programmes.programme"] = owed_under
        if taken_tasks not in TAKEN:
            TAKEN.append(taken_tasks)
        if sealed_today not in OTHERS:
            OTHERS.append(sealed_today)
        if documents_today not in OTHERS:
            OTHERS.append(documents_today)
        if relink_tasks not in RELINKS:
            RELINKS.append(relink_tasks)
        if relink_indicators not in RELINKS:
            RELINKS.append(relink_indicators)
        if no_public_programme not in CLOSINGS:
            CLOSINGS.append(no_public_programme)
        if no_second_programme not in JOININGS:
            JOININGS.append(no_second_programme)
        if programmes_beside not in BESIDE:
            BESIDE.append(programmes_beside)
        if tie_adopted not in ADOPTIONS:
            ADOPTIONS.append(tie_adopted)
        if follows_document not in FOLLOWERS:
            FOLLOWERS.append(follows_document)
