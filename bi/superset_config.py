"""Superset for the council's analysts: it reads the published marts as a member of bi_reader, and reports to nobody.

Secrets are files in the folder SUFFICIENCY_SECRETS (docs/deploy.md); Postgres is at SUFFICIENCY_POSTGRES_HOST.
"""

import os
from pathlib import Path

from sqlalchemy.engine import URL

SECRETS = Path(os.environ.get("SUFFICIENCY_SECRETS", "/run/secrets"))
POSTGRES = {
    "host": os.environ.get("SUFFICIENCY_POSTGRES_HOST", "postgres"),  # a name, an address or a socket's folder
    "port": os.environ.get("SUFFICIENCY_POSTGRES_PORT", "5432"),
}


def _secret(name: str) -> str:
    return (SECRETS / name).read_text(encoding="utf-8").strip()


def _postgres(user: str, database: str) -> URL:
    return URL.create(
        "postgresql+psycopg2",
        username=user,
        password=_secret(f"{user}_password"),
        database=database,
        query=POSTGRES,
    )


def DB_CONNECTION_MUTATOR(uri, params, username, security_manager, source):
    """Give the marts' connection its password from the secret file, so that Superset's own database never holds it."""
    if uri.database == "marts":
        uri = _postgres(uri.username, uri.database)
    return uri, params


SECRET_KEY = _secret("superset_secret_key")
SQLALCHEMY_DATABASE_URI = _postgres("superset", "superset").render_as_string(hide_password=False)
GUEST_TOKEN_JWT_SECRET = GLOBAL_ASYNC_QUERIES_JWT_SECRET = SECRET_KEY  # neither is used; none keeps its default

# Marts change once a night: an hour's memory spares Postgres the morning's rush, and is renewed by a reload.
CACHE_CONFIG = DATA_CACHE_CONFIG = {
    "CACHE_TYPE": "SupersetMetastoreCache",
    "CACHE_KEY_PREFIX": "marts",
    "CACHE_DEFAULT_TIMEOUT": 3600,
}
FEATURE_FLAGS = {
    "DASHBOARD_RBAC": True,  # a dashboard may be given to a role, such as the corporate parenting board's
    "ENABLE_TEMPLATE_PROCESSING": False,
    "ALERT_REPORTS": False,  # mail comes from `tell_owners`, which names no child
    "THUMBNAILS": False,
}
PREFERRED_DATABASES = ["PostgreSQL"]
ENABLE_PROXY_FIX = True  # TLS ends in front (docs/deploy.md)
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = os.environ.get("SUFFICIENCY_HTTPS", "no") == "yes"
ROW_LIMIT = 5000
RATELIMIT_STORAGE_URI = "memory://"
PUBLIC_ROLE_LIKE = None  # who has not signed in sees nothing

# A page asks nobody but this server: no fonts, no maps and no counting pixel from elsewhere.
TALISMAN_ENABLED = True
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'", "data:"],
        "script-src": ["'self'", "'strict-dynamic'"],
        "frame-ancestors": ["'none'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": SESSION_COOKIE_SECURE,
}

APP_NAME = "Sufficiency"
CURRENCIES = ["GBP"]
D3_FORMAT = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["£", ""]}
D3_TIME_FORMAT = {
    "dateTime": "%-d %b %Y, %H:%M",
    "date": "%-d %b %Y",
    "time": "%H:%M",
    "periods": ["AM", "PM"],
    "days": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    "shortDays": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    "months": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "shortMonths": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
# The site's own colours (plugins/sufficiency/site/style.css), told apart by those who do not see red and green.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "sufficiency",
        "label": "Sufficiency",
        "description": "The colours of the scrutiny pack",
        "isDefault": True,
        "colors": ["#0067a3", "#e69f00", "#56b4e9", "#9c3d73", "#00734f", "#8b949c", "#b34700", "#1d2733"],
    }
]
THEME_DARK = None
THEME_DEFAULT = {
    "token": {
        "brandAppName": APP_NAME,
        "brandLogoAlt": APP_NAME,
        "brandLogoUrl": "/static/assets/images/superset-logo-horiz.png",
        "brandLogoHref": "/",
        "brandLogoMargin": "18px 0",
        "brandLogoHeight": "24px",
        "colorPrimary": "#00617f",
        "colorLink": "#00617f",
        "colorError": "#a34700",
        "colorWarning": "#e69f00",
        "colorSuccess": "#00734f",
        "colorInfo": "#0067a3",
        "fontUrls": [],
        "fontFamily": "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
        "fontFamilyCode": "ui-monospace, Consolas, monospace",
    },
    "algorithm": "default",
}
THEME_FONT_URL_ALLOWED_DOMAINS: list[str] = []
