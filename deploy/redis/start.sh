#!/bin/sh
# Redis as Celery's post: behind a password from a secret file, handed over on standard input, and kept in memory only.
set -eu
printf 'requirepass %s\nappendonly no\nsave ""\nmaxmemory 128mb\nmaxmemory-policy noeviction\n' \
    "$(cat "${SUFFICIENCY_SECRETS:-/run/secrets}/redis_password")" | exec redis-server -
