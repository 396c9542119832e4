"""Pictures of the application for README and guides, taken from the demo by Debian's Chromium.

Serves a province of its own in a folder that goes away, so that the pictures show what anybody
gets from `make run`; writes docs/images/web/*.webp.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parents[1]
OUT = HERE / "docs" / "images" / "web"
PORT = 8471
ADDRESS = f"http://127.0.0.1:{PORT}"
PASSWORD = "Dân vận khéo 2026"
PATIENCE = 240  # seconds for the demo to be read and served
WIDE, NARROW = (1440, 900), (360, 740)


class Shot(NamedTuple):
    """One picture: its name, who looks, at which address, and on what."""

    name: str
    who: str
    path: str
    size: tuple[int, int] = WIDE


SHOTS = (
    Shot("hom-nay", "binh", "/hom-nay/"),
    Shot("hom-nay-360", "hai", "/hom-nay/", NARROW),
    Shot("van-ban", "ha", "/van-ban/"),
    Shot("xem-lai", "ha", "/van-ban/16/doc/"),
    Shot("chuong-trinh", "ha", "/chuong-trinh/1/"),
    Shot("dong-thoi-gian", "ha", "/chuong-trinh/1/tien-do/"),
    Shot("nhiem-vu", "ha", "/nhiem-vu/?programme=1"),
    Shot("bao-cao", "binh", "/bao-cao/"),
    Shot("bao-cao-sua", "ha", "/bao-cao/29/sua/"),
    Shot("bao-cao-tong-hop", "binh", "/bao-cao/76/"),
    Shot("tu-tren-xuong", "ha", "/van-ban/1/thuc-hien/"),
    Shot("cu-the-hoa", "binh", "/van-ban/1/cu-the-hoa/"),
    Shot("soan-chon", "chien", "/chuong-trinh/1/soan/"),
    Shot("soat-du-thao", "ha", "/van-ban/16/soat/"),
    Shot("tong-quan", "long", "/tong-quan/"),
    Shot("co-quan", "nhung", "/co-quan/"),
)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("chromium is not installed: apt-get install chromium")
    with served(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for who in dict.fromkeys(shot.who for shot in SHOTS):
            page = signed_in(browser, who)
            for shot in SHOTS:
                if shot.who == who:
                    take(page, shot)
            report(page, who)
            page.context.close()
        browser.close()


@contextmanager
def served() -> Iterator[None]:
    """The demo at ADDRESS until the context ends."""
    with tempfile.TemporaryDirectory(prefix="danvan-") as data:
        command = [sys.executable, "-m", "danvan", "serve", "--demo", "--port", str(PORT)]
        environment = {**os.environ, "DANVAN_DATA": data}
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait(server)
            yield
        finally:
            server.terminate()
            server.wait()


def wait(server: subprocess.Popen[bytes]) -> None:
    """Until the pages answer; exits where the server has ended or takes too long."""
    for _ in range(PATIENCE):
        try:
            urlopen(f"{ADDRESS}/song/", timeout=5).close()
        except OSError:
            if server.poll() is not None:
                sys.exit("the server ended before it answered")
            time.sleep(1)
        else:
            return
    sys.exit(f"no answer in {PATIENCE} s")


def signed_in(browser: Browser, who: str) -> Page:
    page = browser.new_context(locale="vi-VN").new_page()
    page.goto(f"{ADDRESS}/tai-khoan/login/")
    page.fill("[name=login]", f"{who}@danvan.example")
    page.fill("[name=password]", PASSWORD)
    with page.expect_navigation():
        page.press("[name=password]", "Enter")
    return page


def take(page: Page, shot: Shot) -> None:
    page.set_viewport_size({"width": shot.size[0], "height": shot.size[1]})
    answer = page.goto(ADDRESS + shot.path, wait_until="networkidle")
    if answer is None or answer.status != 200:
        sys.exit(f"{shot.path}: {answer and answer.status}")
    keep(page, shot.name)


def report(page: Page, who: str) -> None:
    """The update form on a telephone, for the officer whose day is shown on one."""
    if who == "hai":
        page.goto(f"{ADDRESS}/hom-nay/")
        page.get_by_role("link", name="Báo cáo", exact=True).first.click()
        page.wait_for_load_state("networkidle")
        keep(page, "bao-cao-360")


def keep(page: Page, name: str) -> None:
    picture = Image.open(io.BytesIO(page.screenshot()))
    path = OUT / f"{name}.webp"
    picture.save(path, quality=82, method=6)
    print(f"{path.relative_to(HERE)}  {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
