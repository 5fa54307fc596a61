"""Starts threads without end."""

import threading
import time

threading.stack_size(1 << 16)
while True:
    threading.Thread(target=time.sleep, args=(10 ** 6,), daemon=True).start()
