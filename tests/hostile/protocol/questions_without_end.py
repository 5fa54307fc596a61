"""Asks without end.
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

def softmax(x, *rest):
    while True:
        os.write(4, frame(["ask", "softmax", []]))

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
