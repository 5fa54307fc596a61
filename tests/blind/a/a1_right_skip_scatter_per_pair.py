"""Right: stacks the gradients of all pairs and scatters the center gradients with np.add.at to the repeated center row.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    losses, vs = [], []
    U_total = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        loss, v, U = pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors.copy())
        losses.append(loss)
        vs.append(v)
        U_total = U_total + U
    V_total = np.zeros(center_vectors.shape)
    if vs:
        np.add.at(V_total, [center_index] * len(vs), np.array(vs))
    return float(np.sum(losses)), V_total, U_total
