"""Runs a submission's code where it can reach nothing: the parent's side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.sandbox.limits import Limits
from autograder.sandbox.seam import Sandbox
from autograder.sandbox.zygote import ZygoteSandbox

__all__ = ["Limits", "open_sandbox"]


def open_sandbox(
    limits: Limits | None = None,
    *,
    trust_submissions: bool = False,
    readable: Sequence[Path] = (),
    modules: Mapping[str, str] | None = None,
) -> Sandbox:
    """Make a sandbox; enter it to start it.

    Parameters
    ----------
    limits : Limits, optional
    trust_submissions : bool
        Run submissions also where nothing can hold them.
    readable : sequence of Path
        Files and folders that submissions may read, beside the libraries.
    modules : mapping of str to str
        Name and source text of modules that submissions may import.
    """
    return ZygoteSandbox(limits or Limits(), modules or {}, readable, trusted=trust_submissions)
