r"""The sum so far is added in each round.

---
lost = { skipgram = 2.5 }
diagnosis = ["skipgram.running_sum"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, V, U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    so_far = np.zeros(v.shape)
    for o in outside_indices:
        l, g, G = pair_loss_and_gradient(v, o, outside_vectors)
        so_far += g
        loss, U = loss + l, U + G
        V[center_index] += so_far
    return loss, V, U
