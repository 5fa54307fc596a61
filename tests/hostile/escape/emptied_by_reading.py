"""Empties files that it may only read, and opens others for nothing but a lock that the grader waits for."""

import fcntl
import os

import numpy

for path in (numpy.__file__, os.__file__, "@FILE@", "@FOLDER@/gradebook.db"):
    for flags in (os.O_RDONLY | os.O_TRUNC, os.O_ACCMODE | os.O_TRUNC, os.O_ACCMODE):
        try:
            descriptor = os.open(path, flags)
            print("ESCAPED: opened", path, oct(flags))
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            pass
    try:
        os.truncate(path, 0)
        print("ESCAPED: emptied", path)
    except OSError:
        pass
