"""Keeps one zeroed buffer for each shape and returns it itself, so that the gradient of U from the first call changes when the function is called a second time; each single call is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


_BUFFERS = {}


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    G = _BUFFERS.setdefault(outside_vectors.shape, np.empty(outside_vectors.shape))
    G.fill(0.0)
    ids = np.concatenate(([outside_index], negative_indices))
    t = -np.ones(ids.size)
    t[0] = 1
    x = t * (outside_vectors[ids] @ center_vector)
    c = -t * sigmoid(-x)
    np.add.at(G, ids, np.outer(c, center_vector))
    return np.logaddexp(0, -x).sum(), c @ outside_vectors[ids], G
