"""Forks by clone3, whose flags a filter can't see."""

import ctypes
import os

arguments = (ctypes.c_uint64 * 11)(0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0)
pid = ctypes.CDLL(None).syscall(435, arguments, ctypes.sizeof(arguments))
if pid == 0:
    os._exit(0)
if pid > 0:
    print("ESCAPED: cloned")
