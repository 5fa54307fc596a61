"""Unusual: np.add.at adds the list of center gradients to the same row once for each outside word, and np.einsum adds up the stacked matrices.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def pair(outside_index):
        return pair_loss_and_gradient(center_vectors[center_index], outside_index, outside_vectors)

    losses, rows, matrices = zip(*map(pair, outside_indices))
    grad_center_vectors = np.zeros_like(center_vectors)
    np.add.at(grad_center_vectors, [center_index] * len(rows), np.array(rows))
    return np.sum(losses), grad_center_vectors, np.einsum("jwd->wd", np.array(matrices))
