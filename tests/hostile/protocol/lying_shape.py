"""Sends an array whose shape promises more than its bytes."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    head = struct.pack("<BBQQ", 11, 2, 2**31, 2**31)
    os.write(4, frame(["reply", ["answer", "ndarray", msgpack.ExtType(1, head)], None, [], []], b"12345678"))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
