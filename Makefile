PYTHON ?= python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: build serve check test test-long coverage lint browser cases clean quality eval cost fuzz
.PHONY: anchors bench-search bench-preview

build: .venv/ready
	@$(BIN)/python build.py

serve: .venv/ready
	@$(BIN)/python build.py serve

check: .venv/ready
	@$(BIN)/python build.py check

test: .venv/ready-for-tests lint browser
	$(PYTEST)

# Ten times the examples of each law, new ones each time, and the tests that take minutes.
test-long: .venv/ready-for-tests browser
	$(PYTEST) -m "" --hypothesis-profile=long -o faulthandler_timeout=7200

coverage: .venv/ready-for-tests browser
	$(PYTEST) --cov --cov-report=term

lint: .venv/ready-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

browser:
	@sh tests/browser.sh

cases: .venv/ready-for-tests
	UPDATE_CASES=1 $(BIN)/python -m pytest tests/test_cases.py tests/test_bad_notes.py

quality: .venv/ready-for-tests browser
	$(BIN)/python -m bench.quality

eval: .venv/ready
	@$(BIN)/python -m bench.reading.evaluate $(CORPUS) $(if $(FOLD),--fold $(FOLD)) $(if $(WRONG),--wrong $(WRONG)) $(if $(LABELS),--labels $(LABELS))

# COST="--most '10 MB'" goes on to ten times the size, COST="--target notes" measures that alone.
cost: .venv/ready
	@$(BIN)/python -m bench.cost $(COST)

# CORPUS="folder …" adds inputs to begin with; what it finds is kept in .fuzz/.
fuzz: .venv/ready-for-fuzzing
	@$(BIN)/python -m bench.fuzz $(CORPUS) --seconds $(or $(SECONDS),3600)

# CORPUS=folder adds its *.txt, TRIALS=n tries each cell n times, HALF=a or b takes every other text.
anchors: .venv/ready
	@$(BIN)/python -m bench.anchors $(CORPUS) seeds --trials $(or $(TRIALS),3000) --half $(or $(HALF),all)

bench-search: .venv/ready-for-tests browser
	@$(BIN)/python -m bench.search $(SIZES)

bench-preview: .venv/ready
	@$(BIN)/python -m bench.preview $(SIZES)

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

.venv/ready-for-fuzzing: .venv/ready-for-tests
	$(INSTALL) --editable '.[fuzz]'
	@touch $@
