"""Right: a small class with forward and backward; y_hat comes from exp of the log probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class _LogSoftmaxLayer:
    def forward(self, U, v):
        self.U, self.v = U, v
        logits = U.dot(v)
        shifted = logits - logits.max()
        self.log_p = shifted - np.log(np.exp(shifted).sum())
        return self.log_p

    def backward(self, upstream):
        # d log_p_i / d z_j = [i = j] - p_j
        dz = upstream - np.exp(self.log_p) * upstream.sum()
        return dz.dot(self.U), np.multiply.outer(dz, self.v)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer = _LogSoftmaxLayer()
    log_p = layer.forward(outside_vectors, center_vector)
    upstream = np.zeros(log_p.shape)
    upstream[outside_index] = -1.0
    grad_v, grad_U = layer.backward(upstream)
    return -log_p[outside_index], grad_v, grad_U
