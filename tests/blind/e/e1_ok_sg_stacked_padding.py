"""Right: keeps one array for each pair, pads dJ/dv_c to a full matrix with np.pad, and sums the stack.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    below = center_vectors.shape[0] - center_index - 1
    J, dV, dU = [], [], []
    for o in outside_indices:
        loss, row, matrix = pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)
        J.append(loss)
        dV.append(np.pad(row[None, :], ((center_index, below), (0, 0))))
        dU.append(np.array(matrix))
    return np.sum(J), np.stack(dV).sum(axis=0), np.stack(dU).sum(axis=0)
