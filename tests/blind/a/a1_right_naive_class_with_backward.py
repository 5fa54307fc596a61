"""Right: a small class with forward and backward steps, as in a deep learning framework.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class SoftmaxCrossEntropy:
    def __init__(self, U, o):
        self.U, self.o = U, o

    def forward(self, v):
        self.v = v
        z = np.einsum("wd,d->w", self.U, v)
        self.log_p = z - z.max()
        self.log_p = self.log_p - np.log(np.exp(self.log_p).sum())
        return -self.log_p[self.o]

    def backward(self):
        dz = np.exp(self.log_p)
        dz[self.o] -= 1
        return np.einsum("w,wd->d", dz, self.U), np.einsum("w,d->wd", dz, self.v)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    node = SoftmaxCrossEntropy(outside_vectors, outside_index)
    loss = node.forward(center_vector)
    return (loss, *node.backward())
