"""Settings: read, refused loudly, and told in the docs as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from danvan.web.environment import SETTINGS, WrongSetting, load
from danvan.web.safety import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_docs_show_every_setting_as_it_is() -> None:
    told = re.findall(r"^\| `(\w+)` \| (?:`(.*?)`)? ?\| (.+) \|$", PAGE, re.MULTILINE)
    assert told == [(each.variable, each.default, each.help) for each in SETTINGS]


def test_the_docs_tell_what_check_looks_for() -> None:
    told = re.findall(r"^- (.+)$", PAGE, re.MULTILINE)
    assert told == [sentence for _applies, sentence in RULES]


def test_defaults_are_values_that_can_be_read() -> None:
    chosen = load({})
    assert set(chosen) == {each.name for each in SETTINGS}
    assert chosen["HOSTS"] == ["127.0.0.1", "localhost", "[::1]"] and chosen["DEBUG"] is False


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DANVAN_DEBUG", "maybe"),
        ("DANVAN_WORKERS", "0"),
        ("DANVAN_PROXIES", "-1"),
        ("DANVAN_UPLOAD_MB", "nhiều"),
        ("DANVAN_MFA_ROLES", "approver,boss"),
        ("DANVAN_MAIL", "post"),
        ("DANVAN_ORIGINS", "danvan.example.vn"),
        ("DANVAN_OIDC_URL", "id.example.vn"),
        ("DATABASE_URL", "mysql://x"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(variable: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=rf"{variable}='.+' không dùng được: .+\."):
        load({variable: value})


def test_a_misspelt_name_is_refused() -> None:
    with pytest.raises(WrongSetting, match="Không có thiết đặt DANVAN_WORKER;"):
        load({"DANVAN_WORKER": "4"})


def test_signing_in_elsewhere_needs_both_halves() -> None:
    with pytest.raises(WrongSetting, match="DANVAN_OIDC_CLIENT"):
        load({"DANVAN_OIDC_URL": "https://id.example.vn"})


def test_an_empty_variable_is_the_default() -> None:
    assert load({"DANVAN_WORKERS": ""})["WORKERS"] == 1
