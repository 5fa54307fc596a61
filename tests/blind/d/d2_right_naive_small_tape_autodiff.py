"""Right: a small class records the two operations (matrix times vector, log-sum-exp minus the outside score) with their backward steps.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class Scores:
    def __init__(self, U, v):
        self.U, self.v = U, v

    def forward(self):
        return self.U @ self.v

    def backward(self, upstream):
        return self.U.T @ upstream, np.outer(upstream, self.v)


class MinusLogSoftmax:
    def __init__(self, target):
        self.target = target

    def forward(self, z):
        shifted = z - z.max()
        self.e = np.exp(shifted)
        return np.log(self.e.sum()) - shifted[self.target]

    def backward(self):
        g = self.e / self.e.sum()
        g[self.target] -= 1
        return g


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer, criterion = Scores(outside_vectors, center_vector), MinusLogSoftmax(outside_index)
    loss = criterion.forward(layer.forward())
    return (loss, *layer.backward(criterion.backward()))
