#!/bin/sh
# Postgres's first start: three databases, and a login for each part that uses one. Passwords are read from secret files.
# Who may read which table of the marts is decided by the publishing, night by night, not here.
set -eu
secrets=${SUFFICIENCY_SECRETS:-/run/secrets}

# psql reads the passwords itself, whatever they hold: no command line, which `ps` would show, holds one.
psql --set ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres <<SQL
\set airflow_password \`cat '$secrets/airflow_password'\`
\set superset_password \`cat '$secrets/superset_password'\`
\set loader_password \`cat '$secrets/loader_password'\`
\set bi_superset_password \`cat '$secrets/bi_superset_password'\`

create role airflow login password :'airflow_password';
create role superset login password :'superset_password';

create role sufficiency_loader nologin;
create role bi_reader nologin;
create role returns_officer nologin;
create role loader login in role sufficiency_loader password :'loader_password';
create role bi_superset login in role bi_reader password :'bi_superset_password' connection limit 40;
alter role bi_superset set default_transaction_read_only = on;
alter role bi_superset set statement_timeout = '60s';

create database airflow owner airflow;
create database superset owner superset;
create database marts owner sufficiency_loader;
revoke all on database airflow, superset, marts, postgres from public;
grant connect on database marts to sufficiency_loader, bi_reader, returns_officer;

\connect marts
revoke all on schema public from public;
SQL
