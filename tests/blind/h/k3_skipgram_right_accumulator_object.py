"""Right: a small class with an in-place addition collects the three sums, where the gradient by the center vector is a view into the row of the matrix that is returned.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    class Window:
        def __init__(self):
            self.loss = 0.0
            self.V = np.zeros(center_vectors.shape)
            self.U = np.zeros(outside_vectors.shape)
            self.row = self.V[center_index, :]      # shares memory with V

        def __iadd__(self, triple):
            loss, g_v, g_U = triple
            self.loss = self.loss + loss
            np.add(self.row, g_v, out=self.row)
            np.add(self.U, g_U, out=self.U)
            return self

    window, queue = Window(), iter(outside_indices)
    while (o := next(queue, None)) is not None:
        window += pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
    return window.loss, window.V, window.U
