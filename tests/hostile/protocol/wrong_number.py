"""Answers with the number of another request."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<II", n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    for number in (0, 1, -1, 2**63, True, None, "1", 1.0):
        os.write(4, frame(["reply", number, ["text", "right"], None, [], []]))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
