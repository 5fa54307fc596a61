"""The error y_hat - y, which is already the derivative by the scores, is multiplied by y_hat (1 - y_hat) once more, as if it had still to be taken back through the output layer.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    class OutputLayer:
        def __init__(self, weights):
            self.weights = weights

        def forward(self, inputs):
            self.inputs = inputs
            z = self.weights @ inputs
            self.shifted = z - z.max()
            self.activation = softmax(z)
            return self.activation

        def backward(self, error):
            local = self.activation * (1 - self.activation)
            signal = error * local
            return self.weights.T @ signal, np.outer(signal, self.inputs)

    layer = OutputLayer(outside_vectors)
    prediction = layer.forward(center_vector)
    target = np.zeros(len(prediction))
    target[outside_index] = 1
    loss = np.log(np.exp(layer.shifted).sum()) - layer.shifted[outside_index]
    return (loss, *layer.backward(prediction - target))
