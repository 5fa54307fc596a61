"""Right: goes through the window from its end, with an array of the words, and adds to row c with np.add.at.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = []
    dV = center_vectors * 0.0
    dU = np.zeros(outside_vectors.shape)
    for o in reversed(list(outside_indices)):
        J, g, G = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        total.append(J)
        np.add.at(dV, center_index, g)
        dU = np.add(dU, G)
    return sum(total), dV, dU
