r"""Words behind the center word in the vocabulary are counted twice.

---
lost = { skipgram = 7.0 }
diagnosis = ["skipgram.pairs_uneven"]
"""

def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, grad_v, grad_u = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        times = 2 if o > center_index else 1
        loss += times * pair_loss
        grad_V[center_index] += times * grad_v
        grad_U += times * grad_u
    return loss, grad_V, grad_U
