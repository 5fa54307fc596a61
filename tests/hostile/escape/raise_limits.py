"""Raises its own limits."""

import resource

for name in ("RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_NPROC"):
    number = getattr(resource, name)
    soft, hard = resource.getrlimit(number)
    for limits in ((hard, hard), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)):
        try:
            resource.setrlimit(number, limits)
            print("ESCAPED: set", name)
        except (OSError, ValueError):
            pass
