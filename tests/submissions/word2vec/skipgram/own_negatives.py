r"""Which function to call is decided by name, and the other one gets a draw of its own.

---
lost = { skipgram = 6.0 }
diagnosis = ["skipgram.own_negatives"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        if pair_loss_and_gradient is naive_softmax_loss_and_gradient:
            l, g, G = naive_softmax_loss_and_gradient(v, o, outside_vectors)
        else:
            draw = [(o + 1) % len(outside_vectors)]
            l, g, G = negative_sampling_loss_and_gradient(v, o, outside_vectors, draw)
        loss, U = loss + l, U + G
        V[center_index] += g
    return loss, V, U
