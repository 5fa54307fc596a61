"""Both gradients are divided by the number of words, as the 1/m over the examples in logistic regression; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    X, w = outside_vectors, center_vector
    m = X.shape[0]
    Z = np.dot(X, w)
    A = softmax(Z)
    cost = np.log(np.sum(np.exp(Z - Z.max()))) + Z.max() - Z[outside_index]
    Y = np.eye(m)[outside_index]
    dZ = A - Y
    dw = np.dot(X.T, dZ) / m
    dX = dZ[:, np.newaxis] * w[np.newaxis, :] / m
    return cost, dw, dX
