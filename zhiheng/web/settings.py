"""Django's settings, from the environment: ``ZHIHENG_HOME``, ``ZHIHENG_DATABASE_URL``, ``ZHIHENG_HOSTS``.

Everything that a page needs is served from the package itself: the product works on an intranet.
"""

import os
import secrets
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from zhiheng.web.database_url import database_of

HOME = Path(os.environ.get("ZHIHENG_HOME", "var")).absolute()
PACKAGE = Path(__file__).resolve().parent


def _secret_key() -> str:
    """From ``ZHIHENG_SECRET_KEY`` or the file that ``zhiheng init`` made; else one for this process alone."""
    kept = HOME / "keys" / "session.key"
    given = os.environ.get("ZHIHENG_SECRET_KEY", "")
    held = kept.read_text(encoding="ascii", errors="replace").strip() if kept.is_file() else ""
    return given or held or secrets.token_urlsafe(50)


SECRET_KEY = _secret_key()
DEBUG = os.environ.get("ZHIHENG_DEBUG", "") == "1"
ALLOWED_HOSTS = os.environ.get("ZHIHENG_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
SECURE = os.environ.get("ZHIHENG_HTTPS", "") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
# TLS ends before us, so that a form's origin and the address we are asked at differ in their scheme.
CSRF_TRUSTED_ORIGINS = [f"https://{'*' * host.startswith('.')}{host}" for host in ALLOWED_HOSTS] if SECURE else []
SESSION_COOKIE_AGE = 12 * 3600
SESSION_IDLE_SECONDS = 30 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
X_FRAME_OPTIONS = "DENY"
LARGEST_REQUEST = 32 * 1024 * 1024
"""Bytes, the file of a document that is to be checked included: nobody fills the disk by sending one."""

DATABASES: dict[str, dict[str, Any]] = {
    "default": database_of(os.environ.get("ZHIHENG_DATABASE_URL", f"sqlite:///{HOME / 'zhiheng.sqlite3'}"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "ninja",
    "zhiheng.store",
    "zhiheng.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "zhiheng.web.middleware.readable",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "zhiheng.web.middleware.language",
    "zhiheng.web.middleware.installation",
    "zhiheng.web.middleware.idle_timeout",
    "zhiheng.web.middleware.own_password",
    "zhiheng.web.middleware.api_door",
    "zhiheng.web.middleware.four_parts",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "zhiheng.web.urls"
WSGI_APPLICATION = "zhiheng.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "zhiheng.web.frame.frame",
            ],
        },
    }
]

AUTH_USER_MODEL = "store.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "zhiheng.web.sign_in.locked_out"
AXES_USERNAME_CALLABLE = "zhiheng.web.sign_in.account_tried"
CSRF_FAILURE_VIEW = "zhiheng.web.errors.stale_form"

LANGUAGE_CODE = "zh-hans"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "propagate": False}},
}
"""What fails inside leaves its trace where the server is run: the reader only learns that it failed."""
