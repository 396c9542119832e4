"""Text for people, JSON for programs, SARIF for tools."""

from __future__ import annotations

import json

from danvan.lint import CODES, check
from danvan.lint.emit import Look, render
from danvan.lint.emit.as_sarif import joined
from lint_scenes import TASK, around, read

DRAFT = around("1. Mở  03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.")
LINE = DRAFT[: DRAFT.index("1. Mở")].count("\n") + 1


def made(format: str, text: str = DRAFT, look: Look | None = None) -> str:
    reading = read(text)
    return render(reading, check(reading), format, look or Look())


def test_text_tells_rule_place_sentence_words_and_counts():
    lines = made("text").split("\n")
    assert lines[0] == "ke-hoach.txt"
    assert f"  ▲ N01  mục II.1, dòng {LINE}" in lines
    assert "       “Mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026”" in lines
    assert "  1/3 nhiệm vụ chưa có cơ quan chủ trì" in lines
    assert "  1 cảnh báo; 1 gợi ý; 1 chỗ sửa được bằng --fix" in lines


def test_text_of_a_sound_document():
    assert made("text", around(TASK)) == "ke-hoach.txt\n  Không có gì phải xem lại.\n"


def test_text_is_plain_unless_colours_are_asked_for():
    assert "\x1b" not in made("text")
    assert "\x1b[33m▲\x1b[0m" in made("text", look=Look(color=True))


def test_json_holds_places_and_words():
    told = json.loads(made("json"))
    assert told["schema"] == "danvan.lint/1"
    fixable, problem = told["problems"]
    assert problem["code"] == "N01"
    assert (problem["clause"], problem["line"]) == ("II.1", LINE)
    assert problem["words"] == "Mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026"
    fix = fixable["fix"]
    assert DRAFT[fix["start"] : fix["end"]] == "  "
    assert told["shares"][0] == {
        "name": "body",
        "words": "nhiệm vụ chưa có cơ quan chủ trì",
        "short": 1,
        "tasks": 3,
    }


def test_json_on_one_line():
    assert made("json", look=Look(one_line=True)).count("\n") == 1


def test_sarif_has_the_structure_that_its_readers_need():
    log = json.loads(made("sarif"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "danvan lint"
    assert [rule["id"] for rule in driver["rules"]] == list(CODES)
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "ke-hoach.txt"
        region = location["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"] == LINE
        assert 1 <= region["startColumn"] < region["endColumn"]


def test_sarif_fixes_say_what_goes_and_what_comes():
    results = json.loads(made("sarif"))["runs"][0]["results"]
    (fix,) = next(r for r in results if r["ruleId"] == "L03")["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    line = DRAFT.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "  "
    assert replacement["insertedContent"]["text"] == " "


def test_sarif_names_of_files_are_addresses():
    reading = read(DRAFT, "kế hoạch.txt")
    log = json.loads(render(reading, check(reading), "sarif"))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch.txt"


def test_many_logs_become_one():
    log = json.loads(joined([made("sarif"), made("sarif")]))
    assert len(log["runs"]) == 1
    assert len(log["runs"][0]["results"]) == 4
