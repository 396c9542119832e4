"""`danvan lint` as people use it: formats, choice of rules, fixes, folders, failures."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from danvan.cli import main
from danvan.lint import BY_CODE
from english import vietnamese_in
from lint_scenes import around

DRAFT = around("1. Mở  03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.")
MENDED = around("1. Mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with one draft, `du-thao.txt`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "du-thao.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def word(text: str) -> bytes:
    made = docx.Document()
    for line in text.split("\n"):
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_problems_are_shown_and_are_no_failure(here, capsys):
    assert main(["lint", "du-thao.txt"]) == 0
    shown = capsys.readouterr().out
    assert "N01" in shown
    assert "1/3 nhiệm vụ chưa có cơ quan chủ trì" in shown


def test_select_and_ignore(here, capsys):
    main(["lint", "--select", "N,L", "--ignore", "L03", "--format", "json", "du-thao.txt"])
    assert [p["code"] for p in json.loads(capsys.readouterr().out)["problems"]] == ["N01"]


def test_the_settings_file_of_the_folder_counts_and_the_command_line_over_it(here, capsys):
    (here / "danvan.toml").write_text('[lint]\nselect = ["L"]\n', encoding="utf-8")
    main(["lint", "--format", "json", "du-thao.txt"])
    assert [p["code"] for p in json.loads(capsys.readouterr().out)["problems"]] == ["L03"]
    main(["lint", "--select", "N", "--format", "json", "du-thao.txt"])
    assert [p["code"] for p in json.loads(capsys.readouterr().out)["problems"]] == ["N01"]


def test_another_settings_file(here, capsys):
    (here / "khac.toml").write_text('[lint]\nignore = ["N", "L"]\n', encoding="utf-8")
    main(["lint", "--config", "khac.toml", "du-thao.txt"])
    assert "Không có gì phải xem lại." in capsys.readouterr().out


def test_fix_mends_the_file_itself_and_reports_what_is_left(here, capsys):
    assert main(["lint", "--fix", "du-thao.txt"]) == 0
    shown = capsys.readouterr().out
    assert "N01" in shown
    assert "L03" not in shown
    assert (here / "du-thao.txt").read_text(encoding="utf-8") == MENDED


def test_fix_with_a_folder_leaves_the_draft_alone(here, capsys):
    main(["lint", "--fix", "-o", "ra", "du-thao.txt"])
    assert (here / "du-thao.txt").read_text(encoding="utf-8") == DRAFT
    assert (here / "ra" / "du-thao.txt").read_text(encoding="utf-8") == MENDED


def test_fix_with_nothing_to_mend_writes_nothing(here):
    (here / "du-thao.txt").write_text(MENDED, encoding="utf-8")
    before = (here / "du-thao.txt").stat().st_mtime_ns
    main(["lint", "--fix", "du-thao.txt"])
    assert (here / "du-thao.txt").stat().st_mtime_ns == before


def test_docx_comes_back_with_comments(here, capsys):
    (here / "du-thao.docx").write_bytes(word(DRAFT))
    assert main(["lint", "--format", "docx", "--fix", "-o", "ra", "du-thao.docx"]) == 0
    made = docx.Document(str(here / "ra" / "du-thao.docx"))
    assert any(comment.text.startswith("N01") for comment in made.comments)
    assert "Mở 03 lớp" in "\n".join(p.text for p in made.paragraphs)
    assert capsys.readouterr().out == ""


def test_docx_of_another_format_is_named_and_the_others_are_done(here, capsys):
    (here / "khac.docx").write_bytes(word(DRAFT))
    assert main(["lint", "--format", "docx", "-o", "ra", "du-thao.txt", "khac.docx"]) == 1
    assert "du-thao.txt: Chỉ ghi được ý kiến vào tệp docx" in capsys.readouterr().err
    assert (here / "ra" / "khac.docx").exists()


def test_a_folder_gives_a_line_of_json_for_each_draft(here, capsys):
    (here / "hai.txt").write_text(DRAFT, encoding="utf-8")
    assert main(["lint", "--format", "json", "."]) == 0
    lines = capsys.readouterr().out.strip().split("\n")
    assert [json.loads(line)["source"]["name"] for line in lines] == ["du-thao.txt", "hai.txt"]


def test_sarif_of_many_is_one_log(here, capsys):
    (here / "hai.txt").write_text(DRAFT, encoding="utf-8")
    main(["lint", "--format", "sarif", "."])
    log = json.loads(capsys.readouterr().out)
    assert len(log["runs"][0]["results"]) == 4


def test_an_output_folder_holds_a_report_for_each(here):
    main(["lint", "-o", "ra", "du-thao.txt"])
    told = json.loads((here / "ra" / "du-thao.json").read_text(encoding="utf-8"))
    assert told["tasks"] == 3
    main(["lint", "-o", "ra", "--format", "sarif", "du-thao.txt"])
    assert (here / "ra" / "du-thao.sarif").exists()


def test_what_cannot_be_read_is_named(here, capsys):
    assert main(["lint", "du-thao.txt", "thieu.txt"]) == 1
    shown = capsys.readouterr()
    assert "thieu.txt: Không có tệp này" in shown.err
    assert "N01" in shown.out


def test_a_secret_draft_is_refused(here, capsys):
    (here / "du-thao.txt").write_text("MẬT\n" + DRAFT, encoding="utf-8")
    assert main(["lint", "du-thao.txt"]) == 1
    assert "du-thao.txt: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "thiếu TỆP|THƯ_MỤC|-"),
        (["a.txt", "--format", "xml"], "--format không nhận 'xml'"),
        (["a.docx", "--format", "docx"], "--format docx cần -o THƯ_MỤC"),
        (["-", "--fix"], "--fix với stdin (-) cần -o THƯ_MỤC"),
        (["a.txt", "--select", "X01"], "Không có quy tắc hay nhóm “X01”"),
        (["a.txt", "--config", "thieu.toml"], "Không mở được thieu.toml"),
        (["", "a.txt"], "tên tệp để trống"),
    ],
)
def test_misuse(here, capsys, words, sentence):
    assert main(["lint", *words]) == 2
    shown = capsys.readouterr().err
    assert sentence in shown
    assert "Xem hướng dẫn: danvan lint --help" in shown


def test_a_report_in_english_keeps_the_words_of_the_draft(here, capsys):
    assert main(["lint", "--language", "en", "du-thao.txt"]) == 0
    shown = capsys.readouterr().out
    assert "N01  part II.1, line" in shown
    assert "The task names no body that is to do it" in shown and "tasks without a lead" in shown
    assert [line for line in shown.splitlines() if vietnamese_in(line)] == []


def test_comments_in_english(here):
    (here / "du-thao.docx").write_bytes(word(DRAFT))
    assert main(["lint", "--language", "en", "--format", "docx", "-o", "o", "du-thao.docx"]) == 0
    told = [one.text for one in docx.Document("o/du-thao.docx").comments]
    assert any(one.startswith("N01 · The task names no body") for one in told)
    assert [words for one in told if (words := vietnamese_in(one))] == []


def test_the_language_holds_for_programs_too(here, capsys):
    main(["lint", "--language", "en", "--format", "json", "du-thao.txt"])
    found = json.loads(capsys.readouterr().out)
    said = [*found["shares"], *found["problems"]]
    assert said and not any(vietnamese_in(one.get("sentence") or one["words"]) for one in said)
    main(["lint", "--language", "en", "--format", "sarif", "du-thao.txt"])
    run = json.loads(capsys.readouterr().out)["runs"][0]
    assert run["language"] == "en"
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == BY_CODE["N01"].title.en
