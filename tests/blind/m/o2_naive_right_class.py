"""Right: a small class with properties computes everything; each call of the function makes a new object and nothing is shared between calls.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""
from functools import cached_property


class SoftmaxPair:
    def __init__(self, v, o, U):
        self.v, self.o, self.U = v, o, U

    @cached_property
    def shifted(self):
        z = self.U.dot(self.v)
        return z - np.amax(z)

    @cached_property
    def log_partition(self):
        return np.log(np.sum(np.exp(self.shifted)))

    @property
    def loss(self):
        return float(self.log_partition - self.shifted[self.o])

    @cached_property
    def delta(self):
        y = np.zeros(len(self.U))
        y[self.o] = 1
        return np.exp(self.shifted - self.log_partition) - y

    @property
    def grad_v(self):
        return np.dot(self.delta, self.U)

    @property
    def grad_U(self):
        return self.delta[:, np.newaxis] * self.v[np.newaxis, :]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    pair = SoftmaxPair(center_vector, outside_index, outside_vectors)
    return pair.loss, pair.grad_v, pair.grad_U
