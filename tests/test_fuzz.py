"""A short run of the fuzz targets; ``make fuzz`` gives each ten minutes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import decoder, reader
from tests.hostile.witness import REPOSITORY

SHORT = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@SHORT
@given(decoder.INPUTS)
def test_a_childs_bytes_are_data_or_refused(data):
    decoder.target(data)


@SHORT
@given(reader.files() | st.binary(max_size=200))
def test_a_submissions_bytes_are_cells_or_refused(data):
    reader.target(data)


@pytest.mark.parametrize("name", ["decoder", "reader"])
def test_a_target_runs_from_the_command_line(name):
    command = [sys.executable, "-m", f"tests.fuzz.{name}", "--minutes", "0.001"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=True)
    assert done.stdout.endswith("inputs, clean\n")


@pytest.mark.parametrize("wrong", [{"a": 1}, object(), 1.5, [b"bytes"]])
def test_the_decoders_target_would_notice_what_the_seam_does_not_name(wrong):
    with pytest.raises(AssertionError):
        decoder.check(wrong)
