"""Pictures of the pages for the README and the guide, taken from the demo by Chromium.

`make screenshots` loads the demo into a folder that goes away, serves it, signs in as its people,
and writes docs/images/web/*.webp. A page that is named twice is taken at both sizes.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
TO = ROOT / "docs" / "images" / "web"
LIMIT = 150 * 1024
PASSWORD = "Dân vận khéo 2026"  # of everybody in the demo
_PATIENCE = 300  # seconds that the demo may take to load


@dataclass(frozen=True)
class Shot:
    """A page: its picture's name, whose it is, the address, what to click on the way there."""

    name: str
    who: str
    path: str
    click: str = ""
    width: int = 1440
    whole: bool = False


SHOTS = (
    Shot("hom-nay", "hai", "/hom-nay/"),
    Shot("hom-nay-360", "hai", "/hom-nay/", width=360),
    Shot("bao-cao-360", "hai", "/hom-nay/", ".duties a[data-update]", width=360),
    Shot("quyet-dinh", "binh", "/hom-nay/"),
    Shot("nhiem-vu", "ha", "/nhiem-vu/", "table.tasks tbody a"),
    Shot("nhiem-vu-360", "ha", "/nhiem-vu/", width=360),
    Shot("mot-nhiem-vu", "ha", "/nhiem-vu/?standing=late", "table.tasks tbody a >> nth=0"),
    Shot("van-ban", "ha", "/van-ban/"),
    Shot("doc", "ha", "/van-ban/", "main table a, main .cards a"),
    Shot("chuong-trinh", "ha", "/chuong-trinh/"),
    Shot("mot-chuong-trinh", "ha", "/chuong-trinh/", "main h2 a, main table a, main li a"),
    Shot("tong-quan", "long", "/tong-quan/"),
    Shot("tong-quan-360", "long", "/tong-quan/", width=360),
    Shot("co-quan", "nhung", "/co-quan/"),
    Shot("trang-dau", "", "/"),
)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served() -> Iterator[str]:
    """The demo on a port; its data goes away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"http://127.0.0.1:{(port := _free_port())}"
        command = [sys.executable, "-m", "danvan", "serve", "--demo", "--port", str(port)]
        environment = {**os.environ, "DANVAN_DATA": folder}
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait(url, server)
            yield url
        finally:
            server.terminate()
            server.wait()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    for _each in range(_PATIENCE):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with code {server.returncode}")
        try:
            with urllib.request.urlopen(url + "/song/"):
                return
        except OSError:
            time.sleep(1)
    raise TimeoutError(url)


def _sign_in(page: Page, who: str) -> None:
    page.goto("/tai-khoan/login/")
    page.fill("[name=login]", f"{who}@danvan.example")
    page.fill("[name=password]", PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/hom-nay/")


def take(browser: Browser, url: str, shot: Shot) -> bytes:
    """The picture as PNG, twice as fine on a telephone."""
    size = {"width": shot.width, "height": 900 if shot.width > 600 else 740}
    scale = 1 if shot.width > 600 else 2
    context = browser.new_context(
        base_url=url,
        viewport=size,  # type: ignore[arg-type]
        device_scale_factor=scale,
        locale="vi-VN",
        reduced_motion="reduce",
    )
    try:
        page = context.new_page()
        if shot.who:
            _sign_in(page, shot.who)
        page.goto(shot.path)
        if shot.click:
            page.locator(shot.click).first.click()
        page.wait_for_load_state("networkidle")
        return page.screenshot(full_page=shot.whole)
    finally:
        context.close()


def small(picture: bytes) -> bytes:
    """WebP without loss where that is small enough, else as good as fits."""
    with Image.open(BytesIO(picture)) as found:
        drawn = found.convert("RGB")
    for given in ({"lossless": True}, {"quality": 90}, {"quality": 75}, {"quality": 55}):
        out = BytesIO()
        drawn.save(out, "WEBP", method=6, **given)
        if out.tell() <= LIMIT:
            break
    return out.getvalue()


def main(names: list[str]) -> int:
    """All pictures, or those whose names are given."""
    program = shutil.which("chromium")
    if program is None:
        print("chromium is needed: apt-get install chromium", file=sys.stderr)
        return 2
    TO.mkdir(parents=True, exist_ok=True)
    with served() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for shot in SHOTS:
            if not names or shot.name in names:
                content = small(take(browser, url, shot))
                (TO / f"{shot.name}.webp").write_bytes(content)
                print(f"{shot.name}: {len(content) // 1024} KB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
