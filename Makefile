# 执衡 Zhiheng. On a fresh machine: `make demo` to see it, `make test` to check it. `make help` lists the rest.
#   PYTHON=…   the Python that shall own .venv (default: the first usable of python3.11 to python3.14)
#   WHEELS=…   a folder of wheels to install from, without any network (fill it with `make wheels`)
#   UV=no      install with plain pip even where uv can be had

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install dev demo test lint crashes histories oracle blocked bench wheels lock clean FORCE

BIN := .venv/bin
INSTALLED := .venv/installed
DEVELOPING := .venv/developing
MEASURING := .venv-bench/installed
WORKERS ?= 2
SEQUENCES ?= 1000000
INSTALL = python=$$(tools/find_python.sh) && "$$python" tools/install.py \
	$(if $(WHEELS),--wheels $(WHEELS)) $(if $(filter no,$(UV)),--without-uv)

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED)  ## .venv with the zhiheng command in it

# The stamps name the folder, because an environment does not survive the moving of its folder.
ifneq ($(shell cat $(INSTALLED) 2>/dev/null),$(CURDIR))
$(INSTALLED): FORCE
endif
$(INSTALLED): requirements.txt pyproject.toml tools/install.py
	@echo "Installing into .venv …"
	@$(INSTALL)
	@echo "$(CURDIR)" > $@
	@echo "已安装 Installed: $(BIN)/zhiheng"

dev: $(DEVELOPING)
$(DEVELOPING): $(INSTALLED) requirements-dev.txt
	@echo "Installing what the tests need …"
	@$(INSTALL) --requirements requirements-dev.txt
	@touch $@

demo: install  ## a demo district on an embedded database; prints address, users and passwords
	@$(BIN)/zhiheng demo

test: dev  ## finds or installs PostgreSQL and Chromium, then linters and all tests
	@$(BIN)/python -m tools.postgres
	@$(BIN)/python -m tools.chromium
	@PATH="$(CURDIR)/$(BIN):$$PATH" tools/check.sh -n $(WORKERS) --dist worksteal

lint: dev  ## ruff, mypy --strict, the layer contract
	@PATH="$(CURDIR)/$(BIN):$$PATH" tools/lint.sh

oracle: dev  ## a million random sequences of acts against a plain second statement of the gates (SEQUENCES=…)
	@$(BIN)/python -m tests.oracle $(SEQUENCES) --workers $(WORKERS)

bench: $(MEASURING)  ## our figures beside the peers', measured in turn
	@.venv-bench/bin/python -m bench
$(MEASURING): $(INSTALLED) bench/requirements.txt
	@echo "Installing the peers into .venv-bench …"
	@$(INSTALL) --requirements bench/requirements.txt --environment .venv-bench
	@touch $@

blocked: dev  ## nightly: for every gate, 100 random records on which doing what the explanation says opens it
	@$(BIN)/python -m tests.blocked 100 --workers $(WORKERS)

crashes: dev  ## nightly: PostgreSQL killed 200 times while officers write; nothing acknowledged may be lost
	@CRASHES=200 $(BIN)/pytest -n 0 -q tests/contract/test_postgres_dies.py

histories: dev  ## nightly: 100,000 random histories of review; nothing may take effect unapproved
	@$(BIN)/python -m tests.review_histories 100000

wheels: $(INSTALLED)  ## collects in ./wheels what an installation without network needs (WHEELS=wheels)
	@$(BIN)/python -m pip download --quiet --require-hashes --dest wheels -r requirements.txt
	@$(BIN)/python -m pip download --quiet --require-hashes --dest wheels -r requirements-uv.txt
	@ls wheels | wc -l | xargs printf '%s wheels in ./wheels\n'

lock:  ## maintainers: pins the requirements anew from pyproject.toml
	@tools/lock.sh

clean:  ## removes environments, caches and build output; never data
	rm -rf .venv .venv-bench build dist wheels *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
