"""Counts words from one, so it treats row outside_index - 1 (the last row for index 0) as the outside word throughout.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1  # o-th word
    z = outside_vectors @ center_vector
    p = softmax(z)
    J = np.logaddexp.reduce(z) - z[o]
    p[o] = p[o] - 1
    return J, outside_vectors.T @ p, np.outer(p, center_vector)
