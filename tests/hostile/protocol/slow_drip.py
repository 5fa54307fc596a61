"""Sends its answer byte by byte, each just in time.
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
import time

def softmax(x, *rest):
    for byte in frame(["reply", None, None, [], []], b"x" * 10_000, (20, 10_000)):
        os.write(4, bytes([byte]))
        time.sleep(0.2)
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
