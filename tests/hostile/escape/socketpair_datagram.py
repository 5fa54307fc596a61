"""Sends to an abstract Unix address from a pair of sockets, which needs no socket()."""

import socket

try:
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    one.sendto(b"hello", "\0@ABSTRACT@")
    print("ESCAPED: sent")
except OSError:
    pass
