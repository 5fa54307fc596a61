"""Sends a datagram, which Landlock alone would let through."""

import socket

try:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"hello", ("127.0.0.1", int("@PORT@")))
        print("ESCAPED: sent")
except OSError:
    pass
