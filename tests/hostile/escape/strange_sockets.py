"""Opens netlink, packet and other rare sockets."""

import socket

for family in range(1, 46):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind).close()
            print("ESCAPED: a socket of family", family)
        except OSError:
            pass
