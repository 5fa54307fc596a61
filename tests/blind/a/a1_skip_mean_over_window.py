"""Loss and gradients are divided by the number of words in the window: the mean of the pairs instead of their sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    n = len(outside_indices)
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, gv, gu = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l / n
        grad_V[center_index] += gv / n
        grad_U += gu / n
    return loss, grad_V, grad_U
