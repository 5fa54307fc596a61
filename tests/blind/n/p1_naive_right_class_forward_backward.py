"""A class with a forward and a backward pass, like a layer of a network; gradients with `einsum`, one-hot vector as a row of the identity.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


class SoftmaxLayer:
    def __init__(self, U, v):
        self.U, self.v = U, v

    def forward(self, o):
        z = self.U.dot(self.v)
        z -= z.max()
        e = np.exp(z)
        self.y_hat = e / e.sum()
        self.y = np.eye(len(z))[o]
        return float(np.log(e.sum()) - self.y @ z)

    def backward(self):
        d = self.y_hat - self.y
        return np.einsum("w,wj->j", d, self.U), np.einsum("w,j->wj", d, self.v)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer = SoftmaxLayer(outside_vectors, center_vector)
    loss = layer.forward(outside_index)
    return (loss, *layer.backward())
