"""The kernel: order, choice of rules, clauses, shares, what scans are spared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from danvan.lint import BY_CODE, CODES, GROUPS, RULES, Settings, check
from danvan.reader.findings import finding
from danvan.reader.source import Span
from lint_scenes import around, read

THREE = """\
1. Mở 03 lớp dạy bơi.
2. Trạm Y tế xã cắm 20 biển báo.
3. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026."""


def test_codes_are_stable_letters_and_digits_in_groups():
    assert len(set(CODES)) == len(CODES)
    assert [code[0] for code in CODES] == sorted((c[0] for c in CODES), key=list(GROUPS).index)
    assert {code[0] for code in CODES} == set(GROUPS)


def test_every_rule_is_fully_told():
    for rule in RULES:
        assert rule.title.vi and rule.why.vi.endswith(".") and rule.ground.vi
        assert rule.level in ("error", "warning", "note")
        assert rule.bad != rule.good


def test_only_form_and_language_are_mended():
    assert {rule.code[0] for rule in RULES if rule.fixes} == {"F", "L"}


def test_problems_come_in_reading_order_with_their_clauses():
    problems = check(read(around(THREE)), Settings(select=("N01", "T01"))).problems
    assert [(p.code, p.clause) for p in problems] == [
        ("N01", "II.1"),
        ("T01", "II.1"),
        ("T01", "II.2"),
    ]


def test_shares_count_tasks():
    report = check(read(around(THREE)))
    told = {share.name: (share.short, share.tasks) for share in report.shares}
    assert told["body"] == (1, 5)
    assert told["time"] == (2, 5)


def test_shares_are_of_the_rules_that_are_on():
    assert [s.name for s in check(read(around(THREE)), Settings(select=("N",))).shares] == ["body"]


def test_a_document_that_gives_no_work_has_no_shares():
    assert check(read("Thư mời họp ngày 12/3/2026.")).shares == ()


@pytest.mark.parametrize(
    ("settings", "on", "off"),
    [
        (Settings(), ["N01", "L01"], []),
        (Settings(select=("N",)), ["N01", "N02"], ["T01"]),
        (Settings(ignore=("L",)), ["N01"], ["L01", "L03"]),
        (Settings(select=("N", "T01"), ignore=("N02",)), ["N01", "T01"], ["N02", "T02"]),
        (Settings(select=("T01",), ignore=("T",)), ["T01"], ["T02", "N01"]),
        (Settings(select=("T01",), ignore=("T01",)), [], ["T01"]),
    ],
)
def test_the_longer_of_two_choices_decides(settings, on, off):
    assert all(settings.has(code) for code in on)
    assert not any(settings.has(code) for code in off)


def test_where_letters_were_recognised_their_rules_keep_silent():
    reading = read(around("1. Trạm Y tế xã mở  03 lớp dạy bơi."))
    scan = replace(reading, findings=(*reading.findings, finding("ocr-used", Span(0, 0))))
    assert {p.code for p in check(reading).problems} == {"L03", "T01"}
    assert {p.code for p in check(scan).problems} == {"T01"}
    assert BY_CODE["L03"].exact and not BY_CODE["T01"].exact
