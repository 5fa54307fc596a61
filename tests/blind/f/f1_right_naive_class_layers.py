"""Unusual: a small network of classes with forward and backward methods, as in a framework.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

class Linear:
    def forward(self, U, v):
        self.U, self.v = U, v
        return U @ v

    def backward(self, upstream):
        return self.U.T @ upstream, upstream[:, None] * self.v[None, :]


class CrossEntropy:
    def forward(self, z, target):
        self.target = target
        self.log_p = z - np.logaddexp.reduce(z)
        return -self.log_p[target]

    def backward(self):
        upstream = np.exp(self.log_p)
        upstream[self.target] -= 1.0
        return upstream


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    linear, cross_entropy = Linear(), CrossEntropy()
    loss = cross_entropy.forward(linear.forward(outside_vectors, center_vector), outside_index)
    return loss, *linear.backward(cross_entropy.backward())
