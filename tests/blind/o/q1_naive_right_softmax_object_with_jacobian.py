"""Right: a class keeps the softmax and its Jacobian diag(p) - p p^T; the gradient of -log p_o is propagated through it column o divided by p_o, written without dividing so that p_o may be 0.
---
verdict = "right"
"""

from functools import cached_property


class SoftmaxLayer:
    def __init__(self, U, v):
        self.U, self.v = U, v

    @cached_property
    def z(self):
        return np.dot(self.U, self.v)

    @cached_property
    def log_p(self):
        shifted = self.z - np.amax(self.z)
        return shifted - np.log(np.exp(shifted).sum())

    @cached_property
    def p(self):
        return np.exp(self.log_p)

    def jacobian_column_over_p(self, o):
        """(diag(p) - p p^T)[:, o] / p_o, which is e_o - p"""
        return (np.arange(len(self.z)) == o).astype(float) - self.p


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer = SoftmaxLayer(outside_vectors, center_vector)
    upstream = np.negative(layer.jacobian_column_over_p(outside_index))[:, np.newaxis]
    d_center = (upstream * outside_vectors).sum(axis=0)
    d_outside = upstream @ center_vector[np.newaxis, :]
    return -layer.log_p[outside_index], d_center, d_outside
