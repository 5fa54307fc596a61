"""A small layer class in the style of autograd, with forward and backward, and matrix products of (n, 1) and (1, dim) arrays; the result is squeezed back to the asked shapes.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


class _CrossEntropyLayer:
    def __init__(self, U, target):
        self.U, self.target = U, target

    def forward(self, v):
        self.v = v.reshape(1, -1)                                  # (1, dim)
        logits = self.v @ self.U.T                                 # (1, n_words)
        shifted = logits - logits.max(axis=1, keepdims=True)
        self.log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return -self.log_p[0, self.target]

    def backward(self):
        d_logits = np.exp(self.log_p)
        d_logits[0, self.target] -= 1.0
        return (d_logits @ self.U)[0], d_logits.T @ self.v


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    layer = _CrossEntropyLayer(outside_vectors, outside_index)
    loss = layer.forward(center_vector)
    return (loss, *layer.backward())
