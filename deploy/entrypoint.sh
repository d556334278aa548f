#!/bin/sh
# Start a part of Airflow with the two keys that the night reads from its environment, taken from their secret files.
# So no key stands in a compose file, an image, or what `docker inspect` shows. A file that is not given is no key.
set -eu
if [ -r "${SUFFICIENCY_KEY_FILE:-}" ]; then
    SUFFICIENCY_KEY=$(cat "$SUFFICIENCY_KEY_FILE")
    export SUFFICIENCY_KEY
fi
if [ -r "${SUFFICIENCY_ENCRYPTION_KEY_FILE:-}" ]; then
    SUFFICIENCY_ENCRYPTION_KEY=$(cat "$SUFFICIENCY_ENCRYPTION_KEY_FILE")
    export SUFFICIENCY_ENCRYPTION_KEY
fi
umask 077
exec "$@"
