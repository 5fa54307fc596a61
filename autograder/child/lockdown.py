"""What a freshly forked child puts on itself before it sees a submission."""

from __future__ import annotations

import resource

__all__ = ["apply_limits"]


def apply_limits(limits: dict[str, int]) -> None:
    """Set the limits that the kernel keeps per process."""
    for name, value in limits.items():
        hard = value + 1 if name == "RLIMIT_CPU" else value  # a signal first, then the end
        resource.setrlimit(getattr(resource, name), (value, hard))
