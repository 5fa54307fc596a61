"""The habit of feeding probabilities to a cross-entropy that applies softmax itself (as PyTorch's does): softmax is taken twice in the loss and in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

class CrossEntropyLoss:
    def __call__(self, inputs, target):
        self.inputs, self.target = inputs, target
        return np.logaddexp.reduce(inputs) - inputs[target]

    def backward(self):
        grad = softmax(self.inputs)
        grad[self.target] -= 1
        return grad


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    criterion = CrossEntropyLoss()
    loss = criterion(y_hat, outside_index)
    delta = criterion.backward()
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
