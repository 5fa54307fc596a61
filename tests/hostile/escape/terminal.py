"""Types into the grader's terminal."""

import fcntl
import os

for descriptor in range(10):
    try:
        fcntl.ioctl(descriptor, 0x5412, b"x")
        print("ESCAPED: typed")
    except OSError:
        pass
try:
    os.open("/dev/tty", os.O_RDWR)
    print("ESCAPED: a terminal")
except OSError:
    pass
