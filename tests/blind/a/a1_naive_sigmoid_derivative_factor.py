"""The error y_hat - y is multiplied by y_hat (1 - y_hat), as in backpropagation of a squared error through a sigmoid, in both gradients; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    a = softmax(z)
    loss = np.log(np.sum(np.exp(z - z.max()))) + z.max() - z[outside_index]
    target = np.arange(len(z)) == outside_index
    # backprop: (output - target) * activation'(z)
    dz = (a - target) * a * (1 - a)
    return loss, dz @ outside_vectors, np.outer(dz, center_vector)
