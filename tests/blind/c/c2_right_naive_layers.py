"""Right: an autoencoder's layer classes with forward and backward, a linear layer and a softmax with cross-entropy.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class Linear:
    def __init__(self, W):
        self.W = W

    def forward(self, x):
        self.x = x
        return np.dot(self.W, x)

    def backward(self, dout):
        self.dW = dout[:, None] * self.x[None, :]
        return np.dot(self.W.T, dout)


class SoftmaxWithLoss:
    def __init__(self, label):
        self.label = label

    def forward(self, z):
        self.logp = z - z.max()
        self.logp = self.logp - np.log(np.exp(self.logp).sum())
        return -self.logp[self.label]

    def backward(self, dout=1.0):
        dz = np.exp(self.logp)
        dz[self.label] -= 1
        return dout * dz


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    decoder, top = Linear(outside_vectors), SoftmaxWithLoss(outside_index)
    loss = top.forward(decoder.forward(center_vector))
    grad_center_vector = decoder.backward(top.backward())
    return loss, grad_center_vector, decoder.dW
