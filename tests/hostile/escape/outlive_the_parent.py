"""Asks the kernel not to end it with its parent, and to be dumpable again."""

import ctypes

libc = ctypes.CDLL(None)
for option, value in ((1, 0), (4, 1), (23, 0), (36, 1), (0x59616D61, -1)):
    if libc.prctl(option, value, 0, 0, 0) == 0:
        print("ESCAPED: prctl", option)
