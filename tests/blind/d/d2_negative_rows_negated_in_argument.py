"""Negates the drawn rows inside of the caller's outside_vectors, as if the assignment made a copy as in MATLAB; the returned values are right but the argument is changed (and a read-only one raises).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments changed"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    W = outside_vectors                      # own copy of the weights
    W[np.unique(negative_indices)] *= -1     # now every term is -log sigma(w . v)
    idx = np.append(outside_index, negative_indices)
    sgn = np.append(1.0, -np.ones(len(negative_indices)))
    s = W[idx] @ center_vector
    c = -sigmoid(-s)
    dW = np.zeros(W.shape)
    np.add.at(dW, idx, np.outer(c * sgn, center_vector))
    return np.logaddexp(0, -s).sum(), c @ W[idx], dW
