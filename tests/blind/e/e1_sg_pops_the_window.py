"""Empties the caller's list outside_indices with pop (the returned numbers are right).
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "argument outside_indices is changed"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    while outside_indices:
        o = outside_indices.pop()
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_V[center_index] += a
        grad_U += b
    return loss, grad_V, grad_U
