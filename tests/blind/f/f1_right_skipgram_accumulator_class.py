"""Unusual: an accumulator object with a += operator of its own collects loss and gradients.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

class Window:
    def __init__(self, center_index, center_vectors, outside_vectors):
        self.c = center_index
        self.loss = 0.0
        self.V = np.zeros(center_vectors.shape)
        self.U = np.zeros(outside_vectors.shape)

    def __iadd__(self, triple):
        loss, row, matrix = triple
        self.loss = self.loss + loss
        self.V[self.c] += row
        self.U += matrix
        return self


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    window = Window(center_index, center_vectors, outside_vectors)
    for o in outside_indices:
        window += pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
    return window.loss, window.V, window.U
