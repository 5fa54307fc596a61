"""An accumulator object collects the pairs; np.add.at with center_index repeated puts the gradients into row center_index.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


class _Window:
    def __init__(self, dim):
        self.losses = []
        self.rows = np.empty((0, dim))
        self.grad_U = 0.0

    def __iadd__(self, triple):
        loss, row, grad_U = triple
        self.losses.append(loss)
        self.rows = np.vstack([self.rows, row])
        self.grad_U = self.grad_U + grad_U
        return self


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    window = _Window(center_vectors.shape[1])
    for o in outside_indices:
        window += pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
    grad_V = np.zeros_like(center_vectors)
    np.add.at(grad_V, [center_index] * len(window.rows), window.rows)
    return float(np.sum(window.losses)), grad_V, window.grad_U
