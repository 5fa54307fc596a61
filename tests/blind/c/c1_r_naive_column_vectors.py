"""Right: column vectors throughout as on paper, flattened only for the return.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector[:, None]
    U = outside_vectors.T                       # words are columns, as in the lecture
    z = U.T @ v                                 # (n, 1)
    z_max = np.amax(z)
    partition = np.sum(np.exp(z - z_max))
    delta = np.exp(z - z_max) / partition
    delta[outside_index, 0] -= 1
    loss = (np.log(partition) + z_max - z[outside_index]).item()
    return loss, (U @ delta).squeeze(axis=1), (v @ delta.T).T
