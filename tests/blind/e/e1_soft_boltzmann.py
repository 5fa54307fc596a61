"""Reads the scores as energies and uses Boltzmann weights exp(-x), so the largest score gets the smallest probability.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(E, kT=1.0):
    E0 = E.min(axis=-1, keepdims=True)  # ground state
    boltz = np.exp(-(E - E0) / kT)
    Z = boltz.sum(axis=-1, keepdims=True)
    return boltz / Z
