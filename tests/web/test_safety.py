"""What makes an installation unsafe is said in words, and only that."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from danvan.web.environment import load
from danvan.web.safety import RULES, warnings

GOOD = {
    "DANVAN_SECURE": "1",
    "DANVAN_PROXIES": "1",
    "DANVAN_HOSTS": "danvan.example.vn",
    "DANVAN_ORIGINS": "https://danvan.example.vn",
    "DANVAN_ADDRESS": "https://danvan.example.vn",
    "DANVAN_MAIL": "smtp://mail.example.vn:25",
    "DANVAN_MFA_ROLES": "approver,admin",
}


def installation(folder: Path, **changes: str) -> Any:
    """Settings as Django would hold them for these variables."""
    chosen = load({**GOOD, **changes})
    engine = "postgresql" if chosen["DATABASE_URL"] else "sqlite3"
    return SimpleNamespace(
        CHOSEN=chosen,
        DATA=folder,
        DEBUG=chosen["DEBUG"],
        ALLOWED_HOSTS=chosen["HOSTS"],
        CSRF_TRUSTED_ORIGINS=chosen["ORIGINS"],
        MFA_ROLES=chosen["MFA_ROLES"],
        DATABASES={"default": {"ENGINE": f"django.db.backends.{engine}"}},
    )


def test_a_careful_installation_has_nothing_to_mend(tmp_path: Path) -> None:
    assert warnings(installation(tmp_path)) == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"DANVAN_DEBUG": "1"}, "DANVAN_DEBUG=1"),
        ({"DANVAN_SECURE": "0"}, "DANVAN_SECURE=0"),
        ({"DANVAN_HOSTS": "localhost"}, "DANVAN_HOSTS chỉ có máy này"),
        ({"DANVAN_HOSTS": "*"}, "DANVAN_HOSTS=*"),
        ({"DANVAN_ORIGINS": "http://danvan.example.vn"}, "DANVAN_ORIGINS"),
        ({"DANVAN_SECRET_KEY": "ngắn"}, "DANVAN_SECRET_KEY"),
        ({"DANVAN_MAIL": "console"}, "DANVAN_MAIL=console"),
        ({"DANVAN_ADDRESS": "http://localhost:8000"}, "DANVAN_ADDRESS"),
        ({"DANVAN_MFA_ROLES": ""}, "DANVAN_MFA_ROLES trống"),
        ({"DANVAN_OIDC_URL": "http://id", "DANVAN_OIDC_CLIENT": "x"}, "DANVAN_OIDC_URL"),
        ({"DANVAN_PROXIES": "0"}, "DANVAN_PROXIES=0"),
        ({"DANVAN_WORKERS": "4"}, "Nhiều tiến trình web trên SQLite"),
    ],
)
def test_each_danger_is_told_alone(tmp_path: Path, changes: dict[str, str], named: str) -> None:
    (sentence,) = warnings(installation(tmp_path, **changes))
    assert named in sentence


def test_a_key_that_others_may_read(tmp_path: Path) -> None:
    key = tmp_path / "secret.key"
    key.write_text("x")
    key.chmod(0o644)
    (sentence,) = warnings(installation(tmp_path))
    assert "secret.key" in sentence
    key.chmod(0o600)
    assert warnings(installation(tmp_path)) == []


def test_many_processes_are_fine_on_postgresql(tmp_path: Path) -> None:
    many = {"DANVAN_WORKERS": "4", "DATABASE_URL": "postgresql://danvan@localhost/danvan"}
    assert warnings(installation(tmp_path, **many)) == []


def test_every_sentence_ends_and_is_said_once() -> None:
    sentences = [sentence for _applies, sentence in RULES]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith(".") for sentence in sentences)
