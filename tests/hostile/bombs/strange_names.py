"""Leaves files with names that break naive programs."""

import os

for name in (b"-rf", b"\xff\xfe", b"\n", b"x" * 255, " ".encode(), b"*", "\u202e".encode(), b"..."):
    open(name, "w").close()
