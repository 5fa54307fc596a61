r"""A global buffer of gradients is returned every time.

---
lost = { skipgram = 0.5 }
diagnosis = ["any.shared_buffer"]
"""

_grads = {}


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    gV, gU = _grads.setdefault(
        center_vectors.shape, (np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape))
    )
    gV[:], gU[:], loss = 0, 0, 0
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
