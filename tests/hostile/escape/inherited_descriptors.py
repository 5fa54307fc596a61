"""Reads and writes whatever descriptors it was born with."""

import os
import stat

for descriptor in range(5, 1024):
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        continue
    print("ESCAPED: descriptor", descriptor, stat.filemode(mode))
