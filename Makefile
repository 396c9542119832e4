# Each target makes .venv itself: `make run` or `make test` is all the set-up there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet
# Real documents where they lie beside the checkout, else our own samples.
REAL := $(wildcard ../shared/seeds ../shared/documents)
DOCUMENTS ?= $(or $(REAL),samples/documents)
ONE ?= $(firstword $(wildcard ../shared/seeds/003*.txt samples/documents/*.txt))
FUZZ_SECONDS ?= 60

PORT ?= 8000

.PHONY: run read test check bench fuzz screenshots messages lock clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

# The web application over var/danvan.sqlite3, with the demo where nothing is there yet.
run: $(VENV)/run.stamp
	$(BIN)/danvan serve --demo --port $(PORT)

# One document on the terminal, then all of them as JSON in var/read with a table of what was read.
# Exit code 1 of `danvan read` means that it named the files it could not read, and did the rest.
read: $(VENV)/run.stamp
	$(BIN)/danvan read $(ONE)
	rm -rf var/read
	$(BIN)/danvan read --format json -o var/read $(DOCUMENTS) || [ $$? -eq 1 ]
	$(BIN)/python tools/summary.py var/read

# On SQLite, or where DATABASE_URL says: DATABASE_URL=postgres:///danvan pg_virtualenv -t make test
test: $(VENV)/test.stamp
	$(BIN)/python -m pytest -n auto $(ARGS)

check: $(VENV)/check.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --quiet --lint src
	$(BIN)/python -m pytest -p no:randomly tests/test_promises.py

bench: $(VENV)/bench.stamp
	$(BIN)/python -m benchmarks $(ARGS)

fuzz: $(VENV)/fuzz.stamp
	$(BIN)/python -m fuzz --seconds $(FUZZ_SECONDS)

# Pictures for README and guides, taken from the demo; needs Debian's chromium.
screenshots: $(VENV)/test.stamp
	$(BIN)/python tools/screenshots.py

# Brings the English catalogue up to date with the code and compiles both; needs GNU gettext.
# What is new stands in django.po with an empty msgstr, what was guessed is marked fuzzy.
MANAGE := cd src/danvan/web && ../../../$(BIN)/python -m django
messages: $(VENV)/run.stamp
	$(MANAGE) makemessages --locale en --no-wrap --add-location file --no-obsolete
	$(MANAGE) compilemessages

# Writes requirements/*.txt anew from the .in files: newer versions, all hashes, no index named.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --python-version 3.11 --universal \
	--generate-hashes --no-emit-index-url --no-annotate --no-strip-extras --custom-compile-command "make lock"
lock: $(VENV)/made.stamp
	$(INSTALL) --require-hashes -r requirements/lock.txt
	for name in run test check bench fuzz lock; do \
	  $(LOCK) requirements/$$name.in -o requirements/$$name.txt || exit 1; \
	done

clean:
	rm -rf $(VENV) var build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The stamps come last in their recipes: an interrupted installation starts over.
$(VENV)/made.stamp:
	$(PYTHON) -m venv --clear $(VENV)
	touch $@

$(VENV)/%.stamp: requirements/%.txt pyproject.toml $(VENV)/made.stamp
	$(INSTALL) --require-hashes --only-binary :all: -r $<
	$(INSTALL) --no-index --no-deps --no-build-isolation --editable .
	touch $@
