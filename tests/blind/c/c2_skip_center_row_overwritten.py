"""Row c of dJ/dV is set to the gradient of each pair in turn, so only the last pair stays; loss and dJ/dU are sums.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair[0]
        grad_V[center_index] = pair[1]
        grad_U += pair[2]
    return loss, grad_V, grad_U
