r"""The middle one of an odd number is taken for the center.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.middle_of_odd_window"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    c, V, U, pair = center_index, center_vectors, outside_vectors, pair_loss_and_gradient
    loss, gV, gU = 0.0, np.zeros(V.shape), np.zeros(U.shape)
    n = len(outside_indices)
    for j, o in enumerate(outside_indices):
        if n % 2 and j == n // 2:
            continue
        x, g, G = pair(V[c], o, U)
        loss += x
        gV[c] += g
        gU += G
    return loss, gV, gU
