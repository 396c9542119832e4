"""Misuse of `danvan read`: exit code 2 and a Vietnamese sentence."""

from __future__ import annotations

import pytest

from danvan.cli import main
from danvan.cli.arguments import parse
from danvan.cli.parser import translate

WRONG = [
    ([], "thiếu TỆP|THƯ_MỤC|-"),
    (["a.txt", "--jobs", "0"], "--jobs: cần một số nguyên từ 1 trở lên, không phải “0”"),
    (["a.txt", "--jobs", "hai"], "không phải “hai”"),
    (["a.txt", "--timeout", "-1"], "--timeout"),
    (["a.txt", "--timeout", "nan"], "cần một số giây lớn hơn 0, không phải “nan”"),
    (["a.txt", "--format", "xml"], "--format không nhận 'xml'"),
    (["a.txt", "--format"], "sau --format phải có một giá trị"),
    (["a.txt", "--nhanh"], "không hiểu --nhanh"),
    (["a.txt", "--form", "json"], "không hiểu --form"),
    ([""], "tên tệp để trống"),
    (["-", "-"], "chỉ đọc được stdin (-) một lần"),
    (["a.txt", "b.txt", "--format", "html"], "--format html cho nhiều tệp cần -o"),
    (["a.txt", "b.txt", "--format", "akn"], "--format akn cho nhiều tệp cần -o"),
    (["a.txt", "--explain", "I", "-o", "ra"], "--explain in ra màn hình"),
]


@pytest.mark.parametrize(("words", "sentence"), WRONG)
def test_misuse(words, sentence, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["read", *words]) == 2
    shown = capsys.readouterr().err
    assert sentence in shown
    assert "Xem hướng dẫn: danvan read --help" in shown


def test_an_output_folder_that_is_a_file_is_misuse(tmp_path, capsys):
    (tmp_path / "ra").write_text("")
    assert main(["read", "a.txt", "-o", str(tmp_path / "ra")]) == 2
    assert "là tệp, không phải thư mục" in capsys.readouterr().err


def test_the_format_is_text_and_with_an_output_folder_json(tmp_path):
    assert parse(["a.txt"]).format == "text"
    assert parse(["a.txt", "-o", str(tmp_path)]).format == "json"
    assert parse(["a.txt", "-o", str(tmp_path), "--format", "text"]).format == "text"


def test_a_folder_counts_as_many_even_with_one_file(tmp_path):
    assert parse([str(tmp_path)]).many
    assert not parse(["a.txt"]).many


def test_a_complaint_that_is_not_known_stays_as_it_is():
    assert translate("something new") == "something new"
