"""A small class builds the full Jacobian matrix of the log-softmax, I - 1 y_hat^T, and multiplies it with the one-hot vector instead of using y_hat - y at once.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

class LogSoftmax:
    def __init__(self, z):
        shifted = z - z.max()
        self.value = shifted - np.log(np.exp(shifted).sum())

    def jacobian(self):
        """Row i, column j: how the i-th log probability changes with the j-th score."""
        n = self.value.size
        return np.identity(n) - np.ones((n, 1)) @ np.exp(self.value)[None, :]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer = LogSoftmax(outside_vectors @ center_vector)
    y = (np.arange(len(outside_vectors)) == outside_index).astype(float)
    dz = -(y @ layer.jacobian())
    return -(y @ layer.value), outside_vectors.T @ dz, np.outer(dz, center_vector)
