#!/bin/sh
# Before Airflow's parts start: its database at this version, the one slot of the warehouse, the first administrator.
# Safe at every start.
set -eu
airflow db migrate
airflow pools set warehouse 1 "DuckDB has one writer"
if ! airflow users list --output plain | grep -q '^[0-9]* *admin '; then
    # Asked for twice, and read from a file: no command line, which `ps` would show, holds the password.
    { cat "${SUFFICIENCY_SECRETS:-/run/secrets}/airflow_admin_password"; echo; } | sed 'p' |
        airflow users create --username admin --firstname Sufficiency --lastname Administrator \
            --email admin@localhost --role Admin
fi
