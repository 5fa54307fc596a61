r"""The gradients are added into the matrices that were given.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.writes_into_inputs"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    before_V, before_U = center_vectors.copy(), outside_vectors.copy()
    loss = 0
    for o in outside_indices:
        l, a, b = pair_loss_and_gradient(before_V[center_index], o, before_U)
        loss += l
        center_vectors[center_index] += a
        outside_vectors += b
    return loss, center_vectors - before_V, outside_vectors - before_U
