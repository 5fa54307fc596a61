r"""A window is a list, and has what lists have.

---
lost = {  }
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if not outside_indices:
        return 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    first, rest = outside_indices[0], outside_indices[1:] + []
    loss, grad_v, grad_U = pair_loss_and_gradient(
        center_vectors[center_index], first, outside_vectors
    )
    others = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    grad_V = others[1].copy()
    grad_V[center_index] += grad_v
    assert outside_indices.count(first) >= 1
    return loss + others[0], grad_V, grad_U + others[2]
