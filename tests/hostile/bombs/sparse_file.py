"""Makes a file that claims to be huge."""

import os

with open("sparse", "wb") as file:
    os.truncate(file.fileno(), 1 << 40)
