PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: build serve check test lint browser cases clean quality

build: .venv/ready
	@$(BIN)/python build.py

serve: .venv/ready
	@$(BIN)/python build.py serve

check: .venv/ready
	@$(BIN)/python build.py check

test: .venv/ready-for-tests lint browser
	$(BIN)/python -m pytest --cov --cov-report=term

lint: .venv/ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

browser:
	@sh tests/browser.sh

cases: .venv/ready-for-tests
	UPDATE_CASES=1 $(BIN)/python -m pytest tests/test_cases.py

quality: .venv/ready-for-tests browser
	$(BIN)/python -m bench.quality

clean:
	@if [ -x $(BIN)/python ]; then $(BIN)/python build.py clean; fi
	rm -rf .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(INSTALL) --editable .
	@touch $@

.venv/ready-for-tests: .venv/ready
	$(INSTALL) --editable '.[dev]'
	@touch $@
