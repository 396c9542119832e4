"""The stopwatch: a quarterly report of thirty tasks, from opening it to sending it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from browsing import Office
from danvan.web.programmes.actions import report_progress
from danvan.web.programmes.actions.report import Told
from danvan.web.reports.models import Report, ReportState
from report_builders import make_duty

TASKS = 30
# What is left for a person to write: the machine cannot know it.
WRITTEN = {
    "shortcomings": "Thiếu cán bộ ở ba thôn; đường vào bản Cao đang sửa nên lớp cuối phải lùi.",
    "proposals": "Đề nghị bố trí kinh phí tập huấn cho cán bộ thôn trong quý tới.",
}
MINUTES = 10
LONGEST, MOST = 90, 12  # seconds of the machine's part, clicks of the officer's and the approver's


@dataclass
class Hand:
    """Somebody at the mouse, whose clicks are counted."""

    page: Page
    clicks: int = 0

    def click(self, at: Locator) -> None:
        self.clicks += 1
        at.click()


def _report(office: Office) -> Report:
    """Thirty tasks of the department, each with what was done, and the report that tells it."""
    stage = office.stage()
    by, today = office.cast.actor("lead_officer"), timezone.localdate()
    for number in range(1, TASKS + 1):
        due = today + timedelta(days=number - 5)
        task = stage.task(f"{number}. Mở lớp bồi dưỡng thứ {number}", due=due)
        told = Told(f"Đã mở lớp {number}, có {20 + number} người dự.", 60)
        report_progress(by=by, task=task, told=told)
    duty = make_duty(office.cast, name="Báo cáo quý của người mới", programme=stage.programme)
    return Report.objects.create(
        duty=duty,
        body=office.cast.bodies["lead"],
        period="quý này",
        period_start=today - timedelta(days=80),
        period_end=today,
        due=today + timedelta(days=5),
        first_due=today + timedelta(days=5),
    )


def _write(hand: Hand, report: Report) -> None:
    page = hand.page
    page.goto("/bao-cao/")
    hand.click(page.get_by_role("link", name="Báo cáo quý của người mới").first)
    hand.click(page.get_by_role("button", name="Lập báo cáo"))
    expect(page.locator(".report-text")).to_contain_text("Đã mở lớp 30, có 50 người dự.")
    hand.click(page.get_by_role("link", name="Sửa nội dung"))
    for key, words in WRITTEN.items():
        hand.click(page.locator(f"#muc-{key} .written"))
        page.keyboard.press("Control+End")
        page.keyboard.type(words)
    hand.click(page.get_by_role("link", name="Về trang báo cáo"))
    page.wait_for_url(f"**/bao-cao/{report.pk}/")
    for words in WRITTEN.values():
        expect(page.locator(".report-text")).to_contain_text(words)


def _send(hand: Hand, report: Report) -> None:
    page = hand.page
    page.goto(f"/bao-cao/{report.pk}/")
    hand.click(page.locator("#gui > summary"))
    hand.click(page.locator("#gui button[type=submit]"))
    expect(page.locator("#messages")).to_contain_text("Đã gửi")


def test_from_opening_to_sending(office: Office) -> None:
    report = _report(office)
    began = time.monotonic()
    with office.at("lead_officer") as officer:
        hand = Hand(officer)
        _write(hand, report)
    with office.at("lead_approver") as approver:
        sender = Hand(approver)
        _send(sender, report)
    took, clicks = time.monotonic() - began, hand.clicks + sender.clicks
    typed = sum(map(len, WRITTEN.values()))
    # A slow typist writes a letter in half a second, and reads each screen for half a minute.
    minutes = (took + typed * 0.5 + clicks * 30) / 60
    print(f"{took:.1f} s, {clicks} clicks, {typed} letters, about {minutes:.1f} minutes")
    assert took < LONGEST
    assert clicks <= MOST
    assert minutes < MINUTES
    report.refresh_from_db()
    assert report.state == ReportState.SUBMITTED
