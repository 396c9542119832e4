"""`danvan check` as who installs meets it: exit codes and sentences."""

from __future__ import annotations

from pathlib import Path

PRODUCT = {"DJANGO_SETTINGS_MODULE": "danvan.web.settings"}
GOOD = {
    **PRODUCT,
    "DANVAN_SECURE": "1",
    "DANVAN_PROXIES": "1",
    "DANVAN_HOSTS": "danvan.example.vn",
    "DANVAN_ADDRESS": "https://danvan.example.vn",
    "DANVAN_MAIL": "smtp://mail.example.vn:25",
    "DANVAN_MFA_ROLES": "approver,admin",
}


def test_out_of_the_box_it_explains_what_is_unsafe(danvan, tmp_path: Path):
    done = danvan("check", DANVAN_DATA=str(tmp_path), **PRODUCT)
    assert done.returncode == 1
    assert "DANVAN_SECURE=0" in done.stdout and "DANVAN_MFA_ROLES trống" in done.stdout


def test_a_safe_installation_is_told_so(danvan, tmp_path: Path):
    done = danvan("check", DANVAN_DATA=str(tmp_path), **GOOD)
    assert (done.returncode, done.stdout) == (0, "Không thấy điều gì không an toàn.\n")


def test_settings_that_cannot_be_used_are_misuse(danvan, tmp_path: Path):
    done = danvan("check", DANVAN_DATA=str(tmp_path), DANVAN_WORKER="2", **PRODUCT)
    assert done.returncode == 2
    assert "Không có thiết đặt DANVAN_WORKER" in done.stderr
