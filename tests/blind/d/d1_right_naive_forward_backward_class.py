"""Right: a small class with forward and backward passes for the matrix product and the log-softmax.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class LogSoftmax:
    def forward(self, z):
        m = z.max()
        self.out = (z - m) - np.log(np.exp(z - m).sum())
        return self.out

    def backward(self, upstream):
        return upstream - np.exp(self.out) * upstream.sum()


class MatVec:
    def forward(self, A, x):
        self.A, self.x = A, x
        return A @ x

    def backward(self, upstream):
        return np.outer(upstream, self.x), self.A.T @ upstream


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    product, normalise = MatVec(), LogSoftmax()
    log_p = normalise.forward(product.forward(outside_vectors, center_vector))
    pick = np.zeros(log_p.shape)
    pick[outside_index] = -1.0
    dU, dv = product.backward(normalise.backward(pick))
    return -log_p[outside_index], dv, dU
