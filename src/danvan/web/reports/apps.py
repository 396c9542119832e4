"""Registers the app `reports`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from danvan.web.core.histories import History

_ACCESS = "danvan.web.reports.access"


class ReportsConfig(AppConfig):
    """Under the short label `reports`; takes its part when a body ends."""

    name = "danvan.web.reports"
    label = "reports"
    finder = "danvan.web.reports.finding.find"
    seen = {
        "reports.report": f"{_ACCESS}.visible_reports",
        "reports.reportingduty": f"{_ACCESS}.visible_duties",
    }
    # the acts of the journal, in words
    acts = {
        "accept_report": _("Chấp nhận báo cáo"),
        "adjust_reports": _("Điều chỉnh các báo cáo đang mở"),
        "begin_report": _("Lập báo cáo"),
        "build_report": _("Lập lại báo cáo từ số liệu mới"),
        "drop_report": _("Thôi yêu cầu báo cáo"),
        "edit_duty": _("Sửa chế độ báo cáo"),
        "edit_section": _("Sửa một mục của báo cáo"),
        "end_duty": _("Kết thúc chế độ báo cáo"),
        "except_report": _("Cho gửi báo cáo sau hạn"),
        "leave_offer": _("Giữ lời đã sửa của một mục"),
        "let_quote": _("Đổi việc cho trích công khai"),
        "open_reports": _("Mở kỳ báo cáo"),
        "pass_reports": _("Chuyển báo cáo sang cơ quan kế tục"),
        "relink_duty": _("Chuyển sang phiên bản mới của văn bản"),
        "remind_report": _("Đôn đốc báo cáo"),
        "restore_report": _("Yêu cầu lại báo cáo"),
        "resume_duty": _("Mở lại chế độ báo cáo"),
        "return_report": _("Trả lại báo cáo"),
        "set_data_form": _("Đặt biểu số liệu"),
        "set_duty": _("Đặt chế độ báo cáo"),
        "submit_report": _("Gửi báo cáo"),
        "restore_section": _("Lấy lại bản trước của một mục"),
        "take_offer": _("Lấy lời mới lập cho một mục"),
        "withdraw_report": _("Rút báo cáo"),
        "write_figures": _("Ghi số liệu, đầu đề báo cáo"),
    }
    histories = (
        History("bao-cao", "reports.report", _("Báo cáo"), f"{_ACCESS}.get_report_history"),
        History(
            "che-do-bao-cao",
            "reports.reportingduty",
            _("Chế độ báo cáo"),
            f"{_ACCESS}.get_duty_history",
        ),
    )
    terms = {
        "accepted_on": _("ngày chấp nhận"),
        "addressees": _("nơi nhận"),
        "cut_off": _("lúc chốt số liệu"),
        "gone": _("số báo cáo không còn yêu cầu"),
        "made": _("số báo cáo mở thêm"),
        "moved": _("số báo cáo đổi hạn"),
        "reporters": _("cơ quan báo cáo"),
        "reports": _("số báo cáo"),
    }

    def ready(self) -> None:
        from danvan.web.bodies.digests import SECTIONS
        from danvan.web.bodies.handover import HANDOVERS
        from danvan.web.bodies.matters import COUNTS, SOURCES
        from danvan.web.bodies.told import TELLERS
        from danvan.web.documents.relink import RELINKS
        from danvan.web.programmes.adopting import ADOPTIONS
        from danvan.web.programmes.asked_figures import ASKERS
        from danvan.web.programmes.drafting.reporting import REPORTINGS
        from danvan.web.programmes.hiding import HIDINGS
        from danvan.web.programmes.other_duties import OTHERS
        from danvan.web.programmes.reviews import REVIEWS
        from danvan.web.reports.adoption import adopt_reports
        from danvan.web.reports.asking import figures_asked
        from danvan.web.reports.digest import report_sections
        from danvan.web.reports.drafting import reports_owed
        from danvan.web.reports.hiding import no_public_reporting
        from danvan.web.reports.matters import owed_reports, owed_under
        from danvan.web.reports.relinking import relink_duties
        from danvan.web.reports.reviews import programme_reviews
        from danvan.web.reports.succession import HANDOVER
        from danvan.web.reports.today import reports_today
        from danvan.web.reports.told import reports_told

        if HANDOVER not in HANDOVERS:
            HANDOVERS.append(HANDOVER)
        if owed_reports not in SOURCES:
            SOURCES.append(owed_reports)
        COUNTS["reports.reportingduty"] = owed_under
        if report_sections not in SECTIONS:
            SECTIONS.append(report_sections)
        if adopt_reports not in ADOPTIONS:
            ADOPTIONS.append(adopt_reports)
        if figures_asked not in ASKERS:
            ASKERS.append(figures_asked)
        if no_public_reporting not in HIDINGS:
            HIDINGS.append(no_public_reporting)
        if reports_owed not in REPORTINGS:
            REPORTINGS.append(reports_owed)
        if programme_reviews not in REVIEWS:
            REVIEWS.append(programme_reviews)
        if relink_duties not in RELINKS:
            RELINKS.append(relink_duties)
        if reports_today not in OTHERS:
            OTHERS.append(reports_today)
        if reports_told not in TELLERS:
            TELLERS.append(reports_told)
