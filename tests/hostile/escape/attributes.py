"""Hangs attributes and flags on others' files: extended ones, and those of the file system."""

import ctypes
import fcntl
import os
import struct

libc = ctypes.CDLL(None)
for path in ("@FILE@", "@FOLDER@", "@FOLDER@/.course-secret", os.__file__):
    for change in (
        lambda: os.setxattr(path, "user.mallory", b"was here"),
        lambda: os.setxattr(os.open(path, os.O_ACCMODE), "user.mallory", b"was here"),
        lambda: os.removexattr(path, "user.mallory"),
        lambda: os.getxattr(path, "user.mallory"),
        lambda: os.listxattr(path),
        lambda: libc.syscall(463, -100, path.encode(), 0, b"user.mallory", None, 0) and 1 / 0,  # setxattrat
        lambda: libc.syscall(469, -100, path.encode(), ctypes.create_string_buffer(24), 24, 0) and 1 / 0,  # file_setattr
        lambda: fcntl.ioctl(os.open(path, os.O_RDONLY), 0x40086602, struct.pack("l", 0x40)),  # FS_IOC_SETFLAGS: nodump
    ):
        try:
            change()
            print("ESCAPED: attributes of", path)
        except (OSError, ZeroDivisionError):
            pass
