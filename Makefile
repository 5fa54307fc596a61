# Two commands, `make course` and `make test`; `make install` is what both begin with.
# Everything is installed into .venv from constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: install course test wheel lint book pdf lite test-book audit bench-gradcheck bench-grading bench-submissions bench-training fuzz blind margins kills nbgrader-zoo derivations smuggling soak doors clean

install: $(INSTALLED)

course: $(INSTALLED)
	$(BIN)/autograder course

# half as many processes again as there are processors: browsers and kernels let theirs wait;
# bytecode is kept, since hundreds of commands are started that would each compile every module
test: $(INSTALLED) lint
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $$(( ($$(nproc) * 3 + 1) / 2 )) --dist worksteal

# from nothing: setuptools would put a file into the wheel that an earlier build left in build/lib
wheel: $(INSTALLED)
	rm -rf build/lib build/wheel
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation \
		--wheel-dir build/wheel .
	@ls build/wheel/*.whl

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# --no-build-isolation: the build's own tools come from the constraints file too
$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt setuptools wheel
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation \
		-c constraints.txt -e '.[book,lite,test]'
	touch $@

book: $(INSTALLED)
	$(BIN)/python -m book.build

pdf: $(INSTALLED)
	$(BIN)/python -m book.build --pdf

# the assignment in a browser tab alone; PYODIDE=FOLDER serves Python from the site itself
lite: $(INSTALLED)
	$(BIN)/python -m book.lite $(if $(PYODIDE),--pyodide $(PYODIDE))

test-book: $(INSTALLED)
	$(BIN)/python -m pytest tests/test_book_browser.py tests/test_lite_browser.py

# every page by axe in both languages, in light and in dark: build/reports/book.json
audit: book
	$(BIN)/python -m book.audit

bench-gradcheck: $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[peers]'
	$(BIN)/python -m benchmarks.gradcheck

bench-grading: $(INSTALLED)
	$(BIN)/python -m benchmarks.grading --stock-up-to 2000 --stock-minutes 60 60 10

# what a wrong submission costs against a right one: build/benchmarks/submissions.json
bench-submissions: $(INSTALLED)
	$(BIN)/python -m benchmarks.submissions

bench-training: $(INSTALLED)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[peers]'
	$(BIN)/python -m benchmarks.training

fuzz: $(INSTALLED)
	$(BIN)/python -m tests.fuzz.decoder --minutes 10
	$(BIN)/python -m tests.fuzz.reader --minutes 10
	$(BIN)/python -m tests.fuzz.mathematics --minutes 10

blind: $(INSTALLED)
	$(BIN)/python -m tests.blind.grade

margins: $(INSTALLED)
	$(BIN)/python -m tests.margins --kernels --secrets 50

kills: $(INSTALLED)
	$(BIN)/python -m tests.kills

# every notebook of the zoo through nbgrader's own commands too, which takes about a second for each
nbgrader-zoo: $(INSTALLED)
	$(BIN)/python -m tests.nbgrader_zoo

derivations: $(INSTALLED)
	$(BIN)/python -m tests.derivations.measure
	$(BIN)/python -m tests.derivations.handed_in

smuggling: $(INSTALLED)
	$(BIN)/python -m book.smuggling

soak: $(INSTALLED)
	$(BIN)/python -m tests.soak

# every notebook of the zoo through every door, but through Gradescope's each tenth; 200 posts in a minute
doors: $(INSTALLED)
	$(BIN)/python -m tests.doors

clean:
	rm -rf build .pytest_cache .mypy_cache .ruff_cache
