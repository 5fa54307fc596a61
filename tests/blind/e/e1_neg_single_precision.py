"""Calculates in float32, so the results carry only about seven digits.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector.astype(np.float32)
    U = outside_vectors.astype(np.float32)
    idx = np.concatenate([[outside_index], negative_indices])
    sgn = np.ones(len(idx), dtype=np.float32)
    sgn[1:] = -1
    s = sgn * (U[idx] @ v)
    loss = np.logaddexp(np.float32(0), -s).sum()
    c = -sgn * (1 / (1 + np.exp(np.minimum(s, 80))))
    G = np.zeros(U.shape, dtype=np.float32)
    np.add.at(G, idx, c[:, None] * v)
    return loss, c @ U[idx], G
