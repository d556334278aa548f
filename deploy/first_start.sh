#!/bin/sh
# Make what docker-compose.yml expects on a server: secrets of its own, empty folders for data, and a .env beside it.
#
#   deploy/first_start.sh [FOLDER]     FOLDER is ./server unless named; its secrets/ and data/ are the server's
#
# What is there already stays as it is: run it again after an upgrade, and only what is new is made.
set -eu
umask 077

project=$(cd "$(dirname "$0")/.." && pwd)
[ "$#" -le 1 ] || { echo "Usage: deploy/first_start.sh [FOLDER]" >&2; exit 2; }
server=${1:-$project/server}
for tool in base64 od ssh-keygen; do
    command -v "$tool" >/dev/null || { echo "This needs $tool: install it (ssh-keygen comes with openssh-client)." >&2; exit 2; }
done
mkdir -p "$server"
server=$(cd "$server" && pwd)
secrets=$server/secrets
mkdir -p "$secrets"
chmod 0700 "$server" "$secrets"

for folder in postgres home/site/scrutiny airflow_logs sftp/upload; do
    mkdir -p "$server/data/$folder"
done

hex() { od -An -v -tx1 -N"$1" /dev/urandom | tr -d ' \n'; }

# keep NAME: the text on standard input becomes a secret, unless there is one; whole or not at all.
keep() {
    if [ -e "$secrets/$1" ]; then cat >/dev/null; return; fi
    cat >"$secrets/.$1.new"
    mv "$secrets/.$1.new" "$secrets/$1"
    echo "made   secrets/$1"
}

for name in postgres_password airflow_password loader_password superset_password bi_superset_password \
    airflow_admin_password superset_admin_password redis_password; do
    hex 24 | keep "$name"
done
for name in airflow_jwt_secret airflow_api_secret_key superset_secret_key; do
    hex 64 | keep "$name"
done
head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' | keep airflow_fernet_key
hex 32 | keep sufficiency_key
hex 32 | keep sufficiency_encryption_key

airflow_at="airflow:$(cat "$secrets/airflow_password")@postgres:5432/airflow"
printf 'postgresql+psycopg2://%s' "$airflow_at" | keep airflow_database
printf 'db+postgresql+psycopg2://%s' "$airflow_at" | keep celery_results
printf 'redis://:%s@redis:6379/0' "$(cat "$secrets/redis_password")" | keep celery_broker

for name in sftp_host_key sftp_client_key; do
    if [ ! -e "$secrets/$name" ]; then
        ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$secrets/$name"
        echo "made   secrets/$name"
    fi
done

# Airflow's connections. Add the council's own systems here: docs/adding-a-source.md says what each one needs.
keep connections.json <<CONNECTIONS
{
  "marts": {
    "conn_type": "postgres", "host": "postgres", "port": 5432, "schema": "marts",
    "login": "loader", "password": "$(cat "$secrets/loader_password")"
  },
  "smtp_default": {
    "conn_type": "smtp", "host": "mail", "port": 1025,
    "extra": {"disable_ssl": true, "disable_tls": true, "from_email": "sufficiency@localhost"}
  },
  "ledger_sftp": {
    "conn_type": "sftp", "host": "sftp", "port": 2222, "login": "sufficiency",
    "extra": {
      "key_file": "/run/secrets/sftp_client_key",
      "host_key": "$(cut -d' ' -f1,2 "$secrets/sftp_host_key.pub")"
    }
  }
}
CONNECTIONS

if [ ! -e "$project/.env" ]; then
    sed -e "s|^SUFFICIENCY_SERVER=.*|SUFFICIENCY_SERVER=$server|" \
        -e "s|^SUFFICIENCY_UID=.*|SUFFICIENCY_UID=$(id -u)|" \
        -e "s|^SUFFICIENCY_GID=.*|SUFFICIENCY_GID=$(id -g)|" "$project/.env.example" >"$project/.env"
    echo "made   .env"
fi
[ "$(id -u)" != 0 ] || echo "You are root: give SUFFICIENCY_UID and _GID in .env another user's, and that user $server." >&2
echo "Ready. Next: docker compose up --detach --build"
