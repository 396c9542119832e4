"""Django's settings, made from `environment.load()`; nothing else is read from outside."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.management.utils import get_random_secret_key

from danvan.web import environment

HERE = Path(__file__).parent
CHOSEN = environment.load()
DATA: Path = CHOSEN["DATA"]


def _secret() -> str:
    """The key of this installation: made once and kept beside the data, readable by its owner."""
    kept = DATA / "secret.key"
    if not kept.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(get_random_secret_key(), encoding="utf-8")
    return kept.read_text(encoding="utf-8")


SECRET_KEY = CHOSEN["SECRET_KEY"] or _secret()
DEBUG = CHOSEN["DEBUG"]
ALLOWED_HOSTS = CHOSEN["HOSTS"]
CSRF_TRUSTED_ORIGINS = CHOSEN["ORIGINS"]
ROOT_URLCONF = "danvan.web.urls"
WSGI_APPLICATION = "danvan.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "danvan.web.core",
    "danvan.web.bodies",
    "danvan.web.deadlines",
    "danvan.web.documents",
    "danvan.web.programmes",
    "danvan.web.reports",
    "danvan.web.notices",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "treebeard",
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "danvan.web.core.middleware.content_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "danvan.web.bodies.language.chosen_language",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "danvan.web.bodies.middleware.acting_for",
    "danvan.web.bodies.second_factor.second_factor",
    "danvan.web.core.middleware.sign_in_again",
    "danvan.web.core.middleware.Refusals",
    "danvan.web.bodies.colleagues.ProviderAway",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                f"danvan.web.core.templatetags.{name}"
                for name in ("danvan", "look", "tables", "fields", "history", "named")
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "danvan.web.bodies.context.acting",
                "danvan.web.notices.context.bell",
            ],
        },
    }
]

FORM_RENDERER = "danvan.web.core.controls.Renderer"

DATABASES = {
    "default": dj_database_url.parse(
        CHOSEN["DATABASE_URL"] or f"sqlite:///{DATA / 'danvan.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # Writers queue instead of failing; readers never wait for them.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA cache_size=-64000;",
    }
else:
    # Compiling a plan takes longer than any of our pages' queries does.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")

# What is counted against who guesses passwords counts in every process and on every machine.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "danvan_cache",
    }
}

AUTH_USER_MODEL = "bodies.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/hom-nay/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "danvan.web.bodies.accounts.InvitedOnly"
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account is made by an invitation that came by mail
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[danvan] "
ACCOUNT_CHANGE_EMAIL = True  # one address, and a new one only when it answered
ACCOUNT_FORMS = {"add_email": "danvan.web.bodies.account_forms.NewAddress"}
SOCIALACCOUNT_ADAPTER = "danvan.web.bodies.colleagues.Colleagues"
SOCIALACCOUNT_LOGIN_ON_GET = True
MFA_ADAPTER = "danvan.web.bodies.accounts.TwoFactors"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the present address is proven while a new one still waits
MFA_TOTP_TOLERANCE = 1  # telephones whose clock is half a minute off
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = CHOSEN["PROXIES"]  # whose word on the visitor's address counts
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "danvan"
SOCIALACCOUNT_PROVIDERS = (
    {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": CHOSEN["OIDC_NAME"],
                    "client_id": CHOSEN["OIDC_CLIENT"],
                    "secret": CHOSEN["OIDC_SECRET"],
                    "settings": {"server_url": CHOSEN["OIDC_URL"]},
                }
            ]
        }
    }
    if CHOSEN["OIDC_URL"]
    else {}
)

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [HERE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = "danvan.web.formats"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [HERE / "static"]
MEDIA_ROOT = DATA / "files"  # never served by address: each download asks access.py
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "danvan.web.core.hashing.HashedModules"},
}
UPLOAD_LIMIT = CHOSEN["UPLOAD_MB"] * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a reading screen of 140 tasks is one form
FILE_UPLOAD_PERMISSIONS = 0o640

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if CHOSEN["QUEUE"]
        else "danvan.web.core.background.LineBackend",
    }
}

DUE_SOON_DAYS = CHOSEN["DUE_SOON_DAYS"]
MFA_ROLES = CHOSEN["MFA_ROLES"]
REMIND_BEFORE: list[int] = CHOSEN["REMIND_BEFORE"]
REMIND_EVERY: int = CHOSEN["REMIND_EVERY"]
REMIND_ABOVE: int = CHOSEN["REMIND_ABOVE"]
ADDRESS = CHOSEN["ADDRESS"]
DEFAULT_FROM_EMAIL = CHOSEN["MAIL_FROM"]
EMAIL_TIMEOUT = 20  # seconds; the letters behind a server that does not answer must not wait longer
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if CHOSEN["MAIL"] == "file":
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA / "mail"
elif CHOSEN["MAIL"] != "console":
    _mail = urlsplit(CHOSEN["MAIL"])
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
    EMAIL_HOST_USER = unquote(_mail.username or "")
    EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
    EMAIL_USE_SSL = _mail.scheme == "smtps"
    EMAIL_USE_TLS = _mail.scheme == "smtp+tls"

SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if CHOSEN["SECURE"]:
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
