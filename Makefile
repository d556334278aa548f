# Two commands for newcomers: `make nightly` and `make test`. Each installs what it needs on first use.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed

help:  ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 2; }
	@echo "Installing into .venv (once, a few minutes) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

nightly: $(INSTALLED)  ## Run a whole night on the made-up council
	@$(BIN)/sufficiency nightly

test: $(INSTALLED)  ## Run the tests: a night, and all that is quick
	@$(BIN)/python -m pytest -m "not whole_nights" -n 2 --dist loadfile --no-loadscope-reorder  # a file stays with one worker; whole nights first

test-nights: $(INSTALLED)  ## Run the tests that need nights of their own: in a row, edited, mended, alerted, by the server
	@$(BIN)/python -m pytest -m whole_nights -n 2 --dist loadfile --no-loadscope-reorder

test-freeze: $(INSTALLED)  ## Freeze a return, change the source, rebuild it to the byte
	@$(BIN)/python -m pytest tests/end_to_end/test_known_at.py

test-known-at: $(INSTALLED)  ## Thirty nights of edits, deletions and reappearances; build each of them again
	@SUFFICIENCY_TEST_NIGHTS=30 $(BIN)/python -m pytest tests/end_to_end/test_edited_nights.py

test-worklist: $(INSTALLED)  ## Score the worklist of 600 made-up children against the faults planted in their records
	@SUFFICIENCY_TEST_CHILDREN=600 $(BIN)/python -m pytest tests/end_to_end/test_worklist.py

test-disclosure: $(INSTALLED)  ## Attack 200 made-up releases and say what hiding cost; no hidden figure may be worked out
	@SUFFICIENCY_TEST_RELEASES=200 $(BIN)/python -m pytest -s tests/sufficiency/disclosure/test_attack.py

rehearsal: $(INSTALLED)  ## Run a night in production's shape: Airflow's processes, Postgres, SFTP, mail
	@$(BIN)/python -W ignore -m tests.rehearsal

test-access: $(INSTALLED)  ## Log in to a real Postgres as each role and try every table, column and way round
	@$(BIN)/python -m pytest tests/access tests/models/test_child_profile.py

test-deploy: $(INSTALLED)  ## Hold the compose file and its scripts against what a server needs, without Docker
	@$(BIN)/python -m pytest tests/deploy

.venv-bi/.installed: bi/requirements.lock
	@echo "Installing Superset into .venv-bi (once, some minutes) …"
	@$(PYTHON) -m venv .venv-bi
	@.venv-bi/bin/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --requirement $<
	@touch $@

test-bi: $(INSTALLED) .venv-bi/.installed  ## Show the dashboards in Superset; pictures of them in var/dashboards
	@SUFFICIENCY_TEST_BI=.venv-bi $(BIN)/python -m pytest tests/bi

lint: $(INSTALLED)  ## Check style of Python and SQL
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/sqlfluff lint dbt/models
	@cd expectations/ssda903 && ../../$(BIN)/sqlfluff lint .

up: $(INSTALLED)  ## Start Airflow with its UI on this machine only
	@$(BIN)/sufficiency up

docs: $(INSTALLED)  ## Write the data dictionary from contracts and models
	@$(BIN)/sufficiency docs

bench: $(INSTALLED)  ## Time every stage of the night
	@$(BIN)/sufficiency bench --children 600

mutate: $(INSTALLED)  ## Break every DfE rule on purpose and see its examples turn red
	@$(BIN)/python tests/mutate_rules.py

lock:  ## Pin what requirements.in asks for, with hashes
	@uv pip compile --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-header --quiet \
		requirements.in --output-file requirements.lock
	@for place in deploy bi; do uv pip compile --generate-hashes --universal --python-version 3.11 \
		--no-emit-index-url --no-header --quiet $$place/requirements.in --output-file $$place/requirements.lock; done

clean:  ## Remove what the runs wrote, and the installation
	@rm -rf var .venv .venv-bi dbt/target dbt/logs

.PHONY: help nightly test test-nights test-freeze test-known-at test-worklist test-disclosure rehearsal lint up docs bench mutate lock clean test-access test-deploy test-bi
