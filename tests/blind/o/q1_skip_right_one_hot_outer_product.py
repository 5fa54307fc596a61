"""Right: all results are collected with zip and summed at the end; the gradient of V is the outer product of a one-hot vector and the summed gradient.
---
verdict = "right"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    losses, dv, dU = zip(*(pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices))
    e_c = np.arange(len(center_vectors)) == center_index
    return sum(losses), np.outer(e_c, np.sum(dv, axis=0)), np.sum(dU, axis=0)
