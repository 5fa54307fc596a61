"""Right: an accumulator class whose add method takes the triple of a pair; the arrays in it are fresh for every call and the center gradient is added through a view of its row.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


class Window:
    def __init__(self, center_index, V, U):
        self.loss = 0.0
        self.grad_V = np.zeros(V.shape)
        self.grad_U = np.zeros(U.shape)
        self.row = self.grad_V[center_index]  # a view: adding to it changes grad_V

    def add(self, loss, grad_v, grad_U):
        self.loss += loss
        np.add(self.row, grad_v, out=self.row)
        np.add(self.grad_U, grad_U, out=self.grad_U)


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    window = Window(center_index, center_vectors, outside_vectors)
    v_c = center_vectors[center_index]
    for i in range(len(outside_indices)):
        window.add(*pair_loss_and_gradient(v_c, outside_indices[i], outside_vectors))
    return window.loss, window.grad_V, window.grad_U
