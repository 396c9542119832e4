"""Fetches the vendored parts of npm packages by name and version, and writes down what they are.

Reads tools/vendor.toml, takes each package with `npm pack`, copies the named files into
src/danvan/web/static/vendor (or the folder that `into` names) and writes VERSIONS.toml beside
them. With `--check` nothing is written: the exit code says whether what npm gives is what lies
here.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
VENDOR = "src/danvan/web/static/vendor"  # where a package goes that does not say `into`
MANIFEST = "VERSIONS.toml"
# The maps are not shipped, and Django's storage refuses a file that names a map it cannot find.
_MAP = re.compile(rb"\n?(?:/\*|//)# sourceMappingURL=[^\n]*\n?$")
_DRAWING = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_BOX = re.compile(r'<path stroke="none" d="M0 0h24v24H0z" fill="none" ?/>')
# `import … from "name"`, `export … from "name"`: what a browser cannot find by its name.
_IMPORT = re.compile(rb"""(?m)^((?:import|export)\b[^;'"]*?\bfrom\s*)(['"])([^'"./][^'"]*)\2""")


def fetch(name: str, version: str, folder: Path) -> tarfile.TarFile:
    """The package as npm gives it; npm itself compares it with the registry's hash."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), f"{name}@{version}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return tarfile.open(folder / told.stdout.split()[-1])


def content(package: tarfile.TarFile, path: str) -> bytes:
    """One file of the package, without the address of its source map."""
    found = package.extractfile(f"package/{path}")
    if found is None:
        raise FileNotFoundError(path)
    return _MAP.sub(b"\n", found.read())


def symbol(package: tarfile.TarFile, name: str) -> str:
    """The drawing of one icon as a symbol whose id is its name."""
    drawing = _DRAWING.search(content(package, f"icons/outline/{name}.svg").decode())
    if drawing is None:
        raise ValueError(f"no drawing in icon {name}")
    lines = (line.strip() for line in _BOX.sub("", drawing[1]).splitlines())
    return f'<symbol id="{name}" viewBox="0 0 24 24">{"".join(lines)}</symbol>'


def sprite(package: tarfile.TarFile, names: list[str]) -> bytes:
    """All icons as one file, referred to as `icons.svg#name`."""
    symbols = "\n".join(symbol(package, name) for name in sorted(names))
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n'.encode()


def parts(wish: dict[str, Any]) -> dict[str, bytes]:
    """The wanted files of one package: path below the vendor folder, bytes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        fetch(wish["name"], wish["version"], Path(folder)) as package,
    ):
        told = json.loads(content(package, "package.json"))
        if told["license"] != wish["licence"]:
            raise ValueError(f"{wish['name']} says its licence is {told['license']}")
        made = {f"{wish['folder']}/{n}": content(package, p) for n, p in wish["files"].items()}
        if names := wish.get("icons"):
            made[f"{wish['folder']}/icons.svg"] = sprite(package, names)
        return made


def linked(wishes: list[dict[str, Any]], files: dict[str, bytes]) -> dict[str, bytes]:
    """The files, those of modules with the paths of the modules that they import."""
    found = {w["name"]: f"{w['folder']}/{w['module']}" for w in wishes if "module" in w}
    modules = set(found.values())
    return {p: _linked(p, data, found) if p in modules else data for p, data in files.items()}


def _linked(path: str, data: bytes, found: dict[str, str]) -> bytes:
    """KeyError for a module that vendor.toml does not name."""

    def there(match: re.Match[bytes]) -> bytes:
        target = posixpath.relpath(found[match[3].decode()], posixpath.dirname(path))
        return match[1] + match[2] + target.encode() + match[2]

    return _IMPORT.sub(there, data)


def manifest(wishes: list[dict[str, Any]], files: dict[str, bytes]) -> str:
    """VERSIONS.toml: one table a file."""
    lines = ["# Written by tools/vendor.py; a test compares the hashes with the files."]
    for wish in wishes:
        for path in sorted(p for p in files if p.startswith(wish["folder"] + "/")):
            digest = hashlib.sha256(files[path]).hexdigest()
            told = {"package": wish["name"], "version": wish["version"], "file": path}
            told |= {"sha256": digest, "licence": wish["licence"]}
            if path == f"{wish['folder']}/{wish.get('module')}":
                told |= {"imports": "rewritten to relative paths"}
            lines += ["", "[[file]]", *(f'{key} = "{value}"' for key, value in told.items())]
    return "\n".join(lines) + "\n"


def places(wishes: list[dict[str, Any]]) -> dict[Path, bytes]:
    """Every file to be kept, with a manifest for each folder that packages go into."""
    found: dict[Path, bytes] = {}
    for into in sorted({wish.get("into", VENDOR) for wish in wishes}):
        here = [wish for wish in wishes if wish.get("into", VENDOR) == into]
        files = {path: data for wish in here for path, data in parts(wish).items()}
        files = linked(here, files)
        files[MANIFEST] = manifest(here, files).encode()
        found |= {ROOT / into / path: data for path, data in files.items()}
    return found


def main(arguments: list[str]) -> int:
    wishes = tomllib.loads((ROOT / "tools" / "vendor.toml").read_text(encoding="utf-8"))["package"]
    kept = places(wishes)
    other = [at for at, data in kept.items() if not at.exists() or at.read_bytes() != data]
    for at in other:
        print(at.relative_to(ROOT))
        if "--check" not in arguments:
            at.parent.mkdir(parents=True, exist_ok=True)
            at.write_bytes(kept[at])
    return 1 if other and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
