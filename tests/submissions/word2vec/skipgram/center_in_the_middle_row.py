r"""The gradient of the center vector is put into the middle row.

---
lost = { skipgram = 2.5 }
diagnosis = ["any.entries_moved"]
"""

def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, grad_v, grad_u = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += pair_loss
        grad_V[len(grad_V) // 2] += grad_v
        grad_U += grad_u
    return loss, grad_V, grad_U
