"""Holds locks on the gradebook and the secret, so that the grader waits for ever."""

import fcntl
import os

for path in ("@FOLDER@/gradebook.db", "@FOLDER@/.course-secret", "@FILE@"):
    for flags in (os.O_RDONLY, os.O_RDWR, os.O_ACCMODE, os.O_PATH):
        for lock in (lambda d: fcntl.flock(d, fcntl.LOCK_EX), lambda d: fcntl.lockf(d, fcntl.LOCK_SH)):
            try:
                lock(os.open(path, flags))
                print("ESCAPED: locked", path)
            except OSError:
                pass
