# The images of docker-compose.yml: airflow (the night), superset, sftp. Every Python package is pinned by hash.
ARG PYTHON=python:3.11.13-slim-bookworm
ARG DEBIAN=debian:12.11-slim

FROM ${PYTHON} AS python
ARG SUFFICIENCY_UID=10001
ARG SUFFICIENCY_GID=10001
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 LANG=C.UTF-8
RUN groupadd --gid ${SUFFICIENCY_GID} sufficiency \
    && useradd --uid ${SUFFICIENCY_UID} --gid ${SUFFICIENCY_GID} --no-create-home --home-dir /tmp --shell /usr/sbin/nologin sufficiency

FROM python AS airflow
ARG WITH_CHROMIUM=yes
# Chromium's own cage needs privileges that the container has not; the container is the cage, and the pages are ours.
RUN if [ "${WITH_CHROMIUM}" = yes ]; then \
        apt-get update && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core \
        && rm -rf /var/lib/apt/lists/* \
        && echo 'export CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' > /etc/chromium.d/container; \
    fi
WORKDIR /opt/sufficiency
COPY deploy/requirements.lock deploy/requirements.lock
RUN pip install --no-deps --require-hashes --requirement deploy/requirements.lock
COPY pyproject.toml README.md LICENSE authority.yml strategy.yml ./
COPY plugins plugins
COPY dags dags
COPY dbt dbt
COPY expectations expectations
COPY deploy deploy
RUN pip install --no-deps --no-build-isolation --editable .
USER ${SUFFICIENCY_UID}:${SUFFICIENCY_GID}
ENV HOME=/tmp
ENTRYPOINT ["/opt/sufficiency/deploy/entrypoint.sh"]

FROM python AS superset
COPY bi/requirements.lock /opt/bi/requirements.lock
RUN pip install --no-deps --require-hashes --requirement /opt/bi/requirements.lock
COPY bi /opt/bi
USER ${SUFFICIENCY_UID}:${SUFFICIENCY_GID}
WORKDIR /opt/bi
ENV HOME=/tmp SUPERSET_HOME=/tmp/superset SUPERSET_CONFIG_PATH=/opt/bi/superset_config.py SCARF_ANALYTICS=false

FROM ${DEBIAN} AS sftp
ARG SUFFICIENCY_UID=10001
ARG SUFFICIENCY_GID=10001
RUN apt-get update && apt-get install --yes --no-install-recommends openssh-server \
    && rm -rf /var/lib/apt/lists/* /etc/ssh/ssh_host_* \
    && groupadd --gid ${SUFFICIENCY_GID} sufficiency \
    && useradd --uid ${SUFFICIENCY_UID} --gid ${SUFFICIENCY_GID} --no-create-home --home-dir /srv/sftp --shell /bin/sh sufficiency
USER ${SUFFICIENCY_UID}:${SUFFICIENCY_GID}
