"""What may be done to reporting duties and reports; each function is one act with its entry."""

from danvan.web.reports.actions.data_form import set_data_form
from danvan.web.reports.actions.decide import accept_report, accept_reports, return_report
from danvan.web.reports.actions.duties import edit_duty, end_duty, resume_duty, set_duty
from danvan.web.reports.actions.keeping import (
    drop_report,
    except_report,
    remind_report,
    restore_report,
)
from danvan.web.reports.actions.opening import open_reports
from danvan.web.reports.actions.quoting import let_quote
from danvan.web.reports.actions.sections import Overtaken, restore_section, write_section
from danvan.web.reports.actions.send import submit_report, withdraw_report

__all__ = [
    "Overtaken",
    "accept_report",
    "accept_reports",
    "drop_report",
    "edit_duty",
    "end_duty",
    "except_report",
    "let_quote",
    "open_reports",
    "remind_report",
    "restore_report",
    "restore_section",
    "resume_duty",
    "return_report",
    "set_data_form",
    "set_duty",
    "submit_report",
    "withdraw_report",
    "write_section",
]
