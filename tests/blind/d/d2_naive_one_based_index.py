"""Counts words from one as MATLAB does and subtracts one from outside_index, so the word before the outside word (the last word for index 0) is treated as the outside word everywhere.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1  # numpy counts from 0
    z = outside_vectors @ center_vector
    m = np.max(z)
    lse = m + np.log(np.sum(np.exp(z - m)))
    delta = np.exp(z - lse)
    delta[o] = delta[o] - 1
    return lse - z[o], outside_vectors.T @ delta, np.outer(delta, center_vector)
