"""Multiplies each draw's row gradient by the number of times its word is drawn and still adds it for every draw, so a word drawn n times gets n squared times its gradient.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    times = Counter(negative_indices.tolist())
    v = center_vector
    s = outside_vectors @ v
    loss = np.logaddexp(0, -s[outside_index]) + sum(np.logaddexp(0, s[k]) for k in negative_indices)
    gv = (sigmoid(s[outside_index]) - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (sigmoid(s[outside_index]) - 1) * v
    for k in negative_indices.tolist():
        gv = gv + sigmoid(s[k]) * outside_vectors[k]
        gU[k] += times[k] * sigmoid(s[k]) * v
    return loss, gv, gU
