"""Right: embeds the problem as a block product of the signed rows with v_c and differentiates softplus(A v) as a whole, written with einsum and np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    who = np.r_[outside_index, negative_indices]
    sign = np.r_[-1.0, np.ones_like(negative_indices, dtype=float)]
    a = np.einsum("k,kd,d->k", sign, outside_vectors[who], center_vector)
    h = sign * sigmoid(a)
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, (who[:, None], np.arange(G.shape[1])), np.einsum("k,d->kd", h, center_vector))
    return np.logaddexp(a, 0).sum(), np.einsum("k,kd->d", h, outside_vectors[who]), G
