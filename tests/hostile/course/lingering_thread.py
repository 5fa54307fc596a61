"""Leaves a thread that goes on after the notebook has been graded."""

import threading
import time

def linger():
    while True:
        try:
            open("@FOLDER@/lingered", "w").close()
        except OSError:
            pass
        time.sleep(0.01)

for daemon in (True, False):
    threading.Thread(target=linger, daemon=daemon).start()
