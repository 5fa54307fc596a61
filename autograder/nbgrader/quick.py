"""Jupyter's packages, imported without what takes longest."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

__all__ = ["quick_jupyter"]


@contextlib.contextmanager
def quick_jupyter() -> Iterator[None]:
    """Import Jupyter's packages inside of this without a grammar that nothing here needs.

    `jsonschema`, which `nbformat` imports, compiles the grammar of internationalised web
    addresses where it finds ``rfc3987_syntax``; that takes longer than everything else together.
    """
    name = "rfc3987_syntax"
    if name in sys.modules or "jsonschema" in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # to the import system: not installed
    try:
        yield
    finally:
        del sys.modules[name]
