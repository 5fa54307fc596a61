"""Reduces the draws to the set of different words, so that a word drawn twice counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = sorted(set(int(k) for k in negative_indices))
    rows = [outside_index, *draws]
    signs = np.array([1.0] + [-1.0] * len(draws))
    W = outside_vectors[rows]
    x = signs * (W @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    coef = -signs * sigmoid(-x)
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, rows, np.outer(coef, center_vector))
    return loss, coef @ W, G
