"""Waits for a lock that others may hold, so that whoever holds it holds up the class."""

import fcntl
import os

for path in ("/dev/null", os.__file__):
    for flags in (os.O_RDONLY, os.O_RDWR):
        try:
            descriptor = os.open(path, flags)
            fcntl.lockf(descriptor, fcntl.LOCK_EX if flags else fcntl.LOCK_SH)
            print("ESCAPED: it waits for others", path)
        except OSError:
            pass
