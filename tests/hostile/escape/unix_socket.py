"""Connects to Unix sockets, in the file system and abstract."""

import glob
import socket

for family in ("@FOLDER@/socket", "\0@ABSTRACT@", *glob.glob("/run/**/*.sock", recursive=True)):
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(family)
            print("ESCAPED: connected to", family)
    except OSError:
        pass
