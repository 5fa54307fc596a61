"""Sends an empty array with astronomic sizes beside a zero."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    head = struct.pack("<BBQQQ", 11, 3, 0, 2**63, 2**63)
    os.write(4, frame(["reply", ["answer", "ndarray", msgpack.ExtType(1, head)], None, [], []]))
    return x

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
