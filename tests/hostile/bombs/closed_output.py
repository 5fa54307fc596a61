"""Closes its output, its errors and the streams of Python."""

import os
import sys

sys.stdout.close()
for descriptor in (0, 1, 2):
    os.close(descriptor)
sys.stdout = sys.stderr = sys.stdin = None
print("lost")
