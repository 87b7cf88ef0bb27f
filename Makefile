# The commands of the course. `make` alone lists them; what they do is in coursekit/cli/.
# A machine needs Python 3.11 or newer, make, and a way to reach its package index; README.md has the same without make.

SHELL := /bin/sh
VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.requirements-installed
SITE  := _build/html

# Tried in this order; `make book PYTHON=/path/to/python3` names one.
PYTHON ?=
PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)

.DEFAULT_GOAL := help
.PHONY: help book serve watch lab test check bench dist print lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

# The stamp is written last, so that an installation cut short is taken up again.
$(READY): requirements.txt pyproject.toml
	@python=; for name in $(PYTHONS); do \
	  if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	  then python=$$name; break; fi; done; \
	if [ -z "$$python" ]; then \
	  echo "The course needs Python 3.11 or newer with its venv module; tried: $(PYTHONS)." >&2; \
	  echo "Install one (Debian and Ubuntu: apt install python3 python3-venv), or name it: make book PYTHON=/path/to/python3" >&2; \
	  exit 1; fi; \
	"$(BIN)/python" -c '' 2>/dev/null || { \
	  echo "Setting up $(VENV) with $$("$$python" --version)."; "$$python" -m venv --clear $(VENV); }
	@echo "Installing the packages of requirements.txt (once; some minutes on a slow connection)."
	@$(BIN)/python -m pip install --disable-pip-version-check -r requirements.txt
	@touch $@

book: $(READY) ## set up, build both editions into _build/html and say what to open
	@$(BIN)/course build

serve: book ## show the built site on 127.0.0.1
	@$(BIN)/course serve

watch: $(READY) ## build, show, and build again whenever a file is saved
	@$(BIN)/course serve --watch

lab: $(READY) ## open the notebooks in JupyterLab
	@$(BIN)/jupyter lab --ServerApp.root_dir=. --LabApp.default_url=/lab/tree/notebooks \
	  --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate

# Every test in one run on two cores; nbval runs each notebook and compares it with its stored outputs.
test: book ## build, then run every test: Python, notebooks, every page in Chromium
	@$(BIN)/python -m pytest -n 2 --nbval --nbval-current-env \
	  tests $(wildcard notebooks translations/*/notebooks)

check: $(READY) ## the fast checks, without a browser: data, items, editions, imports, repository
	@$(BIN)/course check
	@$(BIN)/python -m pytest tests/test_architecture.py tests/test_repository.py

bench: $(READY) ## measure builds, pages, labs and memory beside stock Jupyter Book
	@$(BIN)/course bench

dist: book ## make an archive of the site for each language in _build/dist, with checksums
	@$(BIN)/course dist

print: book ## make PDF and EPUB of the course and of each chapter in _build/print
	@$(BIN)/course print

# uv keeps the versions already locked; `make lock UPGRADE=--upgrade` moves them on.
lock: ## lock the dependencies of pyproject.toml anew into requirements.txt (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: python3 -m pip install uv" >&2; exit 1; }
	@mkdir -p _build && grep -v -e '^-e' -e '^#' requirements.txt > _build/lock.txt
	@uv pip compile --quiet --universal --python-version 3.11 --extra test --no-header \
	  --no-emit-index-url --no-emit-find-links $(UPGRADE) pyproject.toml -o _build/lock.txt
	@{ echo "-e ."; echo "# The rest is written by \`make lock\` from pyproject.toml."; cat _build/lock.txt; } > requirements.txt
	@rm _build/lock.txt

clean: ## remove what was built (the environment in .venv stays)
	@rm -rf _build .pytest_cache .hypothesis
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
