"""danvan.toml: read, checked, and complained about in Vietnamese."""

from __future__ import annotations

import pytest

from danvan.lint import CODES, Settings, SettingsError
from danvan.lint.settings import codes, load


def test_the_table_is_read(tmp_path):
    path = tmp_path / "danvan.toml"
    path.write_text('[lint]\nselect = ["n", "T01"]\nignore = ["N02"]\n', encoding="utf-8")
    assert load(path, CODES) == Settings(("N", "T01"), ("N02",))


def test_a_file_without_the_table_says_nothing(tmp_path):
    path = tmp_path / "danvan.toml"
    path.write_text("[other]\nx = 1\n", encoding="utf-8")
    assert load(path, CODES) == Settings()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("[lint\n", "không đúng dạng TOML"),
        ("[lint]\nchon = []\n", "chỉ nhận select và ignore"),
        ("[lint]\nselect = 'T01'\n", "select phải là một dãy mã"),
        ("[lint]\nselect = ['X99']\n", "Không có quy tắc hay nhóm “X99”"),
        ("lint = 3\n", "chỉ nhận select và ignore"),
    ],
)
def test_nonsense_is_named(tmp_path, words, sentence):
    path = tmp_path / "danvan.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(SettingsError, match=sentence):
        load(path, CODES)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(SettingsError, match="Không mở được"):
        load(tmp_path / "không-có.toml", CODES)


def test_codes_are_split_and_each_given_once():
    assert codes(["T01, n", "T01"], CODES) == ("T01", "N")
