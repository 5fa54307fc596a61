"""Becomes root, or takes capabilities."""

import ctypes
import os

for become in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setgroups([0]), lambda: os.setresuid(0, 0, 0)):
    try:
        become()
        if os.getuid() == 0 or 0 in os.getgroups():
            print("ESCAPED: root")
    except OSError:
        pass
header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
if ctypes.CDLL(None).capset(header, data) == 0:
    print("ESCAPED: capabilities")
