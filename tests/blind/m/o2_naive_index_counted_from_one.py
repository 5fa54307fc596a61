"""Translated from Octave: the outside word is looked up at outside_index - 1, as if words were counted from 1. The word before it (for the first word: the last one) is taken for the outside word, in all three results.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    V = outside_vectors.shape[0]
    target = np.zeros(V)
    target[outside_index - 1] = 1  # python counts from 0

    a = outside_vectors @ center_vector
    a = a - np.max(a)
    logp = a - np.log(np.sum(np.exp(a)))
    p = np.exp(logp)

    J = -target @ logp
    dv = outside_vectors.T @ (p - target)
    dU = (p - target).reshape(V, 1) @ center_vector.reshape(1, -1)
    return J, dv, dU
