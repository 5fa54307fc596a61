"""Sets flags of what it was born with, for the next process to read."""

import fcntl
import os

BORN_WITH = (0, 1, 2)
SIGN = os.O_APPEND | os.O_NONBLOCK
if any(fcntl.fcntl(descriptor, fcntl.F_GETFL) & SIGN for descriptor in BORN_WITH):
    print("ESCAPED: somebody before left flags")
for descriptor in BORN_WITH:
    fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | SIGN)
