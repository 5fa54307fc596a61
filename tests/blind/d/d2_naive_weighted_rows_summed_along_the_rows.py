"""Sums the weighted rows delta_w u_w along axis 1 instead of axis 0: dJ/dv_c has one entry a word, the sum of that word's weighted coordinates.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.sum(outside_vectors * center_vector, axis=1)
    logp = z - np.logaddexp.reduce(z)
    delta = np.exp(logp)
    delta[outside_index] -= 1
    grad_center_vector = np.sum(outside_vectors * delta[:, None], axis=1)
    return -logp[outside_index], grad_center_vector, delta[:, None] * center_vector
