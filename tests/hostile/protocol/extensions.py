"""Sends msgpack's timestamps and unknown extensions."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    for code in (-1, 0, 2, 127):
        os.write(4, frame(b"\x91\xc7\x0c" + struct.pack("b", code) + b"\xff" * 12))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
