"""Sends texts that are no UTF-8."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    os.write(4, frame(b"\x92\xa5reply\xa4\xff\xfe\xfd\xfc"))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
