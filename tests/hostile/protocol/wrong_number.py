"""Answers with the number of another request."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    for number in (0, 1, 2**62, 2**63, 2**64 - 1):
        os.write(4, frame(["reply", ["text", "right"], None, [], []], number=number))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
