"""Writes into the channel from many threads while answers are written.
---
hangs = true
"""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload
import threading

def softmax(x, *rest):
    def babble():
        while True:
            os.write(4, b"x")
    for _ in range(4):
        threading.Thread(target=babble, daemon=True).start()
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
