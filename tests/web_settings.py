"""Django's settings for the tests: the product's own, with its data in a folder that goes away."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("DANVAN_DATA", tempfile.mkdtemp(prefix="danvan-tests-"))

from danvan.web.settings import *  # noqa: F403

# One file for each process would fight over the manifest; passwords need not be slow here.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
(Path(os.environ["DANVAN_DATA"]) / "static").mkdir(parents=True, exist_ok=True)
# A file, so that the server that a browser talks to has connections of its own.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["DANVAN_DATA"]) / "test.sqlite3")}  # noqa: F405
# What waits in the background is done at once, in the transaction of the test.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
