"""Locks places of what it was born with, for the next process to read: its own, or a classmate's."""

import fcntl
import os
import struct

GET, SET = 36, 37  # F_OFD_GETLK, F_OFD_SETLK: such a lock lives as long as somebody has the file open


def lock(place):
    return struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, place, 1, 0)


mine = os.open("/dev/null", os.O_RDWR)
for descriptor in (0, 1, 2, mine):
    for place in range(64):
        try:
            found = fcntl.fcntl(mine, GET, lock(place))
            if struct.unpack("hhqqi", found)[0] != fcntl.F_UNLCK:
                print("ESCAPED: somebody before left a lock at", place)
            fcntl.fcntl(descriptor, SET, lock(place))
            print("ESCAPED: locked", place)
        except OSError:
            pass
