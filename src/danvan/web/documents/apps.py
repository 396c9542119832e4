"""Registers the app `documents`."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from danvan.web.core.histories import History


class DocumentsConfig(AppConfig):
    """Under the short label `documents`."""

    name = "danvan.web.documents"
    label = "documents"
    # the acts of the journal, in words
    acts = {
        "accept_candidate": _("Chấp nhận nhiệm vụ"),
        "accept_clear": _("Chấp nhận mọi nhiệm vụ không nghi ngờ"),
        "accept_figure": _("Chấp nhận chỉ tiêu đọc được"),
        "accept_report_candidate": _("Chấp nhận chế độ báo cáo đọc được"),
        "add_candidate": _("Thêm nhiệm vụ khi xem lại"),
        "add_document": _("Tải văn bản lên"),
        "add_mended": _("Sửa lỗi chắc chắn thành phiên bản mới"),
        "add_recipients": _("Thêm nơi nhận"),
        "add_version": _("Tải phiên bản mới"),
        "change_document_state": _("Chuyển trạng thái văn bản"),
        "change_visibility": _("Đổi phạm vi"),
        "choose_body": _("Chọn cơ quan cho tên gọi"),
        "compare_again": _("Thôi ghi là hai văn bản khác nhau"),
        "confirm_reading": _("Xác nhận đã đọc"),
        "confirm_receipt": _("Xác nhận đã nhận"),
        "correct_recipient": _("Chọn cơ quan cho nơi nhận"),
        "decide_coverage": _("Kết luận về việc cụ thể hóa"),
        "discard_version": _("Gỡ tệp không đọc được"),
        "distribute_document": _("Gửi tới nơi nhận"),
        "drop_coverage_decision": _("Bỏ kết luận về việc cụ thể hóa"),
        "drop_candidate": _("Bỏ nhiệm vụ"),
        "drop_figure": _("Bỏ chỉ tiêu đọc được"),
        "drop_report_candidate": _("Bỏ chế độ báo cáo đọc được"),
        "edit_candidate": _("Sửa nhiệm vụ khi xem lại"),
        "edit_clause": _("Sửa mục"),
        "edit_figure": _("Sửa chỉ tiêu khi xem lại"),
        "edit_report_candidate": _("Sửa chế độ báo cáo khi xem lại"),
        "edit_head": _("Sửa đầu văn bản"),
        "join_documents": _("Ghép với văn bản tải lên riêng"),
        "keep_apart": _("Ghi là hai văn bản khác nhau"),
        "merge_candidates": _("Gộp nhiệm vụ"),
        "merge_clause": _("Gộp mục"),
        "merge_documents": _("Gộp vào văn bản khác"),
        "open_document": _("Kết luận không phải tài liệu mật, mở lại"),
        "pass_documents": _("Chuyển văn bản sang cơ quan kế tục"),
        "read_version": _("Đọc xong văn bản"),
        "refuse_secret": _("Từ chối và xóa tệp có dấu mật"),
        "refuse_link": _("Bỏ liên kết"),
        "relink_version": _("Chuyển nhiệm vụ sang phiên bản mới"),
        "remove_secret": _("Kết luận là tài liệu mật, xóa tệp và nội dung"),
        "seal_document": _("Tạm khóa vì có dấu mật"),
        "remove_recipient": _("Bỏ nơi nhận"),
        "reread_version": _("Đọc lại"),
        "restore_candidate": _("Lấy lại nhiệm vụ"),
        "restore_figure": _("Lấy lại chỉ tiêu"),
        "restore_report_candidate": _("Lấy lại chế độ báo cáo"),
        "set_aside": _("Bỏ qua góp ý khi soát"),
        "restore_link": _("Lấy lại liên kết đã đọc"),
        "say_link": _("Ghi liên kết giữa hai văn bản"),
        "separate_document": _("Tách văn bản đã gộp"),
        "settle_doubt": _("Giải quyết điểm nghi ngờ"),
        "settle_version": _("Xem lại xong"),
        "split_candidate": _("Tách nhiệm vụ"),
        "take_up": _("Lấy lại góp ý đã bỏ qua"),
    }
    terms = {
        "addressee": _("nơi nhận báo cáo"),
        "reporter": _("cơ quan báo cáo"),
        "accepted": _("đã chấp nhận"),
        "clauses": _("các mục"),
        "verdict": _("kết luận"),
        "apart": _("văn bản khác"),
        "decision": _("quyết định"),
        "dropped": _("đã bỏ"),
        "label": _("ký hiệu"),
        "link": _("liên kết"),
        "merged_into": _("gộp vào"),
        "heading": _("tiêu đề"),
        "start": _("chỗ bắt đầu"),
        "words": _("từ mở đầu"),
        "reason": _("lý do"),
        "recipients": _("nơi nhận"),
        "version": _("phiên bản"),
    }
    finder = "danvan.web.documents.finding.find"
    seen = {
        "documents.document": "danvan.web.documents.access.visible_documents",
        "documents.candidate": "danvan.web.documents.access.visible_candidates",
    }
    histories = (
        History(
            "van-ban",
            "documents.document",
            _("Văn bản"),
            "danvan.web.documents.access.get_document_history",
        ),
    )

    def ready(self) -> None:
        from danvan.web.bodies.handover import HANDOVERS
        from danvan.web.bodies.matters import COUNTS, SOURCES
        from danvan.web.documents.matters import owed_documents, owed_under
        from danvan.web.documents.succession import HANDOVER

        if HANDOVER not in HANDOVERS:
            HANDOVERS.append(HANDOVER)
        if owed_documents not in SOURCES:
            SOURCES.append(owed_documents)
        COUNTS["documents.document"] = owed_under
